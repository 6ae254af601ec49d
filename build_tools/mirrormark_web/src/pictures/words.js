/**
 * The sentences that go with pictures.
 *
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("../contract.js").EndsFinding} Ends
 */
import { shown } from "../text/shown.js";

/**
 * Says which dimensions are highest and lowest.
 *
 * @param {Ends} finding
 * @param {About} about
 */
export function endsInWords({ says, highest, lowest }, { compiled, result, t }) {
  const titles = (/** @type {string[]} */ ids) =>
    compiled.dimensions.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const score = (/** @type {string[]} */ ids) =>
    shown(result.dimensions.find(({ id }) => id === ids[0])?.score ?? 0);
  const isNothing = result.dimensions.every(({ items }) => !items);
  if (says === "none") return isNothing ? t("picture-ends-nothing") : t("picture-ends-none");
  return t(`picture-ends-${says}`, {
    highest: titles(highest),
    lowest: titles(lowest),
    most: score(highest),
    least: score(lowest),
  });
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
