/**
 * The error summary of a section. The same words stand at each question that it names.
 *
 * @typedef {{itemId: string, number: number, text: string, isBlank: boolean, message: string}} Lack
 *   a question without an answer, or with one that can't be used
 */
import { html, nothing, render } from "lit-html";
import { pageHasMoved } from "../presses.js";

/**
 * Shows the summary.
 *
 * @param {HTMLElement} container
 * @param {Lack[]} lacks
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onSkip
 */
export function showErrors(container, lacks, t, onSkip) {
  const { title, text } = introduce(lacks, t);
  const kind = lacks.every(({ isBlank }) => isBlank) ? "mm-error-summary--blank" : "";
  render(
    html`<div class="mm-error-summary ${kind}" role="alert" tabindex="-1" aria-label=${title}>
      <h2>${title}</h2>
      <p>${text}</p>
      <ul>
        ${lacks.map(
          ({ itemId, number, text, isBlank, message }) =>
            html`<li>
              <a href="#item-${itemId}">${t("errors-unanswered-link", { number, text })}</a>
              ${isBlank ? nothing : html`<p class="mm-error">${message}</p>`}
            </li>`,
        )}
      </ul>
      <button type="button" class="mm-button mm-button--quiet" @click=${onSkip}>
        ${t("errors-skip", { count: lacks.length })}
      </button>
    </div>`,
    container,
  );
}

/**
 * Says what the questions have in common: they are blank, or their answers can't be used, or some
 * are the one and some the other.
 *
 * @param {Lack[]} lacks
 * @param {import("../text/text.js").Translate} t
 */
function introduce(lacks, t) {
  const count = lacks.length;
  const blanks = lacks.filter(({ isBlank }) => isBlank).length;
  if (blanks === count)
    return { title: t("errors-title"), text: t("errors-some-unanswered", { count }) };
  if (!blanks)
    return { title: t("errors-title-unusable"), text: t("errors-some-unusable", { count }) };
  return { title: t("errors-title-mixed"), text: t("errors-some-mixed", { count }) };
}

/**
 * Moves the focus to the summary, so that screen readers start there.
 *
 * @param {HTMLElement} container
 */
export function focusErrors(container) {
  const summary = container.firstElementChild;
  if (!(summary instanceof HTMLElement)) return;
  pageHasMoved();
  summary.scrollIntoView({ block: "start" });
  summary.focus({ preventScroll: true });
}

/** @param {HTMLElement} container */
export function clearErrors(container) {
  render(nothing, container);
}
