/**
 * The Esc key, heard before the page hears it. While a card is open, Esc closes the card and the
 * page never learns of that key press; at any other time we only listen.
 */
export class EscapeKey {
  /** Closes what is open; true if there was something to close. */
  onPress: () => boolean = () => false;

  constructor(signal: AbortSignal) {
    let isOurs = false;
    const swallow = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const options = { signal, capture: true };
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !event.isTrusted) return;
        isOurs = this.onPress();
        if (isOurs) swallow(event);
      },
      options,
    );
    addEventListener(
      "keyup",
      (event) => {
        if (event.key !== "Escape" || !isOurs) return;
        isOurs = false;
        swallow(event);
      },
      options,
    );
  }
}
