/** Pictures of scores: of all that was measured, and of some dimensions side by side. */
import { html, nothing } from "lit-html";
import { shown } from "../text/shown.js";
import { endsInWords, findLikely, rangeInWords } from "./words.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("../contract.js").Dimension} Dimension
 * @typedef {import("../contract.js").DimensionResult} DimensionResult
 * @typedef {import("./types.js").Figure} Figure
 * @typedef {{dimension: Dimension, scored: DimensionResult, isPart: boolean}} Measured
 */

/**
 * @param {import("../contract.js").ScoresPicture} picture
 * @param {About} about
 * @returns {Figure}
 */
export function scoresFigure(picture, about) {
  const { t } = about;
  const measured = inReadingOrder(about);
  const hasBands = measured.some(({ dimension }) => dimension.bands.length);
  return {
    id: "scores",
    name: t("result-measured"),
    finding: endsInWords(picture.finding, about),
    drawing: {
      kind: "bars",
      most: 100,
      columns: 1,
      rows: measured.map((each) => toBar(each, false, about)),
    },
    ...hintOf(measured, about),
    ...noteOf(measured, about),
    fold: {
      words: measured.some(({ dimension }) => dimension.summary)
        ? t("picture-table-told")
        : t("picture-table"),
      isPrinted: true,
    },
    head: [t("result-dimension"), t("result-score"), ...(hasBands ? [t("result-band")] : [])],
    rows: measured.map((each) => toRow(each, hasBands, about)),
  };
}

/**
 * @param {import("../contract.js").ApartPicture} picture
 * @param {About} about
 * @returns {Figure}
 */
export function apartFigure({ dimensions, finding }, about) {
  const { t } = about;
  const measured = inReadingOrder(about).filter(({ dimension }) =>
    dimensions.includes(dimension.id),
  );
  measured.sort((a, b) => dimensions.indexOf(a.dimension.id) - dimensions.indexOf(b.dimension.id));
  const hasLowest = finding.says === "ends";
  return {
    id: `apart-${dimensions.join("-")}`,
    name: t("picture-apart"),
    finding: endsInWords(finding, about),
    drawing: {
      kind: "bars",
      most: 100,
      columns: 2,
      rows: measured.map((each) =>
        toBar(each, hasLowest && finding.lowest.includes(each.dimension.id), about),
      ),
    },
    ...hintOf(measured, about),
    head: [t("result-dimension"), t("result-score")],
    rows: measured.map(({ dimension, scored }) => ({
      head: t.authored(dimension.title),
      cells: [measuredTemplate(scored, dimension, about)],
    })),
  };
}

/**
 * Says what the thin lines are, where there are any.
 *
 * @param {Measured[]} measured
 * @param {About} about
 */
function hintOf(measured, { result, t }) {
  const isAnyKnown = measured.some(({ dimension }) => findLikely(dimension.id, result));
  return isAnyKnown ? { hint: t("picture-likely-bars") } : {};
}

/**
 * @param {Measured} measured
 * @param {boolean} isMarked
 * @param {About} about
 * @returns {import("./types.js").Bar}
 */
function toBar({ dimension, scored }, isMarked, { result }) {
  const { score, low, high } = scored;
  const isOpen = score !== null && shown(low) !== shown(high);
  const band = dimension.bands.find(({ id }) => id === scored.band)?.title;
  const value = score === null ? null : shown(score);
  return {
    id: dimension.id,
    label: dimension.title,
    value,
    text: value === null ? "–" : [value, band].filter((each) => each !== undefined).join(" · "),
    low: isOpen ? shown(low) : null,
    high: isOpen ? shown(high) : null,
    ticks: dimension.bands.slice(1).map(({ from }) => from),
    isMarked,
    likely: findLikely(dimension.id, result),
  };
}

/**
 * @param {Measured} measured
 * @param {boolean} hasBands whether any of the dimensions has
 * @param {About} about
 * @returns {import("./types.js").Row}
 */
function toRow({ dimension, scored, isPart }, hasBands, about) {
  const { t } = about;
  const band = dimension.bands.find(({ id }) => id === scored.band);
  return {
    head: html`${t.authored(dimension.title)}
    ${dimension.summary ? html`<span class="mm-summary">${t.authored(dimension.summary)}</span>` : nothing}`,
    cells: [
      measuredTemplate(scored, dimension, about),
      ...(hasBands ? [band ? t.authored(band.title) : "–"] : []),
    ],
    rowClass: isPart ? "mm-score mm-score--part" : "mm-score",
    dimension: dimension.id,
    score: scored.score,
  };
}

/**
 * What others score, which no bar shows.
 *
 * @param {Measured[]} measured
 * @param {About} about
 */
function noteOf(measured, { t }) {
  const told = measured
    .map(({ dimension, scored }) => ({ dimension, words: comparisons(dimension, scored, t) }))
    .filter(({ words }) => words.length);
  if (!told.length) return {};
  return {
    note: html`<ul class="mm-comparisons">
      ${told.map(
        ({ dimension, words }) =>
          html`<li><strong>${t.authored(dimension.title)}</strong> ${words.join(" ")}</li>`,
      )}
    </ul>`,
  };
}

/**
 * Says what others score, and whose figures these are.
 *
 * @param {Dimension} dimension
 * @param {DimensionResult} scored
 * @param {import("../text/text.js").Translate} t
 */
function comparisons({ references, percentiles }, { percentile }, t) {
  const said = references.map(({ title, value, source, date }) =>
    t("result-reference", { title, value: t.amount(value), source, date }),
  );
  if (percentiles && percentile !== null) {
    const { source, date } = percentiles;
    said.push(t("result-percentile", { percentile: t.amount(percentile), source, date }));
  }
  return said;
}

/**
 * A score, and where it would mostly lie on answering again.
 *
 * @param {DimensionResult} scored
 * @param {Dimension} dimension
 * @param {About} about
 */
export function measuredTemplate(scored, dimension, { result, t }) {
  const likely = findLikely(dimension.id, result);
  const words = likely ? t("result-likely", { from: likely.low, to: likely.high }) : "";
  return html`${scoreTemplate(scored, dimension, t)}${
    words ? html` <span class="mm-score__again">${words}</span>` : nothing
  }`;
}

/**
 * @param {DimensionResult} scored
 * @param {Dimension} dimension
 * @param {import("../text/text.js").Translate} t
 */
export function scoreTemplate(scored, dimension, t) {
  const { score } = scored;
  if (score === null) return html`${sayNoScore(scored, dimension, t)}`;
  const range = rangeInWords(scored, t);
  return html`<span class="mm-score__value">${shown(score)}</span>${
      range ? html` <span class="mm-score__range">${range}</span>` : nothing
    }`;
}

/**
 * Says why there is no score: not every reader who has none can answer more.
 *
 * @param {{items: number}} scored
 * @param {{parts: unknown[]}} dimension
 * @param {import("../text/text.js").Translate} t
 */
export function sayNoScore({ items }, { parts }, t) {
  if (!items) return t("result-no-score-nothing");
  return parts.length ? t("result-no-score-part") : t("result-no-score");
}

/**
 * Puts each part right below the dimension that is the mean of it.
 *
 * @param {About} about
 * @returns {Measured[]}
 */
function inReadingOrder({ compiled: { dimensions }, result }) {
  const parts = new Set(dimensions.flatMap((dimension) => dimension.parts.map(({ id }) => id)));
  const ordered = dimensions
    .filter(({ id }) => !parts.has(id))
    .flatMap((whole) => [
      { dimension: whole, isPart: false },
      ...dimensions
        .filter(({ id }) => whole.parts.some((part) => part.id === id))
        .map((dimension) => ({ dimension, isPart: true })),
    ]);
  return ordered.flatMap((each) => {
    const scored = result.dimensions.find(({ id }) => id === each.dimension.id);
    return scored ? [{ ...each, scored }] : [];
  });
}
