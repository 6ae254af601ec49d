/** What stands in the way of a diagnosis: blanks, what isn't known, or that nothing applies. */
import { html, nothing } from "lit-html";

/**
 * @typedef {import("./types.js").About} About
 * @typedef {{title: string, answered: number, count: number}} Lacking a dimension without a score
 */

/**
 * Whether a question that could decide something was left blank, so that answering more may help.
 *
 * @param {Pick<About, "result" | "answers">} about
 */
export function hasBlanks({ result, answers }) {
  return result.why.missing.some((id) => !(id in answers));
}

/** @param {About} about */
export function lackingTemplate(about) {
  const { compiled, result, t } = about;
  const lacking = compiled.dimensions.flatMap(({ title, parts }, index) => {
    const scored = result.dimensions[index];
    if (!scored || scored.score !== null || parts.length) return [];
    return [{ title, answered: scored.answered, count: scored.items }];
  });
  const isBlank = hasBlanks(about);
  const title = isBlank ? t("result-incomplete-title") : t("result-none-title");
  return html`<h2 class="mm-heading" tabindex="-1">${title}</h2>
    ${lacking.length ? nothing : html`<p>${sayAnswer(isBlank, t)}</p>`}
    ${fewTemplate(
      lacking.filter(({ count }) => count),
      isBlank,
      t,
    )}
    ${noneTemplate(
      lacking.filter(({ count }) => !count),
      t,
    )}`;
}

/**
 * @param {boolean} isBlank
 * @param {import("../text/text.js").Translate} t
 */
function sayAnswer(isBlank, t) {
  return isBlank ? t("result-incomplete-answer") : t("result-none-answer");
}

/**
 * @param {Lacking[]} few those of which too little is answered
 * @param {boolean} isBlank
 * @param {import("../text/text.js").Translate} t
 */
function fewTemplate(few, isBlank, t) {
  if (!few.length) return nothing;
  return html`<p>${isBlank ? t("result-incomplete") : t("result-none-known")}</p>
    <ul>
      ${few.map(
        (each) =>
          html`<li>
            ${
              isBlank
                ? t("result-incomplete-dimension", each)
                : t("result-none-known-dimension", each)
            }
          </li>`,
      )}
    </ul>`;
}

/**
 * @param {Lacking[]} none those of which nothing applies
 * @param {import("../text/text.js").Translate} t
 */
function noneTemplate(none, t) {
  if (!none.length) return nothing;
  return html`<p>${t("result-none-applies")}</p>
    <ul>
      ${none.map(({ title }) => html`<li>${title}</li>`)}
    </ul>`;
}
