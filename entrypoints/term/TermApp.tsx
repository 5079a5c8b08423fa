import { AToZ } from "../../components/AToZ.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { SECTION_ID_PREFIX, TermPage } from "../../components/TermPage.tsx";
import { useWording, type Wording } from "../../components/wording.tsx";
import { relatedKey } from "../../dictionary/term-index.ts";
import { A_TO_Z_ADDRESS, termAddress } from "../../platform/term-address.ts";
import type { Shown } from "./load-shown.ts";

export type TermAppProps = { readonly shown: Shown };

/** One word, or all of them from A to Z. */
export function TermApp({ shown }: TermAppProps) {
  const isList = shown.state === "list" && shown.unknown === null;
  return (
    <PageFrame
      aToZHref={A_TO_Z_ADDRESS}
      settingsHref="/options.html"
      current={isList ? "a-to-z" : null}
    >
      <Content shown={shown} />
    </PageFrame>
  );
}

/** Names the tab. */
export function titleOf(shown: Shown, t: Wording): string {
  return shown.state === "term"
    ? t("termPageTitle", shown.view.entry.headword)
    : t("aToZPageTitle");
}

/** Takes the reader to the section that a link named, or to the heading of the page. */
export function focusOnShown(section: string | null): void {
  const target =
    (section !== null && document.getElementById(SECTION_ID_PREFIX + section)) ||
    document.querySelector<HTMLElement>("h1");
  target?.focus();
}

function Content({ shown }: TermAppProps) {
  const t = useWording();
  switch (shown.state) {
    case "term":
      return (
        <TermPage
          key={shown.view.key}
          view={shown.view}
          hrefOf={(id) => termAddress(relatedKey(shown.view.key, id))}
          onCopy={(text) => void navigator.clipboard.writeText(text)}
        />
      );
    case "list":
      return (
        <AToZ terms={shown.terms} unknown={shown.unknown} hrefOf={(key) => termAddress(key)} />
      );
    case "failed":
      return (
        <>
          <h1 class="page-title" tabIndex={-1}>
            {t("aToZ")}
          </h1>
          <p>{t("listUnavailable")}</p>
        </>
      );
  }
}
