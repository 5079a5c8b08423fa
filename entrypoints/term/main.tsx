import { render } from "preact";
import { WordingContext } from "../../components/wording.tsx";
import { dictionaryItem, watchItem } from "../../platform/stored.ts";
import { readTermAddress } from "../../platform/term-address.ts";
import { wordingFrom } from "../../components/wording-from.ts";
import { getMessage } from "../../platform/get-message.ts";
import { loadShown } from "./load-shown.ts";
import { focusOnShown, TermApp, titleOf } from "./TermApp.tsx";

const wording = wordingFrom(getMessage);
const app = document.querySelector("#app") ?? document.body;
document.documentElement.lang = wording.language();

/** Only the newest call may show what it found: an older answer can come later. */
let newest = 0;

async function show(takesFocus: boolean): Promise<void> {
  const call = ++newest;
  const address = readTermAddress(location);
  const shown = await loadShown(address);
  if (call !== newest) return;
  document.title = titleOf(shown, wording);
  render(
    <WordingContext.Provider value={wording}>
      <TermApp shown={shown} />
    </WordingContext.Provider>,
    app,
  );
  if (takesFocus) focusOnShown(address.section);
}

addEventListener("hashchange", () => void show(true));
watchItem(dictionaryItem, () => void show(false), new AbortController().signal);
await show(readTermAddress(location).section !== null);
