/**
 * The sentences that go with pictures.
 *
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("../contract.js").EndsFinding} Ends
 */
import { shown } from "../text/shown.js";

/**
 * Says which dimensions are highest and lowest, as far as that can be told.
 *
 * @param {Ends} finding
 * @param {About} about
 */
export function endsInWords({ says, highest, lowest }, { compiled, result, t }) {
  const measured = (/** @type {string[]} */ ids) =>
    ids.map((id) => {
      const title = compiled.dimensions.find((each) => each.id === id)?.title ?? "";
      const scored = result.dimensions.find((each) => each.id === id);
      return { title, score: shown(scored?.score ?? 0) };
    });
  const high = measured(highest);
  const low = measured(lowest);
  if (says === "ends") {
    const name = (/** @type {typeof high} */ named) => ({
      titles: named.map((each) => t("picture-ends-each", each)),
      count: named.length,
    });
    return t("picture-ends-ends", {
      highest: t("picture-ends-highest", name(high)),
      lowest: t("picture-ends-lowest", name(low)),
    });
  }
  const isNothing = result.dimensions.every(({ items }) => !items);
  if (says === "none") return isNothing ? t("picture-ends-nothing") : t("picture-ends-none");
  const scores = high.map(({ score }) => score);
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (says === "level" && least < most) return t("picture-ends-near", { least, most });
  return t(`picture-ends-${says}`, { highest: high.map(({ title }) => title), most });
}

/**
 * Returns between which scores one lies, mostly, on answering again; nothing where that isn't known.
 *
 * @param {string} dimension
 * @param {import("../result/types.js").ExplainedResult} result
 * @returns {import("./types.js").Ends | null}
 */
export function findLikely(dimension, { why }) {
  const found = why.errors.find((each) => each.dimension === dimension);
  return found ? { low: shown(found.low), high: shown(found.high) } : null;
}

/**
 * Returns the range that missing answers leave to a score; empty where they leave none.
 *
 * @param {{low: number, high: number}} range
 * @param {import("../text/text.js").Translate} t
 */
export function rangeInWords({ low, high }, t) {
  const [from, to] = [shown(low), shown(high)];
  return from === to ? "" : t("result-range", { from, to });
}
