/**
 * Loads the script that draws. Without it, a result has the same numbers in tables.
 *
 * @typedef {typeof import("./charts/charts.js")} Charts
 */
import { Part } from "../part.js";

/** @type {Part<Charts>} */
const charts = new Part(() => CHARTS_MODULE, "draw");

/** Returns the script where it is there already, and loads nothing. */
export function loadedCharts() {
  return charts.loaded;
}

/** Loads the script; gives nothing where that fails, and tries again the next time. */
export function loadCharts() {
  return charts.load();
}
