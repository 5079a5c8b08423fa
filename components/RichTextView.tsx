import type { ComponentChild } from "preact";
import type { RichText, Run } from "../dictionary/rich-text.ts";
import { ExternalLink } from "./ExternalLink.tsx";

/** How a place shows a word that leads to another entry: as a link, or as a button in the card. */
export type RenderTerm = (id: string, text: string) => ComponentChild;

export type RichTextViewProps = {
  readonly text: RichText;
  readonly renderTerm: RenderTerm;
};

/** Paragraphs of a dictionary. Every string becomes a text node; there is no other way in. */
export function RichTextView({ text, renderTerm }: RichTextViewProps) {
  return (
    <div class="rich-text">
      {text.map((paragraph, number) => (
        <p key={number}>{paragraph.map((run) => renderRun(run, renderTerm))}</p>
      ))}
    </div>
  );
}

function renderRun(run: Run, renderTerm: RenderTerm): ComponentChild {
  if (typeof run === "string") return run;
  if (run.type === "emphasis") return <em>{run.text}</em>;
  if (run.type === "link") return <ExternalLink address={run.href}>{run.text}</ExternalLink>;
  return renderTerm(run.id, run.text);
}
