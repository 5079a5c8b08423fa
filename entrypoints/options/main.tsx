import { render } from "preact";
import { WordingContext } from "../../components/wording.tsx";
import { wording } from "../../platform/wording.ts";
import { OptionsApp } from "./OptionsApp.tsx";

document.documentElement.lang = wording.language();
document.title = wording("settingsPageTitle");

render(
  <WordingContext.Provider value={wording}>
    <OptionsApp />
  </WordingContext.Provider>,
  document.querySelector("#app") ?? document.body,
);
