/** A small HTML page around a body. The title is the page's own, for tests that look at tabs. */
export function documentOf(body: string, head = ""): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A page</title>${head}</head>
<body>${body}</body>
</html>`;
}
