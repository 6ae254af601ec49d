/** Where a reader answers again, beside the answers on show; folded away until they want to. */
import { html, nothing } from "lit-html";

/**
 * Nothing where the browser keeps nothing: there, what was answered would be lost, and to delete it has a button.
 *
 * @param {{isScored: boolean, trouble: import("../store/store.js").Trouble}} about whether there is a diagnosis,
 *   and what is wrong with keeping answers
 * @param {import("../text/text.js").Translate} t
 * @param {(isBlank: boolean) => Promise<boolean>} onBegin returns whether that was possible
 */
export function againTemplate({ isScored, trouble }, t, onBegin) {
  if (trouble === "refused") return nothing;
  const begin = async (/** @type {Event} */ { currentTarget }, /** @type {boolean} */ isBlank) => {
    const place = currentTarget instanceof Element && currentTarget.closest(".mm-again");
    const said = place && place.querySelector("[role=status]");
    if (!(await onBegin(isBlank)) && said) said.textContent = t("again-failed");
  };
  const kept = isScored ? t("again-kept") : t("again-kept-undiagnosed");
  return html`<details class="mm-fold mm-again">
    <summary>${t("again-title")}</summary>
    <p>${trouble === "unkept" ? t("again-unkept") : kept}</p>
    <p class="mm-buttons">
      <button
        type="button"
        class="mm-button"
        @click=${(/** @type {Event} */ event) => void begin(event, true)}
      >
        ${t("again-blank")}
      </button>
      <button
        type="button"
        class="mm-button mm-button--quiet"
        @click=${(/** @type {Event} */ event) => void begin(event, false)}
      >
        ${t("again-from")}
      </button>
    </p>
    <p class="mm-fold__said" role="status"></p>
  </details>`;
}
