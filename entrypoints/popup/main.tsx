import { render } from "preact";
import { WordingContext } from "../../components/wording.tsx";
import { wording } from "../../platform/wording.ts";
import { PopupApp } from "./PopupApp.tsx";

document.documentElement.lang = wording.language();

render(
  <WordingContext.Provider value={wording}>
    <PopupApp search={location.search} />
  </WordingContext.Provider>,
  document.querySelector("#app") ?? document.body,
);
