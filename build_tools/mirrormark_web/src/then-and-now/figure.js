/** The picture of scores then and now. */
import { html } from "lit-html";
import { scoreTemplate } from "../pictures/scores.js";
import { shown } from "../text/shown.js";
import { findingInWords } from "./finding.js";
import { movedInWords, pointsInWords } from "./moved.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 * @typedef {import("../contract.js").Measured} Measured
 * @typedef {import("../contract.js").Moved} Moved
 */

/**
 * @param {Compared} compared
 * @returns {import("../pictures/types.js").Figure}
 */
export function thenAndNowFigure(compared) {
  const { comparison, then, t } = compared;
  const sides = /** @type {[string, string]} */ ([
    t("then-then", { day: then.day }),
    t("then-now"),
  ]);
  const rows = comparison.scores.map((moved) => ({ moved, ...find(moved, compared) }));
  return {
    id: "then-and-now",
    name: t("then-picture"),
    finding: findingInWords(compared),
    hint: t("then-hint"),
    drawing: {
      kind: "pairs",
      sides,
      rows: rows.map(({ moved, title }) => ({
        id: moved.dimension,
        label: title,
        text: shortly(moved, compared),
        a: sideOf(moved.then),
        b: sideOf(moved.now),
        isMarked: moved.is_more_than_chance === true,
      })),
    },
    head: [t("result-dimension"), ...sides, t("then-difference")],
    rows: rows.map(({ moved, title, dimension }) => ({
      head: t.authored(title),
      cells: [
        measuredTemplate(moved.then, dimension, t),
        measuredTemplate(moved.now, dimension, t),
        movedInWords(moved, t),
      ],
    })),
    fold: { words: t("picture-table"), isPrinted: false },
  };
}

/**
 * Names the scores that one answer alone could have moved as far; nothing where there are none.
 *
 * @param {Compared} compared
 */
export function oneAnswerInWords(compared) {
  const found = compared.comparison.scores.filter(
    (moved) => moved.difference && moved.is_within_one_answer,
  );
  const titles = found.map((moved) => find(moved, compared).title);
  return titles.length ? compared.t("then-one", { titles, count: titles.length }) : "";
}

/**
 * @param {Moved} moved
 * @param {Compared} compared
 */
function find({ dimension: id }, { compiled }) {
  const dimension = compiled.dimensions.find((each) => each.id === id);
  if (!dimension) throw new Error(`there is no dimension '${id}'`);
  return { dimension, title: dimension.title };
}

/**
 * Says in the picture how far a score moved; that it is more than chance, the line says.
 *
 * @param {Moved} moved
 * @param {Compared} compared
 */
function shortly(moved, { t }) {
  const { difference, is_more_than_chance: isMore } = moved;
  return difference && isMore ? pointsInWords(moved, t) : movedInWords(moved, t);
}

/**
 * @param {Measured} measured
 * @returns {import("../pictures/types.js").Side}
 */
function sideOf({ result: { score }, error }) {
  return {
    value: score === null ? null : shown(score),
    range: error && { low: shown(error.low), high: shown(error.high) },
  };
}

/**
 * @param {Measured} measured
 * @param {import("../contract.js").Dimension} dimension
 * @param {import("../text/text.js").Translate} t
 */
function measuredTemplate({ result, error }, dimension, t) {
  const words = error ? t("result-likely", { from: shown(error.low), to: shown(error.high) }) : "";
  return html`${scoreTemplate(result, dimension, t)}
  ${words ? html`<span class="mm-score__again">${words}</span>` : ""}`;
}
