import type { EntryView } from "../dictionary/entry-view.ts";
import { WarningIcon } from "./icons/icons.tsx";
import type { RenderTerm } from "./RichTextView.tsx";
import { useWording } from "./wording.tsx";

export type WithdrawnProps = { readonly view: EntryView; readonly renderTerm: RenderTerm };

/** Says that a word was taken out, why, and where to look now. Nothing for all other words. */
export function Withdrawn({ view, renderTerm }: WithdrawnProps) {
  const t = useWording();
  const { withdrawn } = view.entry;
  if (!withdrawn) return null;
  const { reason, replacedBy } = withdrawn;
  const headword = new Map(view.headwords).get(replacedBy ?? "");
  return (
    <div class="notice">
      <WarningIcon />
      <p>
        {t("withdrawn", reason)}
        {replacedBy !== undefined && headword !== undefined ? (
          <>
            {" "}
            {t("withdrawnReplacedBy")} {renderTerm(replacedBy, headword)}
          </>
        ) : null}
      </p>
    </div>
  );
}
