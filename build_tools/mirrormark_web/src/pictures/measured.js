/**
 * @typedef {{dimension: import("../contract.js").Dimension,
 *   scored: import("../contract.js").DimensionResult}} Measured
 */

/**
 * Returns what a dimension is, and what it was scored as.
 *
 * @param {string} id
 * @param {import("../result/types.js").About} about
 * @returns {Measured}
 */
export function findMeasured(id, { compiled, result }) {
  const dimension = compiled.dimensions.find((each) => each.id === id);
  const scored = result.dimensions.find((each) => each.id === id);
  if (!dimension || !scored) throw new Error(`the result lacks ${id}`);
  return { dimension, scored };
}
