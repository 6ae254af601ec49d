import { html, nothing } from "lit-html";

/**
 * The way forward, and the way back where there is one.
 *
 * @param {string} label
 * @param {() => void} onForward
 * @param {string | undefined} back
 * @param {import("../text/text.js").Translate} t
 */
export function buttonsTemplate(label, onForward, back, t) {
  return html`<p class="mm-buttons">
    <button type="button" class="mm-button" @click=${onForward}>${label}</button>
    ${
      back
        ? html`<a class="mm-button mm-button--quiet" href=${back}>${t("form-back")}</a>`
        : nothing
    }
  </p>`;
}
