/** The id of a headword: `Carer's assessment` is `carers-assessment`. At most 64 characters. */
export function slug(headword: string): string {
  return headword
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64)
    .replace(/-+$/, "");
}
