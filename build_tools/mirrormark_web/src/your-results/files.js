/** Files: to save what is kept, to hand it on, and to open it again. */
import { html, nothing } from "lit-html";

/**
 * @typedef {import("./types.js").Around} Around
 * @typedef {import("./types.js").Sitting} Sitting
 */

/** What files of responses are called; a phone greys out all others. */
const ENDINGS = ".json,.jsonl,.ndjson,.csv,.txt,application/json,text/csv,text/plain";

/**
 * @param {Sitting[]} sittings all that are kept
 * @param {Around} around
 */
export function filesTemplate(sittings, { t, actions, canShare }) {
  /** @param {Event} event */
  const open = (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    actions.takeIn([...(field.files ?? [])]);
    field.value = ""; // the same file can be opened again
  };
  return html`<section class="mm-kept-files" aria-labelledby="files">
    <h2 id="files">${t("your-results-files")}</h2>
    <p>${t("your-results-files-text")}</p>
    <div class="mm-buttons">
      ${
        sittings.length
          ? html`<button type="button" class="mm-button" @click=${() => actions.save(sittings)}>
              ${t("your-results-save-all")}
            </button>`
          : nothing
      }
      ${
        sittings.length && canShare
          ? html`<button
              type="button"
              class="mm-button mm-button--quiet"
              @click=${() => actions.share(sittings)}
            >
              ${t("your-results-share-all")}
            </button>`
          : nothing
      }
      <label class="mm-button mm-button--quiet mm-kept-open"
        ><input
          type="file"
          multiple
          accept=${ENDINGS}
          @change=${open}
        />${t("your-results-open-file")}</label
      >
    </div>
    <p class="mm-facts">${t("your-results-drop")}</p>
  </section>`;
}
