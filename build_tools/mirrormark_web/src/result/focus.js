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
export function focusTemplate(compiled, result, t) {
  const lowest = compiled.dimensions.filter(({ id }) => result.focus.includes(id));
  const score = result.dimensions.find(({ id }) => id === result.focus[0])?.score;
  if (!compiled.focus || score === undefined || score === null) return nothing;
  return html`<section class="mm-focus">
    <h2>${t.authored(compiled.focus.title)}</h2>
    <ul>
      ${lowest.map(
        ({ id, title, symptom }) =>
          html`<li data-focus=${id}>
            <strong>${t("result-focus-score", { title, score: shown(score) })}</strong>
            ${t.authored(symptom)}
          </li>`,
      )}
    </ul>
  </section>`;
}
