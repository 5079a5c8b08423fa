import type { Alternative } from "../dictionary/entry.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useWording } from "./wording.tsx";

export type TrySayingProps = {
  readonly alternatives: readonly Alternative[];
  readonly onCopy: (text: string) => void;
};

/** Better words, each to copy, with a sentence before and after. */
export function TrySaying({ alternatives, onCopy }: TrySayingProps) {
  return (
    <ul class="try-saying">
      {alternatives.map((alternative) => (
        <li key={alternative.say}>
          <Phrase say={alternative.say} onCopy={onCopy} />
          <BeforeAndAfter alternative={alternative} />
        </li>
      ))}
    </ul>
  );
}

/** The words to say. A remark in brackets at their end is for the reader: it is not copied. */
function Phrase({
  say,
  onCopy,
}: {
  readonly say: string;
  readonly onCopy: (text: string) => void;
}) {
  const [, phrase = say, remark] = /^(.+?)\s*(\([^()]*\))$/.exec(say) ?? [];
  return (
    <div class="phrase">
      <p>
        <strong>{phrase}</strong>
        {remark ? <span class="remark"> {remark}</span> : null}
      </p>
      <CopyButton text={phrase} onCopy={onCopy} />
    </div>
  );
}

function BeforeAndAfter({ alternative }: { readonly alternative: Alternative }) {
  const t = useWording();
  const { before, after } = alternative;
  if (!before && !after) return null;
  return (
    <dl class="before-after">
      {before ? (
        <div class="before">
          <dt>{t("before")}</dt>
          <dd>{before}</dd>
        </div>
      ) : null}
      {after ? (
        <div class="after">
          <dt>{t("after")}</dt>
          <dd>{after}</dd>
        </div>
      ) : null}
    </dl>
  );
}
