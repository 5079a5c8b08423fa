import { render } from "preact";
import { WordingContext } from "../../components/wording.tsx";
import { wordingFrom } from "../../components/wording-from.ts";
import { getMessage } from "../../platform/get-message.ts";
import { PopupApp } from "./PopupApp.tsx";

const wording = wordingFrom(getMessage);
document.documentElement.lang = wording.language();

render(
  <WordingContext.Provider value={wording}>
    <PopupApp search={location.search} />
  </WordingContext.Provider>,
  document.querySelector("#app") ?? document.body,
);
