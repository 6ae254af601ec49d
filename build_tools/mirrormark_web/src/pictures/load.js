/**
 * Loads the script that draws. Without it, a result has the same numbers in tables.
 *
 * @typedef {typeof import("./charts/charts.js")} Charts
 */

/** @type {Charts | undefined} */
let charts;
/** @type {Promise<Charts | undefined> | undefined} */
let loading;

/** Returns the script where it is there already, and loads nothing. */
export function loadedCharts() {
  return charts;
}

/** Loads the script; gives nothing where that fails, and tries again the next time. */
export function loadCharts() {
  loading ??= load();
  return loading;
}

async function load() {
  try {
    charts = /** @type {Charts} */ (await import(new URL(CHARTS_MODULE, import.meta.url).href));
  } catch {
    loading = undefined;
  }
  return charts;
}
