import { render } from "preact";
import { WordingContext } from "../../components/wording.tsx";
import { wordingFrom } from "../../components/wording-from.ts";
import { getMessage } from "../../platform/get-message.ts";
import { OptionsApp } from "./OptionsApp.tsx";

const wording = wordingFrom(getMessage);
document.documentElement.lang = wording.language();
document.title = wording("settingsPageTitle");

render(
  <WordingContext.Provider value={wording}>
    <OptionsApp />
  </WordingContext.Provider>,
  document.querySelector("#app") ?? document.body,
);
