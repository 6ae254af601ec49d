/**
 * Loads the script that draws. Without it, a result has the same numbers in tables.
 *
 * @typedef {typeof import("./charts/charts.js")} Charts
 */

/** @type {Charts | Promise<Charts | undefined> | undefined} */
let charts;

/** Returns the script where it is there already, or else a promise of it; of nothing if it fails. */
export function loadCharts() {
  charts ??= load();
  return charts;
}

/** @returns {Promise<Charts | undefined>} */
async function load() {
  try {
    charts = /** @type {Charts} */ (await import(new URL(CHARTS_MODULE, import.meta.url).href));
    return charts;
  } catch {
    charts = undefined; // the next result tries again
    return undefined;
  }
}
