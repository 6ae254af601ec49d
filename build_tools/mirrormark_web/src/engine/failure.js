/** What a reader sees when the engine can't work: nobody needs it before a diagnosis is asked for. */
import { html, nothing } from "lit-html";
import { backTemplate, buttonTemplate } from "./waiting.js";

/** What a fresh copy of the page can mend. */
const MENDED_BY_RELOADING = ["missing", "damaged", "intercepted"];

/**
 * @param {import("../contract.js").Fault} failure
 * @param {{isLasting: boolean, beginAnew: () => void}} engine
 * @param {boolean} isKept whether the browser keeps the answers
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onRetry called once the engine is to begin from nothing
 * @param {unknown} [back] the way back to the questions
 */
export function failureTemplate(failure, engine, isKept, t, onRetry, back = backTemplate(t)) {
  const reason = t(`engine-reasons-${failure.reason}`, {
    file: failure.file ?? "",
    minutes: failure.minutes ?? 0,
    message: failure.message ?? "",
  });
  const isReloadable = engine.isLasting || MENDED_BY_RELOADING.includes(failure.reason);
  const isBestReloaded = isReloadable && isKept;
  const retry = () => {
    engine.beginAnew();
    onRetry();
  };
  const again = buttonTemplate(t("engine-retry"), retry, !isBestReloaded);
  const reload = buttonTemplate(t("engine-reload"), () => location.reload(), isBestReloaded);
  return html`<div class="mm-failure" data-state="failed" data-reason=${failure.reason}>
    <h2 class="mm-heading" tabindex="-1">${t("engine-failed-title")}</h2>
    <p>${reason}</p>
    ${engine.isLasting ? html`<p>${t("engine-lasting")}</p>` : nothing}
    <p>${isKept ? t("engine-kept") : t("engine-not-kept")}</p>
    ${technicalTemplate(failure, t)}
    <p class="mm-buttons">
      ${isBestReloaded ? [reload, again] : [again, isReloadable ? reload : nothing]} ${back}
    </p>
  </div>`;
}

/**
 * What a reader can hand on to those who know.
 *
 * @param {import("../contract.js").Fault} failure
 * @param {import("../text/text.js").Translate} t
 */
function technicalTemplate({ address, status }, t) {
  if (!address) return nothing;
  const happened = sayAnswer(status, t);
  return html`<p class="mm-failure__technical">${t("engine-technical", { address, happened })}</p>`;
}

/**
 * @param {number | undefined} status
 * @param {import("../text/text.js").Translate} t
 */
function sayAnswer(status, t) {
  if (status === undefined) return t("engine-no-answer");
  return status === 0 ? t("engine-redirected") : t("engine-answered", { status: `${status}` });
}
