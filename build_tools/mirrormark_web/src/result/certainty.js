/** How firm the diagnosis is: which other answers would lead to another one. */
import { html, nothing } from "lit-html";
import { answersTemplate, titleOf } from "./answers.js";
import { jumpTemplate } from "./jump.js";

/**
 * @typedef {import("./types.js").About} About
 * @typedef {import("../contract.js").Flip} Flip
 */

/** @param {About} about */
export function certaintyTemplate({ compiled, result, t }) {
  const { call, flips } = result.why;
  if (!call) return nothing;
  return html`<section class="mm-certainty" data-call=${call}>
    <h2>${t("result-change-title")}</h2>
    <p>${call === "firm" ? firmReason(result, t) : closeReason(result, t)}</p>
    ${
      flips.length
        ? html`<ul>
            ${flips.map(({ outcome, changes }) => {
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
 * Says in one line how firm the diagnosis is.
 *
 * @param {About} about
 */
export function callTemplate({ compiled, result, t }) {
  const { call, flips } = result.why;
  if (!call) return nothing;
  const near = flips.filter(({ changes }) => changes.length === 1);
  const titles = near.flatMap(({ outcome }) =>
    outcome === null ? [] : titleOf(outcome, compiled),
  );
  if (call === "close" && titles.length) {
    return html`<p class="mm-call">${t("result-close-to", { count: titles.length, titles })}</p>`;
  }
  if (call === "close" && near.length) {
    return html`<p class="mm-call">${t("result-close-to-none")}</p>`;
  }
  if (isUntried(result)) return html`<p class="mm-call">${t("result-untried-line")}</p>`;
  return html`<p class="mm-call">
    ${call === "firm" ? t("result-firm-line") : t("result-close-line")}
  </p>`;
}

/**
 * Whether it is close only because not everything could be tried.
 *
 * @param {import("./types.js").ExplainedResult} result
 */
function isUntried({ outcome, why }) {
  return why.call === "close" && !why.flips.length && why.possible.every((id) => id === outcome);
}

/**
 * @param {import("./types.js").ExplainedResult} result
 * @param {import("../text/text.js").Translate} t
 */
function firmReason({ why }, t) {
  if (why.flips.length) return t("result-firm-two");
  return why.searched === 2 ? t("result-firm-more") : t("result-firm-one");
}

/**
 * @param {import("./types.js").ExplainedResult} result
 * @param {import("../text/text.js").Translate} t
 */
function closeReason(result, t) {
  const { why } = result;
  if (isUntried(result)) return t("result-untried");
  const leadsToNone = why.flips.length > 0 && why.flips.every(({ outcome }) => outcome === null);
  return leadsToNone ? t("result-close-none") : t("result-close");
}
