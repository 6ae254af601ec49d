/** The diagnosis in one line, and why. */
import { html, nothing } from "lit-html";
import { focusTemplate } from "./focus.js";

/**
 * @typedef {import("./types.js").Compiled} Compiled
 * @typedef {import("./types.js").Result} Result
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
export function findingTemplate(compiled, result, t) {
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  return html`<div
      class="mm-card mm-diagnosis"
      data-assessment=${compiled.id}
      data-state=${result.state}
      data-outcome=${result.outcome ?? nothing}
    >
      <p class="mm-kicker">${t("result.kicker")}</p>
      ${outcome ? outcomeTemplate(outcome, t) : incompleteTemplate(compiled, result, t)}
      <p class="mm-facts">
        <span>${t("result.counts", { answered: result.answered, count: result.items })}</span>
      </p>
    </div>
    ${focusTemplate(compiled, result, t)}`;
}

/**
 * @param {import("./types.js").Outcome} outcome
 * @param {Translate} t
 */
function outcomeTemplate(outcome, t) {
  return html`<h2 class="mm-heading" tabindex="-1">${outcome.title}</h2>
    <p>
      ${
        outcome.because
          ? t("result.because", { rule: outcome.because })
          : t("result.because-otherwise")
      }
    </p>`;
}

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
function incompleteTemplate(compiled, result, t) {
  const lacking = compiled.dimensions.flatMap((dimension, index) => {
    const scored = result.dimensions[index];
    return scored?.score === null && !dimension.parts.length ? [{ dimension, scored }] : [];
  });
  return html`<h2 class="mm-heading" tabindex="-1">${t("result.incomplete-title")}</h2>
    <p>${t("result.incomplete")}</p>
    <ul>
      ${lacking.map(
        ({ dimension: { title }, scored: { answered, items: count } }) =>
          html`<li>${t("result.incomplete-dimension", { title, answered, count })}</li>`,
      )}
    </ul>`;
}
