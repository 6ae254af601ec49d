/** How far the diagnosis can be relied on: what would change it, and answers that pull apart. */
import { html, nothing } from "lit-html";
import { answerInWords } from "../check/words.js";

/**
 * @typedef {import("./types.js").Compiled} Compiled
 * @typedef {import("./types.js").Flip} Flip
 * @typedef {import("./types.js").Result} Result
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Answers} answers
 * @param {Translate} t
 */
export function certaintyTemplate(compiled, result, answers, t) {
  const { call, flips, pairs, possible } = result.why;
  if (!call) return pairsTemplate(compiled, pairs, answers, t);
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
    ${pairsTemplate(compiled, pairs, answers, t)}`;
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
  const { changes } = flip;
  const title = titleOf(flip.outcome, compiled);
  return html`${t("result.flip", { title, count: changes.length })}
  ${answersTemplate(changes, compiled, t)}`;
}

/**
 * @param {{item: string, answer: Answer | undefined}[]} answers
 * @param {Compiled} compiled
 * @param {Translate} t
 */
function answersTemplate(answers, compiled, t) {
  return html`<ul>
    ${answers.map(({ item: id, answer }) => {
      const item = compiled.items.find((each) => each.id === id);
      return item && html`<li>${item.text} <em>${answerInWords(item, answer, t)}</em></li>`;
    })}
  </ul>`;
}

/**
 * @param {Compiled} compiled
 * @param {number[]} pairs
 * @param {Answers} answers
 * @param {Translate} t
 */
function pairsTemplate(compiled, pairs, answers, t) {
  if (!pairs.length) return nothing;
  return html`<section class="mm-pairs">
    <h2>${t("result.pairs-title")}</h2>
    <p>${t("result.pairs")}</p>
    <ul>
      ${pairs.map((number) => {
        const pair = compiled.pairs[number];
        const changes = pair?.items.map((item) => ({ item, answer: answers[item] })) ?? [];
        return html`<li>${pair?.question} ${answersTemplate(changes, compiled, t)}</li>`;
      })}
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
