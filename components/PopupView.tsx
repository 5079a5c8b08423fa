import { Brand } from "./Brand.tsx";
import { type DictionaryHealth, Freshness } from "./Freshness.tsx";
import { BookIcon, SettingsIcon } from "./icons/icons.tsx";
import { type FoundOnPage, PageWords } from "./PageWords.tsx";
import { SiteSwitch } from "./SiteSwitch.tsx";
import { useWording } from "./wording.tsx";

/** What Jargon Lens can do with the page in front of the reader. */
export type PopupPage =
  | { readonly state: "loading" }
  /** The browser's own page, its add-on shop, a PDF. */
  | { readonly state: "closed" }
  /** A page that could be read, but our script in it does not answer. */
  | { readonly state: "silent" }
  /** `site` is empty for a file; `found` is not known while the page is being read. */
  | {
      readonly state: "open";
      readonly site: string;
      readonly isOn: boolean;
      readonly found: FoundOnPage | null;
    };

export type PopupViewProps = {
  readonly page: PopupPage;
  readonly health: DictionaryHealth;
  readonly now: number;
  readonly isUpdating: boolean;
  readonly hrefOf: (key: string) => string;
  readonly aToZHref: string;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onReloadPage: () => void;
  readonly onUpdate: () => void;
  readonly onOpenSettings: () => void;
};

/** What opens from the toolbar: the switch for this site first, then what is on this page. */
export function PopupView(props: PopupViewProps) {
  const t = useWording();
  return (
    <div class="popup">
      <header class="popup-brand">
        <Brand />
        <h1>{t("extensionName")}</h1>
      </header>
      <main>
        <Page {...props} />
        <Freshness {...props} />
      </main>
      <nav class="popup-links" aria-label={t("mainLinks")}>
        <a href={props.aToZHref} target="_blank" rel="noopener">
          <BookIcon /> {t("aToZ")}
        </a>
        <button type="button" onClick={props.onOpenSettings}>
          <SettingsIcon /> {t("settings")}
        </button>
      </nav>
    </div>
  );
}

function Page({ page, hrefOf, aToZHref, onSwitch, onReloadPage }: PopupViewProps) {
  const t = useWording();
  switch (page.state) {
    case "loading":
      return <p class="popup-note">{t("loading")}</p>;
    case "closed":
      return (
        <div class="popup-note">
          <h2>{t("impossibleHeading")}</h2>
          <p>{t("impossibleBrowserPage")}</p>
          <a class="button main" href={aToZHref} target="_blank" rel="noopener">
            <BookIcon /> {t("aToZ")}
          </a>
        </div>
      );
    case "silent":
      return (
        <div class="popup-note">
          <h2>{t("silentHeading")}</h2>
          <p>{t("silentText")}</p>
          <button type="button" class="main" onClick={onReloadPage}>
            {t("reloadPage")}
          </button>
        </div>
      );
    case "open":
      return (
        <>
          {page.site === "" ? (
            <p class="popup-note">{t("switchNoSite")}</p>
          ) : (
            <SiteSwitch site={page.site} isOn={page.isOn} onSwitch={onSwitch} />
          )}
          {page.isOn ? (
            <PageWords found={page.found} hrefOf={hrefOf} />
          ) : (
            <p class="popup-note" role="status">
              {t("siteIsOff")}
            </p>
          )}
        </>
      );
  }
}
