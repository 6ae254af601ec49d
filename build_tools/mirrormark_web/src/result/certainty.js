/** How sure the diagnosis is, and which other answers would lead to another one. */
import { html, nothing } from "lit-html";
import { answersTemplate, titleOf } from "./answers.js";
import { jumpTemplate } from "./jump.js";

/** @typedef {import("./types.js").About} About */

/** A chance above which nothing else is worth telling. */
const CERTAIN = 0.995;

/** @param {About} about */
export function certaintyTemplate({ compiled, result, t }) {
  const { outcome: given, why } = result;
  if (given === null) return nothing;
  return html`<section class="mm-certainty" data-call=${why.call ?? "unknown"}>
    <h2>${t("result-change-title")}</h2>
    ${why.call ? html`<p>${t("result-sure-means")}</p>` : nothing}
    <p>${changeReason(why, t)}</p>
    ${
      why.flips.length
        ? html`<ul>
            ${why.flips.map(({ outcome, changes }) => {
              const count = changes.length;
              return html`<li>
                ${
                  outcome === null
                    ? t("result-flip-to-none", { count })
                    : t("result-flip", { title: titleOf(outcome, compiled), count })
                }
                ${answersTemplate(changes, compiled, t)}
              </li>`;
            })}
          </ul>`
        : nothing
    }
    <p>${jumpTemplate(t("result-to-what-if"), "mm-what-if")}</p>
  </section>`;
}

/**
 * Says in one line how sure the diagnosis is.
 *
 * @param {About} about
 */
export function callTemplate(about) {
  if (about.result.outcome === null) return nothing;
  return html`<p class="mm-call">${callInWords(about)}</p>`;
}

/**
 * The same for places without templates; there is a diagnosis.
 *
 * @param {About} about
 */
export function callInWords(about) {
  const { call } = about.result.why;
  return call ? sayAgain(about, call) : about.t("result-sure-untried");
}

/**
 * @param {About} about
 * @param {import("../contract.js").Call} call
 */
function sayAgain({ compiled, result, t }, call) {
  const { outcome, why } = result;
  const same = why.again.find((each) => each.outcome === outcome)?.chance ?? 0;
  if (same >= CERTAIN) return t("result-sure-always");
  const nearest = why.again.find((each) => each.outcome !== outcome);
  const often = t("result-often", { tenths: roundToTenths(same) });
  if (!nearest || nearest.outcome === null) return t("result-sure-alone", { call, often });
  const title = titleOf(nearest.outcome, compiled);
  const other = t("result-often", { tenths: roundToTenths(nearest.chance) });
  return t("result-sure", { call, often, title, other });
}

/**
 * Returns in how many of ten cases something comes, 0 and 10 being almost never and almost always:
 * more would be more than anybody knows.
 *
 * @param {number} chance
 */
export function roundToTenths(chance) {
  if (chance < 0.05) return 0;
  if (chance >= 0.95) return 10;
  return Math.min(9, Math.max(1, Math.floor(10 * chance + 0.5)));
}

/**
 * Says how much it takes to change the diagnosis.
 *
 * @param {import("../contract.js").Why} why
 * @param {import("../text/text.js").Translate} t
 */
function changeReason({ flips, searched }, t) {
  if (flips.some(({ changes }) => changes.length > 1)) return t("result-firm-two");
  if (flips.length) {
    const leadsToNone = flips.every(({ outcome }) => outcome === null);
    return leadsToNone ? t("result-one-none") : t("result-one");
  }
  if (!searched) return t("result-untried");
  return searched === 2 ? t("result-firm-more") : t("result-firm-one");
}
