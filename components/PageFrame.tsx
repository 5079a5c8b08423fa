import type { ComponentChildren } from "preact";
import { Brand } from "./Brand.tsx";
import { useWording } from "./wording.tsx";

export type PageFrameProps = {
  readonly aToZHref: string;
  readonly settingsHref: string;
  /** Which of the two links leads to the page itself. */
  readonly current: "a-to-z" | "settings" | null;
  readonly children: ComponentChildren;
};

/** What every full page of the extension has around it. */
export function PageFrame({ aToZHref, settingsHref, current, children }: PageFrameProps) {
  const t = useWording();
  return (
    <>
      <header class="page-head">
        <p class="page-brand">
          <Brand /> {t("extensionName")}
        </p>
        <nav aria-label={t("mainLinks")}>
          <a href={aToZHref} aria-current={current === "a-to-z" ? "page" : undefined}>
            {t("aToZ")}
          </a>
          <a href={settingsHref} aria-current={current === "settings" ? "page" : undefined}>
            {t("settings")}
          </a>
        </nav>
      </header>
      <main class="page-main">{children}</main>
    </>
  );
}
