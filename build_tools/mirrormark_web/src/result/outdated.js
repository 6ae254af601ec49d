/** What a reader sees over a diagnosis that rests on other answers than there are now. */
import { html } from "lit-html";

/**
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onAgain
 */
export function outdatedTemplate(t, onAgain) {
  return html`<p>${t("result-outdated")}</p>
    <p class="mm-buttons">
      <button type="button" class="mm-button" @click=${onAgain}>${t("result-again")}</button>
    </p>`;
}
