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

/**
 * Loads the script; gives nothing where that fails, or where something else came in its place, and
 * tries again the next time.
 */
export function loadCharts() {
  loading ??= load();
  return loading;
}

async function load() {
  try {
    const loaded = await import(new URL(CHARTS_MODULE, import.meta.url).href);
    if (typeof loaded.draw === "function") charts = /** @type {Charts} */ (loaded);
  } catch {
    // the host, the connection, or what lies between
  }
  if (!charts) loading = undefined;
  return charts;
}
