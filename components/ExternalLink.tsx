import type { ComponentChildren } from "preact";
import { ExternalLinkIcon } from "./icons/icons.tsx";
import { useWording } from "./wording.tsx";

export type ExternalLinkProps = {
  /** Has passed the dictionary's checks: https only. */
  readonly address: string;
  readonly children: ComponentChildren;
};

/** A link out of the extension. The place it leads to learns nothing about where it was clicked. */
export function ExternalLink({ address, children }: ExternalLinkProps) {
  const t = useWording();
  return (
    <a class="external" href={address} target="_blank" rel="noopener noreferrer">
      {children}
      {"\u2060"}
      <ExternalLinkIcon />
      <span class="visually-hidden"> {t("opensNewTab")}</span>
    </a>
  );
}
