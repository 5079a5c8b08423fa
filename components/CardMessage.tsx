import { useId } from "preact/hooks";
import { CardFrame } from "./CardFrame.tsx";

export type CardMessageProps = { readonly message: string; readonly onClose: () => void };

/** A card that has no entry to show, and says why. */
export function CardMessage({ message, onClose }: CardMessageProps) {
  const id = useId();
  return (
    <CardFrame headingId={id} onClose={onClose}>
      <p id={id} class="card-message">
        {message}
      </p>
    </CardFrame>
  );
}
