/** The picture of two sides of the same things: how far they lie apart. */
import { shown } from "../text/shown.js";
import { findMeasured } from "./measured.js";
import { measuredTemplate } from "./scores.js";
import { findLikely } from "./words.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("./measured.js").Measured} Measured
 * @typedef {{id: string, title: string, isApart: boolean, both: [Measured, Measured],
 *   points: number | null}} Gap
 */

/**
 * @param {import("../contract.js").PairsPicture} picture
 * @param {About} about
 * @returns {import("./types.js").Figure}
 */
export function pairsFigure({ sides, rows, finding }, about) {
  const { t } = about;
  const [first = "", second = ""] = sides;
  const gaps = rows.map((row) => findGap(row, about));
  const isAnyKnown = gaps.some(({ both }) => both.some((each) => rangeOf(each, about)));
  return {
    id: `pairs-${gaps.map(({ id }) => id).join("-")}`,
    name: t("picture-pairs-name", { first, second }),
    finding: findingInWords(finding, { first, second }, gaps, about),
    ...(isAnyKnown ? { hint: t("picture-likely-pairs") } : {}),
    drawing: {
      kind: "pairs",
      sides: [first, second],
      rows: gaps.map(({ id, title, isApart, both: [a, b], points }) => ({
        id,
        label: title,
        text: gapInWords(points, t),
        a: sideOf(a, about),
        b: sideOf(b, about),
        isMarked: isApart,
      })),
    },
    head: [t("picture-pairs-of"), t.authored(first), t.authored(second), t("picture-pairs-gap")],
    rows: gaps.map(({ title, both, points }) => ({
      head: t.authored(title),
      cells: [
        ...both.map(({ dimension, scored }) => measuredTemplate(scored, dimension, about)),
        points === null ? "–" : points,
      ],
    })),
  };
}

/**
 * @param {import("../contract.js").PairedScores} row
 * @param {About} about
 * @returns {Gap}
 */
function findGap({ title, first, second, apart }, about) {
  const a = findMeasured(first, about);
  const b = findMeasured(second, about);
  const [one, two] = [a.scored.score, b.scored.score];
  const points = one === null || two === null ? null : Math.abs(shown(one) - shown(two));
  return { id: first, title, isApart: apart, both: [a, b], points };
}

/**
 * @param {Measured} measured
 * @param {About} about
 * @returns {import("./types.js").Side}
 */
function sideOf(measured, about) {
  const { score } = measured.scored;
  return { value: score === null ? null : shown(score), range: rangeOf(measured, about) };
}

/**
 * @param {Measured} measured
 * @param {About} about
 */
function rangeOf({ dimension }, { result }) {
  return findLikely(dimension.id, result);
}

/**
 * @param {number | null} points
 * @param {import("../text/text.js").Translate} t
 */
function gapInWords(points, t) {
  return points === null
    ? t("picture-pairs-unknown")
    : t("picture-pairs-points", { count: points });
}

/**
 * @param {import("../contract.js").GapsFinding} finding
 * @param {{first: string, second: string}} sides
 * @param {Gap[]} gaps
 * @param {About} about
 */
function findingInWords({ says, widest }, sides, gaps, { t }) {
  const named = widest.flatMap((id) => gaps.filter((gap) => gap.id === id));
  if (!named.length) return t(`picture-pairs-${says}`, sides);
  const titles = named.map(({ title, points }) =>
    t("picture-pairs-each", { title, count: points ?? 0 }),
  );
  if (says === "widest" && gaps.length === 1) return t("picture-pairs-one", { ...sides, titles });
  return t(`picture-pairs-${says}`, { ...sides, titles, count: named.length });
}
