/** What a reader sees while the engine works, and when it can't. */
import { html } from "lit-html";

/**
 * @param {number} loaded bytes of the runtime so far, 0 when nothing is being loaded
 * @param {import("../text/text.js").Translate} t
 */
export function waitingTemplate(loaded, t) {
  return html`<div class="mm-waiting" data-state="waiting">
    <h2 class="mm-heading" tabindex="-1">${t("engine.waiting-title")}</h2>
    <p>${t("engine.waiting")}</p>
    <progress class="mm-progress" aria-label=${t("engine.waiting-title")}></progress>
    <p class="mm-waiting__loaded">
      ${loaded ? t("engine.progress", { megabytes: loaded / 1e6 }) : ""}
    </p>
    <p class="mm-buttons">
      <a class="mm-button mm-button--quiet" href="#check">${t("engine.back")}</a>
    </p>
  </div>`;
}

/**
 * @param {import("./protocol.js").Failure} failure
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onRetry
 */
export function failureTemplate(failure, t, onRetry) {
  const reason = t(`engine.reasons.${failure.reason}`, {
    file: failure.file ?? "",
    message: failure.message ?? "",
  });
  return html`<div class="mm-failure" data-state="failed" data-reason=${failure.reason}>
    <h2 class="mm-heading" tabindex="-1">${t("engine.failed-title")}</h2>
    <p>${reason}</p>
    <p>${t("engine.kept")}</p>
    <p class="mm-buttons">
      <button type="button" class="mm-button" @click=${onRetry}>${t("engine.retry")}</button>
      <a class="mm-button mm-button--quiet" href="#check">${t("engine.back")}</a>
    </p>
  </div>`;
}
