/** What a reader sees where a part of the page's script couldn't be loaded. */
import { html } from "lit-html";

/**
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onRetry
 * @param {{isKept: boolean, back?: unknown, onReload?: () => void}} about whether the browser keeps what
 *   the reader has done on this page; the way back; and what is to be done besides, before the page is loaded again
 */
export function unloadedTemplate(t, onRetry, { isKept, back, onReload }) {
  const loadAgain = () => {
    onReload?.();
    location.reload();
  };
  const again = html`<button type="button" class="mm-button" @click=${onRetry}>
    ${t("part-retry")}
  </button>`;
  const reload = html`<button type="button" class="mm-button mm-button--quiet" @click=${loadAgain}>
    ${t("part-reload")}
  </button>`;
  return html`<div class="mm-failure" data-state="failed" data-reason="unloaded">
    <h2 class="mm-heading" tabindex="-1">${t("part-failed-title")}</h2>
    <p>${t("part-failed")}</p>
    <p>${isKept ? t("part-kept") : t("part-not-kept")}</p>
    <p class="mm-buttons">${again} ${reload} ${back}</p>
  </div>`;
}

/**
 * Goes on once the browser is connected again, as the words above say.
 *
 * @param {() => void} goOn
 * @param {() => boolean} isWanted whether the reader still waits for it then
 * @param {AbortSignal} [signal] ends it
 */
export function onceConnected(goOn, isWanted, signal) {
  const hear = () => isWanted() && goOn();
  window.addEventListener("online", hear, { once: true, ...(signal && { signal }) });
}
