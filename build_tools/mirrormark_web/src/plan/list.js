/** Planned steps as a list. */
import { html, nothing } from "lit-html";
import { onDay } from "../text/day.js";
import { nameOf } from "./steps.js";

/**
 * @typedef {import("./steps.js").Step} Step
 * @typedef {import("../text/text.js").Translate} Translate
 * @typedef {{titles: Map<string, string>, t: Translate}} About
 */

/**
 * A step with its box to tick, and what can be done with it.
 *
 * @param {Step} step
 * @param {About} about
 * @param {(isDone: boolean) => void} onTick
 * @param {unknown} buttons
 */
export function stepTemplate(step, about, onTick, buttons) {
  const { titles, t } = about;
  const { advice, words, due, owner, sign, again, done } = step;
  const title = advice === null ? undefined : titles.get(advice);
  const tick = (/** @type {Event} */ { target }) =>
    target instanceof HTMLInputElement && onTick(target.checked);
  const facts = [
    due ? t("plan-by", { day: onDay(due, t) }) : "",
    owner ?? "",
    again ? t("plan-look-again", { day: onDay(again, t) }) : "",
  ].filter(Boolean);
  return html`<li class="mm-step" data-step-id=${step.id} data-done=${done} tabindex="-1">
    <label class="mm-step__name">
      <input type="checkbox" .checked=${done} @change=${tick} />
      <span>${title ? t.authored(title) : html`<bdi>${nameOf(step, titles)}</bdi>`}</span>
    </label>
    ${title && words ? html`<p class="mm-quote" dir="auto">${words}</p>` : nothing}
    ${facts.length ? html`<p class="mm-facts">${facts.map(factTemplate)}</p>` : nothing}
    ${sign ? html`<p class="mm-step__sign">${t("plan-worked", { sign })}</p>` : nothing}
    <p class="mm-step__buttons">${buttons}</p>
  </li>`;
}

/** @param {string} fact */
function factTemplate(fact) {
  return html`<span><bdi>${fact}</bdi></span> `;
}

/**
 * A small button; screen readers hear which step it is for.
 *
 * @param {string} name of what it does
 * @param {string} label what is shown
 * @param {string} whole the label, with the step
 * @param {() => void} onPress
 */
export function buttonTemplate(name, label, whole, onPress) {
  return html`<button
    type="button"
    class="mm-text-button"
    data-does=${name}
    aria-label=${whole}
    @click=${onPress}
  >
    ${label}
  </button>`;
}
