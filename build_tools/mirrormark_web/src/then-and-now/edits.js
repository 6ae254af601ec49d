/** What an edit between the two sittings changed, and what was said by the text of then. */
import { html, nothing } from "lit-html";
import { titleOf } from "../result/answers.js";
import { UNKNOWN_VERSION } from "../store/sitting.js";
import { shown } from "../text/shown.js";
import { questionTemplate } from "./changes.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 * @typedef {import("lit-html").TemplateResult} Template
 */

/**
 * Returns what the text of now has otherwise than an earlier one; nothing where it is the same. What was kept
 * without word of its text may be to any.
 *
 * @param {string} then the version of the earlier text
 * @param {string} now
 * @param {import("../contract.js").Earlier} [earlier] what the page knows of earlier versions
 * @returns {Compared["edits"]}
 */
export function findEdits(then, now, earlier) {
  if (then === now || earlier?.same?.includes(then)) return undefined;
  if (then === UNKNOWN_VERSION) return "untold";
  return earlier?.texts.find((each) => each.content_version === then) ?? "unknown";
}

/** @param {Compared} compared */
export function editsTemplate(compared) {
  const { then, edits, t } = compared;
  if (!edits) return nothing;
  const says = edits === "untold" ? edits : "edited";
  return html`<h3>${t("then-edits-title", { says })}</h3>
    <p>
      ${t("then-edits")} ${then.leftOut ? t("then-left-out", { count: then.leftOut }) : nothing}
    </p>
    ${detailsTemplate(edits, compared)} ${saidTemplate(compared)}`;
}

/**
 * @param {import("./types.js").Edits | "unknown" | "untold"} edits
 * @param {Compared} compared
 */
function detailsTemplate(edits, compared) {
  if (edits === "untold") return nothing;
  return edits === "unknown"
    ? html`<p>${compared.t("then-edits-unknown")}</p>`
    : listsTemplate(edits, compared);
}

/**
 * @param {import("./types.js").Edits} edits
 * @param {Compared} compared
 */
function listsTemplate({ reworded, added, gone }, compared) {
  const { t } = compared;
  const tell = (/** @type {string} */ id) => questionTemplate(id, compared);
  return html`${listTemplate(t("then-reworded", { count: reworded.length }), reworded.map(tell))}
  ${listTemplate(t("then-added", { count: added.length }), added.map(tell))}
  ${listTemplate(
    t("then-gone", { count: gone.length }),
    gone.map(({ text }) => html`${t.authored(text)}`),
  )}`;
}

/**
 * @param {string} words
 * @param {Template[]} items
 */
function listTemplate(words, items) {
  if (!items.length) return nothing;
  return html`<details class="mm-then__fold">
    <summary>${words}</summary>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </details>`;
}

/** @param {Compared} compared */
function saidTemplate(compared) {
  const { then, comparison, compiled, t } = compared;
  if (!then.said) return nothing;
  const { outcome } = then.said;
  const today = comparison.then.outcome;
  // A diagnosis that there isn't any more has no title here, and its id says something all the same.
  const title = outcome === null ? "" : titleOf(outcome, compiled) || outcome;
  const others = findOtherScores(compared);
  return html`<h3>${t("then-said-title")}</h3>
    <p>
      ${outcome === null ? t("then-said-none") : t("then-said", { title })}
      ${outcome === today ? nothing : sayToday(today, compared)}
      ${others.length ? t("then-said-scores", { scores: others }) : nothing}
    </p>`;
}

/**
 * @param {string | null} outcome
 * @param {Compared} compared
 */
function sayToday(outcome, { compiled, t }) {
  if (outcome === null) return t("then-said-now-none");
  return t("then-said-now", { title: titleOf(outcome, compiled) });
}

/**
 * Returns the scores that were others by the text of then, in words.
 *
 * @param {Compared} compared
 */
export function findOtherScores({ then, comparison, compiled, t }) {
  return comparison.scores.flatMap(({ dimension: id, then: { result } }) => {
    const said = then.said?.scores[id]?.score;
    if (said === undefined || said === null) return [];
    if (result.score !== null && shown(result.score) === shown(said)) return [];
    const title = compiled.dimensions.find((each) => each.id === id)?.title ?? "";
    return [t("then-said-score", { title, score: shown(said) })];
  });
}
