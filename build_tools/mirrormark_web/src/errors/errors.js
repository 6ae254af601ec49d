/**
 * The error summary of a section, and the same words at each question that it names.
 *
 * @typedef {{itemId: string, number: number, text: string}} Unanswered
 */
import { html, nothing, render } from "lit-html";

/**
 * Shows the summary and moves the focus to it, so that screen readers start there.
 *
 * @param {HTMLElement} container
 * @param {Unanswered[]} unanswered
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onSkip
 */
export function showErrors(container, unanswered, t, onSkip) {
  render(
    html`<div class="mm-error-summary" role="alert" tabindex="-1" aria-labelledby="mm-error-title">
      <h2 id="mm-error-title">${t("errors.title")}</h2>
      <p>${t("errors.some-unanswered", { count: unanswered.length })}</p>
      <ul>
        ${unanswered.map(
          ({ itemId, number, text }) =>
            html`<li>
              <a href="#item-${itemId}">${t("errors.unanswered-link", { number, text })}</a>
            </li>`,
        )}
      </ul>
      <button type="button" class="mm-button mm-button--quiet" @click=${onSkip}>
        ${t("errors.skip")}
      </button>
    </div>`,
    container,
  );
  const summary = container.firstElementChild;
  if (summary instanceof HTMLElement) {
    summary.scrollIntoView({ block: "start" });
    summary.focus({ preventScroll: true });
  }
}

/** @param {HTMLElement} container */
export function clearErrors(container) {
  render(nothing, container);
}

/**
 * Marks one question as unanswered, or takes the mark away.
 *
 * @param {HTMLFieldSetElement} fieldset
 * @param {string} message empty to take it away
 */
export function markFieldset(fieldset, message) {
  const id = `error-${fieldset.dataset.item}`;
  document.getElementById(id)?.remove();
  fieldset.classList.toggle("mm-item--error", message !== "");
  const help = fieldset.querySelector(".mm-help")?.id;
  const described = [help, message && id].filter(Boolean).join(" ");
  if (described) fieldset.setAttribute("aria-describedby", described);
  else fieldset.removeAttribute("aria-describedby");
  if (!message) return;
  const note = document.createElement("p");
  note.id = id;
  note.className = "mm-error";
  note.textContent = message;
  fieldset.querySelector(".mm-options")?.before(note);
}
