import { watch } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { formatProblem } from "../dictionary/problem.ts";
import { type FeedPublication, type PublicationNews, publishFolder } from "./feed-publication.ts";
import { serveFeed } from "./serve-feed.ts";
import { readServeOptions, type ServeOptions, USAGE } from "./serve-options.ts";

/** Survives the end of the server: a reader refuses a number that was used before. */
const NUMBERS_FILE = fileURLToPath(new URL("../.cache/published-numbers.json", import.meta.url));

/** `npm run feed:serve`: publishes a dictionary folder on this machine until it is stopped. */
async function serve({ port, dictionary, json }: ServeOptions): Promise<void> {
  const publication = publishFolder(dictionary, NUMBERS_FILE, () => new Date());
  const news = await publication.refresh();
  if (!news) return;
  if (news.kind === "faulty") {
    tell(news, json, "");
    process.exitCode = 1;
    return;
  }
  let address = "";
  const server = await serveFeed(publication, port, (later) => tell(later, json, address));
  address = server.address;
  tell(news, json, address);
  if (!json) {
    console.log(
      `\nTo read it: npm start -- --feed ${address}\n` +
        `or put that address into the settings of a development build, and press "Update now".\n` +
        `A file that changes in ${dictionary} is published at once. Ctrl+C ends this.\n`,
    );
  }
  await follow(publication, dictionary, (later) => tell(later, json, address));
}

/** Publishes as files change, so that an author hears of a fault when it is made. */
async function follow(
  publication: FeedPublication,
  folder: string,
  onNews: (news: PublicationNews) => void,
): Promise<void> {
  for await (const { eventType } of watch(folder)) {
    try {
      const news = await publication.refresh();
      if (news) onNews(news);
    } catch (error) {
      console.error(`After a ${eventType} the folder can't be read: ${String(error)}`);
    }
  }
}

/** For people, or as one JSON object on a line of its own. */
function tell(news: PublicationNews, json: boolean, address: string): void {
  if (news.kind === "faulty") {
    if (json) return console.log(JSON.stringify({ problems: news.problems }));
    console.error(news.problems.map(formatProblem).join("\n"));
    const cure =
      address === "" ? "Mend this and start again." : "Mend it and it is published at once.";
    return console.error(`Not published. ${cure}`);
  }
  const { about, terms, files } = news;
  const { seq, sha256 } = files;
  if (json) return console.log(JSON.stringify({ address, feedId: about.id, seq, sha256, terms }));
  console.log(`Published "${about.title}": ${terms} words, number ${seq}, at ${address}`);
}

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return "That port is taken. Give another one: --port 0 takes any.";
  if (code === "ENOENT") return "There is no such folder. Name one that is there: --dictionary DIR";
  return error instanceof Error ? error.message : String(error);
}

try {
  const options = readServeOptions(process.argv.slice(2));
  if (options === "help") console.log(USAGE);
  else await serve(options);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 2;
}
