import type { EntryView } from "../dictionary/entry-view.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { useWording, type Wording } from "./wording.tsx";

export type BylineProps = { readonly view: EntryView };

/** The dictionary that comes with the extension, wherever its newest edition was fetched from. */
const OUR_FEED = "urn:jargon-lens:social-care";

/** Who wrote an entry, where it holds, when somebody last read it with care, where else it is. */
export function Byline({ view: { key, entry, feedTitle } }: BylineProps) {
  const t = useWording();
  const isOurs = key.startsWith(`${OUR_FEED} `);
  return (
    <footer class="byline">
      <p>
        {isOurs ? t("writtenByUs") : t("writtenBy", feedTitle)}
        {entry.reviewed ? ` ${t("reviewedOn", dateInWords(entry.reviewed, t))}` : null}
        {entry.nations.length > 0 ? ` ${t("nations", listInWords(entry.nations, t))}` : null}
        {entry.topic ? ` ${t("topic", entry.topic)}` : null}
      </p>
      {entry.page ? (
        <p>
          <ExternalLink address={entry.page}>{t("publisherPage")}</ExternalLink>
        </p>
      ) : null}
    </footer>
  );
}

/** A day, without a time: the same words in every time zone. */
function dateInWords(day: string, t: Wording): string {
  return new Intl.DateTimeFormat(t.language(), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );
}

function listInWords(names: readonly string[], t: Wording): string {
  return new Intl.ListFormat(t.language()).format(names);
}
