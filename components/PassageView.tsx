import type { Passage } from "../dictionary/entry.ts";
import { type RenderTerm, RichTextView } from "./RichTextView.tsx";
import { SourceList } from "./SourceList.tsx";

export type PassageViewProps = { readonly passage: Passage; readonly renderTerm: RenderTerm };

/** A text of an entry with its sources. */
export function PassageView({ passage, renderTerm }: PassageViewProps) {
  return (
    <>
      <RichTextView text={passage.text} renderTerm={renderTerm} />
      <SourceList sources={passage.sources} />
    </>
  );
}
