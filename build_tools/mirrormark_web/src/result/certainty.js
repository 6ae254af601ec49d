/** How far the diagnosis can be relied on: what would change it, and answers that pull apart. */
import { html, nothing } from "lit-html";
import { answerInWords } from "../check/words.js";

/**
 * @typedef {import("./types.js").Compiled} Compiled
 * @typedef {import("./types.js").Flip} Flip
 * @typedef {import("./types.js").Result} Result
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
export function certaintyTemplate(compiled, result, t) {
  const { call, flips, pairs, possible } = result.why;
  if (!call) return pairsTemplate(compiled, pairs, t);
  const others = possible.filter((id) => id !== result.outcome).map((id) => titleOf(id, compiled));
  return html`<section class="mm-certainty" data-call=${call}>
      <h2>${call === "firm" ? t("result.firm-title") : t("result.close-title")}</h2>
      <p>${call === "firm" ? firmReason(result, t) : t("result.close")}</p>
      ${others.length ? html`<p>${t("result.possible", { titles: others })}</p>` : nothing}
      ${
        flips.length
          ? html`<ul>
              ${flips.map((flip) => html`<li>${flipTemplate(flip, compiled, t)}</li>`)}
            </ul>`
          : nothing
      }
    </section>
    ${pairsTemplate(compiled, pairs, t)}`;
}

/**
 * @param {Result} result
 * @param {Translate} t
 */
function firmReason({ why }, t) {
  if (why.flips.length) return t("result.firm-two");
  return why.searched === 2 ? t("result.firm-more") : t("result.firm-one");
}

/**
 * @param {Flip} flip
 * @param {Compiled} compiled
 * @param {Translate} t
 */
function flipTemplate(flip, compiled, t) {
  const changes = flip.changes.map(({ item: id, answer }) => {
    const item = compiled.items.find((each) => each.id === id);
    return item && html`<li>${item.text} <em>${answerInWords(item, answer, t)}</em></li>`;
  });
  const title = titleOf(flip.outcome, compiled);
  return html`${t("result.flip", { title, count: changes.length })}
    <ul>
      ${changes}
    </ul>`;
}

/**
 * @param {Compiled} compiled
 * @param {number[]} pairs
 * @param {Translate} t
 */
function pairsTemplate(compiled, pairs, t) {
  if (!pairs.length) return nothing;
  return html`<section class="mm-pairs">
    <h2>${t("result.pairs-title")}</h2>
    <p>${t("result.pairs")}</p>
    <ul>
      ${pairs.map((number) => html`<li>${compiled.pairs[number]?.question}</li>`)}
    </ul>
  </section>`;
}

/**
 * @param {string} id
 * @param {Compiled} compiled
 */
function titleOf(id, compiled) {
  return compiled.outcomes.find((outcome) => outcome.id === id)?.title ?? "";
}
