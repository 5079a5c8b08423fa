/** What an HTTP status other than success means for a reader, and what to do about it. */
export function statusSentence(stage: "head" | "snapshot", status: number): string {
  const answered = `the server answered ${status}`;
  if (status === 401 || status === 403) {
    return `The server doesn't let the public read this feed (${answered}). Ask its publisher.`;
  }
  if (status === 410) {
    return `The publisher has closed this feed (${answered}). Take its address out of the settings.`;
  }
  if (status === 404 && stage === "snapshot") {
    return `The dictionary that the feed names isn't there yet (${answered}). Try again in a while.`;
  }
  if (status === 404) {
    return `There is no feed at this address (${answered}). Check the address in the settings.`;
  }
  if (status === 429 || status === 503) {
    return `The server is busy (${answered}). You need not do anything: we ask again later.`;
  }
  if (status >= 500) {
    return `The server with the feed has a fault (${answered}). We ask again later.`;
  }
  return `The server didn't give the feed (${answered}). Check the address in the settings.`;
}
