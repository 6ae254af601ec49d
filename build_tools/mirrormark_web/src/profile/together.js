/** The results of all assessments side by side, and what is missing or old among them. */
import { html, nothing } from "lit-html";
import { titleOf } from "../result/answers.js";
import { sayNoScore } from "../pictures/scores.js";
import { onDay } from "../text/day.js";
import { shown } from "../text/shown.js";

/**
 * @typedef {import("./types.js").Around} Around
 * @typedef {import("../contract.js").ResultOfUse} ResultOfOne
 * @typedef {import("../contract.js").Use} CompiledUse
 */

/**
 * @param {ResultOfOne[]} results
 * @param {Around & {undated: Set<string>}} around
 */
export function togetherTemplate(results, around) {
  return html`<ul class="mm-cards">
    ${results.map((result, index) => {
      const use = around.uses[index];
      const compiled = around.compiled.uses[index];
      if (!use || !compiled) return nothing;
      const address = result.result ? `${use.url}#result` : use.url;
      return html`<li class="mm-card" data-use=${use.id} data-state=${result.state}>
        <h3 class="mm-card__title">
          <a href=${address}>${around.t.authored(use.title, use.language)}</a>
        </h3>
        ${result.result ? answeredTemplate(result, use, compiled, around) : missingTemplate(use, around)}
      </li>`;
    })}
  </ul>`;
}

/**
 * @param {import("../contract.js").UsedPage} use
 * @param {Around} around
 */
function missingTemplate({ duration }, { t }) {
  return html`<p>${t("profile-missing")}</p>
    ${duration ? html`<p class="mm-facts"><span>${duration}</span></p>` : nothing}`;
}

/**
 * @param {Exclude<ResultOfOne, {state: "missing"}>} one
 * @param {import("../contract.js").UsedPage} use
 * @param {CompiledUse} compiledUse
 * @param {Parameters<typeof togetherTemplate>[1]} around
 */
function answeredTemplate(
  { state, day, result },
  { id, language },
  { since, compiled },
  { undated, t },
) {
  const title = result.outcome === null ? "" : titleOf(result.outcome, compiled);
  return html`<p class="mm-together__diagnosis">
      ${title ? t.authored(title, language) : sayNone(result, t)}
    </p>
    ${state === "old" && since ? html`<p>${t("profile-old", { since: onDay(since, t) })}</p>` : nothing}
    ${scoresTemplate(result, compiled, language, t)}
    <p class="mm-facts">
      <span
        >${undated.has(id) ? t("store-undated") : t("profile-day", { day: onDay(day, t) })}</span
      >
      <span>${t("result-counts", { answered: result.answered, count: result.items })}</span>
    </p>`;
}

/**
 * @param {import("../contract.js").Result} result without a diagnosis
 * @param {import("../text/text.js").Translate} t
 */
function sayNone({ answered, items }, t) {
  return answered < items ? t("profile-incomplete") : t("result-none-title");
}

/**
 * @param {import("../contract.js").Result} result
 * @param {import("../contract.js").CompiledAssessment} compiled
 * @param {string | null} language of its author, where it is another one
 * @param {import("../text/text.js").Translate} t
 */
function scoresTemplate(result, compiled, language, t) {
  const parts = new Set(compiled.dimensions.flatMap((each) => each.parts.map(({ id }) => id)));
  // A dimension that is only a part of another one would say the same twice.
  const wholes = compiled.dimensions.filter(({ id }) => !parts.has(id));
  return html`<table class="mm-scores">
    <thead>
      <tr>
        <th scope="col">${t("result-dimension")}</th>
        <th scope="col">${t("result-score")}</th>
      </tr>
    </thead>
    <tbody>
      ${wholes.map((dimension) => {
        const scored = result.dimensions.find(({ id }) => id === dimension.id);
        const score = scored?.score ?? null;
        const band = dimension.bands.find(({ id }) => id === scored?.band)?.title ?? "";
        return html`<tr data-dimension=${dimension.id} data-score=${score ?? nothing}>
          <th scope="row">${t.authored(dimension.title, language)}</th>
          <td>
            ${
              score === null
                ? sayNoScore(scored ?? { items: 0 }, dimension, t)
                : html`<meter max="100" value=${shown(score)} aria-hidden="true"></meter>
                    <span class="mm-score__value">${shown(score)}</span>
                    ${t.authored(band, language)}`
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
