/** What the diagnosis rests on: every dimension with its score and band, and the rule. */
import { html, nothing } from "lit-html";

/**
 * @typedef {import("./types.js").About} About
 * @typedef {import("../pictures/pictures.js").Pictures} Pictures
 */

/**
 * @param {About} about
 * @param {Pictures} pictures
 */
export function evidenceTemplate(about, pictures) {
  const { result, t } = about;
  const picture = result.why.pictures.find(({ kind }) => kind === "scores");
  return html`<section class="mm-measured">
    <h2>${t("result-measured")}</h2>
    ${picture ? pictures.template(pictures.figure(picture, about)) : nothing}
    <p class="mm-hint">${t("result-measured-note")}</p>
    ${ruleTemplate(about)}
  </section>`;
}

/** @param {About} about */
function ruleTemplate({ compiled, rules, result, t }) {
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  if (!outcome) return nothing;
  // Without a rule of its own there is none, whatever its id.
  const rule = outcome.when ? rules[outcome.id] : undefined;
  return html`<details class="mm-rule">
    <summary>${t("result-rule")}</summary>
    <p>${rule ? t("result-rule-when", { rule }) : t("result-rule-otherwise")}</p>
  </details>`;
}
