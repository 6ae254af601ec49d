/** What a reader sees while the engine works. */
import { html, nothing } from "lit-html";

/**
 * @param {{progress: import("./boot.js").Progress, askAgain: () => void}} engine whose bytes are 0
 *   where none are fetched
 * @param {import("../text/text.js").Translate} t
 * @param {unknown} [back] the way back to the questions
 */
export function waitingTemplate(engine, t, back = backTemplate(t)) {
  const { loaded, total, awaited, isSilent } = engine.progress;
  const isLoading = total > 0;
  const megabytes = { megabytes: loaded / 1e6, total: total / 1e6 };
  return html`<div class="mm-waiting" data-state="waiting">
    <h2 class="mm-heading" tabindex="-1">${t("engine-waiting-title")}</h2>
    <p>${t("engine-waiting")}</p>
    ${
      isLoading
        ? html`<progress
            class="mm-progress"
            max=${total}
            value=${loaded}
            aria-label=${t("engine-loading")}
          ></progress>`
        : html`<progress class="mm-progress" aria-label=${t("engine-loading")}></progress>`
    }
    <p class="mm-waiting__loaded">${isLoading ? t("engine-progress", megabytes) : ""}</p>
    <p role="status">${isSilent ? t("engine-silent", { files: awaited }) : ""}</p>
    <p class="mm-buttons">
      ${isSilent ? buttonTemplate(t("engine-ask-again"), () => engine.askAgain(), false) : nothing}
      ${back}
    </p>
  </div>`;
}

/** @param {import("../text/text.js").Translate} t */
export function backTemplate(t) {
  return html`<a class="mm-button mm-button--quiet" href="#check">${t("engine-back")}</a>`;
}

/**
 * @param {string} label
 * @param {() => void} onClick
 * @param {boolean} isFirst whether it is what most readers should press
 */
export function buttonTemplate(label, onClick, isFirst) {
  const style = isFirst ? "mm-button" : "mm-button mm-button--quiet";
  return html`<button type="button" class=${style} @click=${onClick}>${label}</button>`;
}
