/** What the diagnosis rests on: every dimension with its score and band. */
import { html, nothing, svg } from "lit-html";
import { shown } from "./shown.js";

/**
 * @typedef {import("./types.js").Compiled} Compiled
 * @typedef {import("./types.js").Dimension} Dimension
 * @typedef {import("./types.js").DimensionResult} DimensionResult
 * @typedef {import("./types.js").Result} Result
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
export function evidenceTemplate(compiled, result, t) {
  return html`<section class="mm-measured">
    <h2>${t("result.measured")}</h2>
    <p>${t("result.measured-note")}</p>
    <table class="mm-scores">
      <thead>
        <tr>
          <th scope="col">${t("result.dimension")}</th>
          <th scope="col">${t("result.score")}</th>
          <th scope="col">${t("result.band")}</th>
        </tr>
      </thead>
      <tbody>
        ${inReadingOrder(compiled.dimensions).map(({ dimension, isPart }) => {
          const scored = result.dimensions.find(({ id }) => id === dimension.id);
          return scored && rowTemplate(dimension, scored, isPart, t);
        })}
      </tbody>
    </table>
    ${ruleTemplate(compiled, result, t)}
  </section>`;
}

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
function ruleTemplate(compiled, result, t) {
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  if (!outcome) return nothing;
  const rule = outcome.because;
  return html`<details class="mm-rule">
    <summary>${t("result.rule")}</summary>
    <p>${rule ? t("result.rule-when", { rule }) : t("result.rule-otherwise")}</p>
  </details>`;
}

/**
 * @param {Dimension} dimension
 * @param {DimensionResult} scored
 * @param {boolean} isPart
 * @param {Translate} t
 */
function rowTemplate(dimension, scored, isPart, t) {
  const { score } = scored;
  const band = dimension.bands.find(({ id }) => id === scored.band);
  return html`<tr
    class=${isPart ? "mm-score mm-score--part" : "mm-score"}
    data-dimension=${dimension.id}
    data-score=${score ?? nothing}
  >
    <th scope="row">
      ${dimension.title}
      ${dimension.summary ? html`<span class="mm-summary">${dimension.summary}</span>` : nothing}
      ${score === null ? nothing : barTemplate(score, dimension)}
    </th>
    <td class="mm-score__value">
      ${score === null ? "–" : shown(score)}${rangeTemplate(scored, t)}
    </td>
    <td>${score === null ? t("result.no-score") : (band?.title ?? t("result.no-band"))}</td>
  </tr>`;
}

/**
 * Says between which scores the missing answers leave it open.
 *
 * @param {DimensionResult} scored
 * @param {Translate} t
 */
function rangeTemplate({ score, low, high }, t) {
  const [from, to] = [shown(low), shown(high)];
  if (score === null || from === to) return nothing;
  return html` <span class="mm-score__range">${t("result.range", { from, to })}</span>`;
}

/**
 * A bar with a tick where each band starts. The numbers beside it say the same, so it is hidden
 * from assistive technology; it is drawn as SVG because browsers print no backgrounds.
 *
 * @param {number} score
 * @param {Dimension} dimension
 */
function barTemplate(score, dimension) {
  return html`<svg class="mm-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="mm-bar__track" width="100" height="6"></rect>
    <rect class="mm-bar__value" width=${score} height="6"></rect>
    ${dimension.bands
      .slice(1)
      .map((band) => svg`<rect class="mm-bar__tick" x=${band.from} width="0.5" height="6"></rect>`)}
  </svg>`;
}

/**
 * Puts each part right below the dimension that is the mean of it.
 *
 * @param {Dimension[]} dimensions
 */
function inReadingOrder(dimensions) {
  const parts = new Set(dimensions.flatMap((dimension) => dimension.parts.map(({ id }) => id)));
  return dimensions
    .filter(({ id }) => !parts.has(id))
    .flatMap((dimension) => [
      { dimension, isPart: false },
      ...dimensions
        .filter(({ id }) => dimension.parts.some((part) => part.id === id))
        .map((part) => ({ dimension: part, isPart: true })),
    ]);
}
