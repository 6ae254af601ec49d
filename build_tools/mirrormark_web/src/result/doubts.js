/** What can't be told: what is missing and could change something, and answers that pull apart. */
import { html, nothing } from "lit-html";
import { answersTemplate, titleOf } from "./answers.js";

/**
 * @typedef {import("./types.js").About} About
 * @typedef {import("../text/text.js").Translate} Translate
 */

/** @param {About} about */
export function doubtsTemplate(about) {
  const { pairs, missing } = about.result.why;
  if (!pairs.length && !missing.length) return nothing;
  return html`<section class="mm-doubts">
    <h2>${about.t("result-doubts-title")}</h2>
    ${missing.length ? missingTemplate(about) : nothing}
    ${pairs.length ? pairsTemplate(about) : nothing}
  </section>`;
}

/** @param {About} about */
function missingTemplate({ compiled, result, answers, numbers, t }) {
  const { missing, possible, more_possible: isMore } = result.why;
  const others = possible.filter((id) => id !== result.outcome).map((id) => titleOf(id, compiled));
  const items = compiled.items.filter(({ id }) => missing.includes(id));
  const isUnsure = missing.some((id) => id in answers);
  const count = missing.length;
  return html`<p>
      ${isUnsure ? t("result-missing-unsure", { count }) : t("result-missing", { count })}
    </p>
    <ul class="mm-missing">
      ${items.map(
        ({ id, text }) =>
          html`<li>
            <a href=${`#item-${id}`}
              >${t("picture-effects-question", { number: numbers.get(id) ?? 0 })}</a
            >
            ${t.authored(text)}
          </li>`,
      )}
    </ul>
    ${result.outcome === null ? nothing : html`<p>${sayPossible(others, isMore, t)}</p>`}`;
}

/**
 * @param {string[]} titles
 * @param {boolean | undefined} isMore
 * @param {Translate} t
 */
function sayPossible(titles, isMore, t) {
  if (titles.length) return t("result-possible", { titles });
  return isMore ? t("result-possible-untried") : t("result-possible-none");
}

/** @param {About} about */
function pairsTemplate({ compiled, result, answers, t }) {
  return html`<div class="mm-pairs">
    <h3>${t("result-pairs-title")}</h3>
    <p>${t("result-pairs")}</p>
    <ul>
      ${result.why.pairs.map((number) => {
        const pair = compiled.pairs[number];
        const given = pair?.items.map((item) => ({ item, answer: answers[item] })) ?? [];
        return html`<li>
          ${t.authored(pair?.question ?? "")} ${answersTemplate(given, compiled, t)}
        </li>`;
      })}
    </ul>
  </div>`;
}
