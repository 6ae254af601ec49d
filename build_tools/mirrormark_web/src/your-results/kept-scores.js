/** Scores of then, as they were said then: small bars, each with its number. */
import { html, nothing } from "lit-html";
import { shown } from "../text/shown.js";

/**
 * @typedef {import("../contract.js").KeptScore} KeptScore
 * @typedef {import("./types.js").Listed} Listed
 * @typedef {import("./types.js").Translate} Translate
 */

/**
 * @param {Record<string, KeptScore>} scores by dimension
 * @param {Listed | undefined} listed
 * @param {Translate} t
 */
export function scoresTemplate(scores, listed, t) {
  const rows = listScores(scores, listed);
  if (rows.every(({ score }) => score === null)) return nothing;
  const words = (/** @type {string} */ text) => t.authored(text, listed?.language);
  return html`<ul class="mm-kept__scores" aria-label=${t("your-results-scores")}>
    ${rows.map(({ title, score, band }) =>
      score === null
        ? html`<li>
            <span>${words(title)} <span class="mm-kept__band">${words(band)}</span></span>
            <span class="mm-kept__none">${t("your-results-no-score")}</span>
          </li>`
        : html`<li>
            <span>${words(title)} <span class="mm-kept__band">${words(band)}</span></span>
            <meter max="100" value=${shown(score)} aria-hidden="true"></meter>
            <span class="mm-kept__score">${shown(score)}</span>
          </li>`,
    )}
  </ul>`;
}

/**
 * Returns what there is to say of each dimension, in the assessment's order. One that is only a part of another
 * would say the same twice; one that the assessment no longer has goes by its id.
 *
 * @param {Record<string, KeptScore>} scores
 * @param {Listed | undefined} listed
 */
export function listScores(scores, listed) {
  const dimensions = listed?.compiled.dimensions ?? [];
  const parts = new Set(dimensions.flatMap((each) => each.parts.map(({ id }) => id)));
  const ids = new Set([...dimensions.map(({ id }) => id), ...Object.keys(scores)]);
  return [...ids].flatMap((id) => {
    const kept = Object.hasOwn(scores, id) ? scores[id] : undefined;
    if (!kept || parts.has(id)) return [];
    const dimension = dimensions.find((each) => each.id === id);
    const band = dimension?.bands.find((each) => each.id === kept.band)?.title ?? "";
    return [{ title: dimension?.title ?? id, score: kept.score, band }];
  });
}
