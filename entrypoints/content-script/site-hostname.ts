/**
 * The hostname of the site that the reader sees in the address bar: a frame inside a page follows
 * the page's switch, wherever the frame itself comes from. Empty for a page without one.
 */
export function siteHostname(): string {
  try {
    if (top) return top.location.hostname;
  } catch {
    // The page around this frame is another site's; its address can't be read.
  }
  const outermost = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
  return (outermost && URL.parse(outermost)?.hostname) || location.hostname;
}
