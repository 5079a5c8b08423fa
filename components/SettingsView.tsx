import type { ComponentChildren } from "preact";
import { FeedAddress, type FeedAddressProps } from "./FeedAddress.tsx";
import { Freshness, type FreshnessProps } from "./Freshness.tsx";
import type { ReaderSettings } from "./reader-settings.ts";
import { MarkSettings } from "./MarkSettings.tsx";
import { OpeningSettings } from "./OpeningSettings.tsx";
import { SitesOff } from "./SitesOff.tsx";
import { useWording, type Wording } from "./wording.tsx";

/** The dictionary in use. */
export type DictionaryInUse = {
  readonly title: string;
  /** ISO time. */
  readonly published: string;
  readonly signed: boolean;
  /** The feed it came from; empty for the one that came with the extension. */
  readonly address: string;
};

export type SettingsViewProps = {
  readonly settings: ReaderSettings;
  readonly onChange: (changed: Partial<ReaderSettings>) => void;
  readonly dictionary: DictionaryInUse | null;
  readonly freshness: FreshnessProps;
  readonly feed: FeedAddressProps;
  readonly sites: readonly string[];
  readonly onSwitchSiteOn: (site: string) => void;
};

/** All settings on one page. Each is saved as it is changed, but for the address. */
export function SettingsView(props: SettingsViewProps) {
  const t = useWording();
  return (
    <div class="settings">
      <h1>{t("settings")}</h1>
      <p class="intro">{t("settingsIntro")}</p>
      <Part name="marks" heading={t("marksHeading")}>
        <MarkSettings settings={props.settings} onChange={props.onChange} />
      </Part>
      <Part name="opening" heading={t("openingHeading")}>
        <OpeningSettings settings={props.settings} onChange={props.onChange} />
      </Part>
      <Part name="sites" heading={t("sitesHeading")}>
        <SitesOff sites={props.sites} onSwitchOn={props.onSwitchSiteOn} />
      </Part>
      <Part name="dictionary" heading={t("dictionaryHeading")}>
        {props.dictionary ? <p>{dictionarySentence(props.dictionary, t)}</p> : null}
        <Freshness {...props.freshness} />
        <FeedAddress {...props.feed} />
      </Part>
      <Part name="privacy" heading={t("privacyHeading")}>
        <p>{t("privacyReading")}</p>
        <p>{t("privacyFeed")}</p>
        <p>{t("privacyStored")}</p>
      </Part>
    </div>
  );
}

type PartProps = {
  readonly name: string;
  readonly heading: string;
  readonly children: ComponentChildren;
};

function Part({ name, heading, children }: PartProps) {
  return (
    <section class="settings-part" aria-labelledby={`settings-${name}`}>
      <h2 id={`settings-${name}`}>{heading}</h2>
      {children}
    </section>
  );
}

/** A dictionary that came with the extension needs no word about its signature. */
function dictionarySentence(dictionary: DictionaryInUse, t: Wording): string {
  const { title, published, signed, address } = dictionary;
  const day = new Date(published);
  const date = Number.isNaN(day.getTime())
    ? published
    : new Intl.DateTimeFormat(t.language(), { dateStyle: "long" }).format(day);
  const what = t("dictionaryNow", title, date);
  if (address === "") return what;
  return `${what} ${t(signed ? "dictionarySigned" : "dictionaryUnsigned")}`;
}
