import { useRef, useState } from "preact/hooks";
import { useWording } from "./wording.tsx";

export type SitesOffProps = {
  readonly sites: readonly string[];
  readonly onSwitchOn: (site: string) => void;
};

/** The sites on which Jargon Lens is off, each with a button to turn it on. */
export function SitesOff({ sites, onSwitchOn }: SitesOffProps) {
  const t = useWording();
  const [last, setLast] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const switchOn = (site: string) => {
    onSwitchOn(site);
    setLast(site);
    // Its button goes away: the focus stays in this part of the page.
    status.current?.focus();
  };
  return (
    <>
      <p class="hint">{sites.length === 0 ? t("sitesNone") : t("sitesHint")}</p>
      {sites.length === 0 ? null : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span class="site">{site}</span>
              <button
                type="button"
                aria-label={`${t("siteSwitchOn")}: ${site}`}
                onClick={() => switchOn(site)}
              >
                {t("siteSwitchOn")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="outcome" role="status" tabIndex={-1} ref={status}>
        {last === null || sites.includes(last) ? "" : t("siteSwitchedOn", last)}
      </p>
    </>
  );
}
