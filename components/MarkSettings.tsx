import { CheckChoice, RadioChoices } from "./Choice.tsx";
import type { ReaderSettingsProps } from "./reader-settings.ts";
import { useWording } from "./wording.tsx";

/** Which words are underlined, and by which painter. */
export function MarkSettings({ settings, onChange }: ReaderSettingsProps) {
  const t = useWording();
  return (
    <>
      <RadioChoices
        legend={t("densityLegend")}
        value={settings.density}
        choices={[
          { value: "first", label: t("densityFirst"), hint: t("densityFirstHint") },
          { value: "every", label: t("densityEvery"), hint: t("densityEveryHint") },
          { value: "list", label: t("densityList"), hint: t("densityListHint") },
        ]}
        onChoose={(density) => onChange({ density })}
      />
      <CheckChoice
        label={t("painterLabel")}
        hint={t("painterHint")}
        isOn={settings.painter === "elements"}
        onChange={(isOn) => onChange({ painter: isOn ? "elements" : "auto" })}
      />
    </>
  );
}
