/** A text node that was cut up, and the nodes of ours that now follow it. */
type Wrap = { readonly whole: string; readonly left: string; readonly ours: readonly ChildNode[] };

/**
 * Remembers how text nodes were cut into marks, so that each can be put together again exactly:
 * the same node, with the same text, in the same place. The page may have changed or removed any
 * of it in the meantime; then its change stands and only our own nodes go.
 *
 * mark.js's own `unmark` calls `normalize()`, which throws away text nodes that the page's code
 * still holds; React then fails with `NotFoundError: … removeChild` (measured).
 */
export class TextWraps {
  private readonly wraps = new Map<Text, Wrap>();

  /** Runs `cut`, which splits `text` and puts elements of ours after it. */
  wrap(text: Text, cut: () => void): void {
    const whole = text.data;
    const end = text.nextSibling;
    cut();
    const ours: ChildNode[] = [];
    for (let node = text.nextSibling; node && node !== end; node = node.nextSibling)
      ours.push(node);
    this.wraps.set(text, { whole, left: text.data, ours });
  }

  undo(text: Text): void {
    const wrap = this.wraps.get(text);
    if (!wrap) return;
    this.wraps.delete(text);
    for (const node of wrap.ours) node.remove();
    if (text.data === wrap.left) text.data = wrap.whole;
  }
}
