/** The mark of Jargon Lens, a lens over a word that is underlined with dots: as `public/icon.svg`. */
export function Brand() {
  return <img class="brand" src="/icon.svg" alt="" width="32" height="32" />;
}
