/**
 * One style sheet for the document and every shadow root with marks. Works under any content
 * security policy (measured). Firefox does not inherit `::highlight` into shadow trees.
 */
export class AdoptedSheet {
  private readonly sheet = new CSSStyleSheet();
  private readonly roots = new Set<Document | ShadowRoot>();

  constructor(css: string) {
    this.sheet.replaceSync(css);
  }

  /** Adds the sheet where it is missing; the page's own sheets and their order stay. */
  adopt(root: Document | ShadowRoot): void {
    this.roots.add(root);
    const sheets = [...root.adoptedStyleSheets];
    if (!sheets.includes(this.sheet)) root.adoptedStyleSheets = [...sheets, this.sheet];
  }

  remove(): void {
    for (const root of this.roots) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter(
        (sheet) => sheet !== this.sheet,
      );
    }
    this.roots.clear();
  }
}
