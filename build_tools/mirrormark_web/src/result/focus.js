/** What hurts most, where the author watches for it. */
import { html, nothing } from "lit-html";
import { shown } from "../text/shown.js";

/**
 * @typedef {import("../contract.js").CompiledAssessment} Compiled
 * @typedef {import("./types.js").ExplainedResult} Result
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
export function focusTemplate({ focus, dimensions }, result, t) {
  const isLevel = result.focus_level;
  if (!focus || (!result.focus.length && !isLevel)) return nothing;
  const named = isLevel ? focus.among : result.focus;
  const lowest = dimensions.filter(({ id }) => named.includes(id));
  const titles = lowest.map(({ title }) => title);
  return html`<section class="mm-focus">
    <h2>${t.authored(focus.title)}</h2>
    ${isLevel ? html`<p>${t("result-focus-level", { titles })}</p>` : nothing}
    ${isLevel || lowest.length < 2 ? nothing : html`<p>${t("result-focus-several")}</p>`}
    ${isLevel ? nothing : listTemplate(lowest, result, t)}
  </section>`;
}

/**
 * @param {Compiled["dimensions"]} lowest
 * @param {Result} result
 * @param {Translate} t
 */
function listTemplate(lowest, result, t) {
  const scoreOf = (/** @type {string} */ name) =>
    shown(result.dimensions.find(({ id }) => id === name)?.score ?? 0);
  return html`<ul>
    ${lowest.map(
      ({ id, title, symptom }) =>
        html`<li data-focus=${id}>
          <strong>${t("result-focus-score", { title, score: scoreOf(id) })}</strong>
          ${t.authored(symptom)}
        </li>`,
    )}
  </ul>`;
}
