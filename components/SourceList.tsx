import type { Source } from "../dictionary/entry.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { useWording } from "./wording.tsx";

export type SourceListProps = { readonly sources: readonly Source[] };

/** Who says so: under a passage. Shows nothing where there is no source. */
export function SourceList({ sources }: SourceListProps) {
  const t = useWording();
  if (sources.length === 0) return null;
  return (
    <div class="sources">
      <span class="sources-label">{t(sources.length === 1 ? "source_one" : "source_other")}</span>
      <ul>
        {sources.map((source) => (
          <li key={source.title}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Title, as a link where its address is certain, and publisher. */
export function SourceName({ source }: { readonly source: Source }) {
  const { title, publisher, address } = source;
  return (
    <>
      {address ? <ExternalLink address={address}>{title}</ExternalLink> : title}
      {publisher ? <span class="publisher">, {publisher}</span> : null}
    </>
  );
}
