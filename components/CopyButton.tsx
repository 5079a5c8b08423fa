import { useState } from "preact/hooks";
import { CheckIcon, CopyIcon } from "./icons/icons.tsx";
import { useWording } from "./wording.tsx";

export type CopyButtonProps = {
  readonly text: string;
  readonly onCopy: (text: string) => void;
};

/** Copies a phrase, and says that it did until the pointer and the focus have gone elsewhere. */
export function CopyButton({ text, onCopy }: CopyButtonProps) {
  const t = useWording();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    onCopy(text);
    setCopied(true);
  };
  return (
    <>
      <button
        type="button"
        class="quiet copy"
        onClick={copy}
        onBlur={() => setCopied(false)}
        onPointerLeave={() => setCopied(false)}
      >
        {isCopied ? <CheckIcon /> : <CopyIcon />}
        <span>{isCopied ? t("copied") : t("copy")}</span>
        <span class="visually-hidden">: {text}</span>
      </button>
      <span class="visually-hidden" role="status">
        {isCopied ? t("copied") : ""}
      </span>
    </>
  );
}
