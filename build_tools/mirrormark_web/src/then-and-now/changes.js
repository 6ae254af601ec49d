/** Answers then and now, as readers gave them. */
import { html } from "lit-html";
import { answerTemplate } from "../answers/in-words.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 * @typedef {import("../contract.js").ChangedAnswer} ChangedAnswer
 */

/**
 * A question, and below it both answers.
 *
 * @param {string} id
 * @param {Compared} compared
 */
export function changeTemplate(id, compared) {
  const change = compared.comparison.changed.find((each) => each.item === id);
  return html`${questionTemplate(id, compared)}
  ${
    change &&
    html`<div class="mm-then__answers">
      <div>${answerAt("then", change, compared)}</div>
      <div>${answerAt("now", change, compared)}</div>
    </div>`
  }`;
}

/**
 * @param {string} id
 * @param {Compared} compared
 */
export function questionTemplate(id, { compiled, numbers, t }) {
  const item = compiled.items.find((each) => each.id === id);
  const number = numbers.get(id);
  return html`${
    number === undefined
      ? ""
      : html`<span class="mm-effect__number">${t("picture-effects-question", { number })}</span>`
  }
  ${t.authored(item?.text ?? id)}`;
}

/**
 * @param {"then" | "now"} time
 * @param {ChangedAnswer} change
 * @param {Compared} compared
 */
function answerAt(time, change, { compiled, t }) {
  const item = compiled.items.find((each) => each.id === change.item);
  const answer = change[time];
  const isAsked = change.asked === "both" || change.asked === time;
  const words =
    answer === null || !item
      ? t(isAsked ? "then-blank" : "then-unasked")
      : answerTemplate(item, answer, t);
  return html`<span class="mm-then__time">${t("then-answer", { time })}</span> ${words}`;
}
