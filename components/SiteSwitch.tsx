import { useWording } from "./wording.tsx";

export type SiteSwitchProps = {
  /** The hostname without `www.`; the switch holds for it and all its subdomains. */
  readonly site: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
};

/** The one big switch: underline words on this site, or not. */
export function SiteSwitch({ site, isOn, onSwitch }: SiteSwitchProps) {
  const t = useWording();
  return (
    <div class="site-switch">
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-label={`${t("switchLabel")}, ${site}`}
        aria-describedby="site-switch-scope"
        onClick={() => onSwitch(!isOn)}
      >
        <span class="site-switch-text">
          <span class="site-switch-label">{t("switchLabel")}</span>
          <span class="site-switch-name">{site}</span>
        </span>
        <span class="site-switch-state">
          {isOn ? t("switchOn") : t("switchOff")}
          <span class="site-switch-track" />
        </span>
      </button>
      <p id="site-switch-scope" class="hint">
        {t("switchScope")}
      </p>
    </div>
  );
}
