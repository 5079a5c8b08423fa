import { afterAll, beforeAll, expect, it } from "vitest";
import { cardText, hoverText, pointAway } from "../../tools/reader.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

/** Runs before everything else of the page, and keeps all that reaches it. */
const spy = `<script>
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push("message " + JSON.stringify(data)), true);
  for (const type of ["CustomEvent", "Event", "MessageEvent"]) {
    const Original = window[type];
    window[type] = new Proxy(Original, {
      construct(target, words) { heard.push(type + " " + words[0]); return Reflect.construct(target, words); },
    });
  }
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push("event " + event.type);
    return dispatchEvent.call(this, event);
  };
</script>`;

it("tells the page nothing: no message, no event, no id, no file (H10, H11)", async () => {
  const page = await lens.open(documentOf("<p>Ask about respite.</p>", spy));
  await expectMarked(page, "respite");
  await hoverText(page, "respite");
  await cardText(page);
  const { origin, heard, html, names, files } = await page.evaluate(async (extension) => {
    const probed = [
      "manifest.json",
      "content-script.js",
      "content-card.js",
      "popup.html",
      "icons/32.png",
    ];
    const answers = await Promise.all(
      probed.map((file) =>
        fetch(`${extension}/${file}`).then(
          () => file,
          () => null,
        ),
      ),
    );
    return {
      origin: extension,
      heard: [...(Reflect.get(window, "heard") as unknown[])],
      html: document.documentElement.outerHTML,
      names: performance.getEntries().map(({ name }) => name),
      files: answers.filter((file) => file !== null),
    };
  }, lens.launched.extensionOrigin);
  const id = new URL(origin).hostname;
  expect(heard).toEqual([]);
  expect(html).not.toContain(id);
  expect(html).not.toContain("extension://");
  expect(names.filter((name) => name.includes("extension://"))).toEqual([]);
  expect(files).toEqual([]);
});

it("cannot be stopped by a page that forges the events of an extension framework", async () => {
  const page = await lens.open(documentOf("<p>Ask about respite.</p><p id=p></p>"));
  await expectMarked(page, "respite");
  await page.evaluate((id) => {
    const names = [
      `${id}:content:wxt:content-script-started`,
      `${id}:content-script:wxt:content-script-started`,
      "wxt:content-script-started",
    ];
    for (const type of names) {
      const detail = { contentScriptName: "content-script", messageId: "1" };
      document.dispatchEvent(new CustomEvent(type, { detail }));
      window.dispatchEvent(new CustomEvent(type, { detail }));
      postMessage({ type, ...detail }, "*");
    }
    document.querySelector("#p")?.append("And about reablement.");
  }, new URL(lens.launched.extensionOrigin).hostname);
  await expectMarked(page, "respite", "reablement");
  await pointAway(page);
  await hoverText(page, "reablement");
  expect((await cardText(page)).toLowerCase()).toContain("reablement");
});
