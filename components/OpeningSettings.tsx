import { CheckChoice, RadioChoices } from "./Choice.tsx";
import type { ReaderSettingsProps } from "./reader-settings.ts";
import { type MessageKey, useWording } from "./wording.tsx";

/** Within the 150 to 800 ms that the card can do; 300 is how it comes. */
const DELAYS: readonly (readonly [delay: number, label: MessageKey])[] = [
  [150, "delayQuick"],
  [300, "delayNormal"],
  [500, "delaySlow"],
  [800, "delaySlowest"],
];

/** When a card opens. */
export function OpeningSettings({ settings, onChange }: ReaderSettingsProps) {
  const t = useWording();
  const seconds = new Intl.NumberFormat(t.language());
  return (
    <>
      <CheckChoice
        label={t("clickOnlyLabel")}
        hint={t("clickOnlyHint")}
        isOn={settings.clickOnly}
        onChange={(clickOnly) => onChange({ clickOnly })}
      />
      <RadioChoices
        legend={t("delayLegend")}
        hint={settings.clickOnly ? t("delayOff") : undefined}
        isOff={settings.clickOnly}
        value={nearestDelay(settings.openDelay)}
        choices={DELAYS.map(([value, label]) => ({
          value,
          label: t(label),
          hint: t("delaySeconds", seconds.format(value / 1000)),
        }))}
        onChoose={(openDelay) => onChange({ openDelay })}
      />
    </>
  );
}

/** Any delay may be stored; the choice that is nearest to it is shown as chosen. */
function nearestDelay(delay: number): number {
  const [first = delay, ...rest] = DELAYS.map(([choice]) => choice);
  return rest.reduce(
    (near, next) => (Math.abs(next - delay) < Math.abs(near - delay) ? next : near),
    first,
  );
}
