import type { ComponentChildren } from "preact";
import { ArrowLeftIcon, CloseIcon } from "./icons/icons.tsx";
import { useWording } from "./wording.tsx";

export type CardFrameProps = {
  readonly headingId: string;
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/**
 * The frame of all that the popover shows: a dialog that blocks nothing, with its own language,
 * because the page around it may be in another.
 */
export function CardFrame({ headingId, onBack, onClose, children }: CardFrameProps) {
  const t = useWording();
  return (
    <div class="card" role="dialog" aria-labelledby={headingId} lang={t.language()} dir="ltr">
      <div class="card-bar">
        {onBack ? (
          <button type="button" class="quiet" onClick={onBack}>
            <ArrowLeftIcon /> {t("back")}
          </button>
        ) : null}
        <button type="button" class="quiet card-close" aria-label={t("close")} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div class="card-body">{children}</div>
    </div>
  );
}
