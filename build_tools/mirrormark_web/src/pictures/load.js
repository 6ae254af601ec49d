/** The script that draws. Without it, a result has the same numbers in tables. */
import { onDemand } from "../on-demand.js";

/** @typedef {typeof import("./charts/charts.js")} Charts */

/** @type {ReturnType<typeof onDemand<Charts>>} */
const charts = onDemand(
  (again) => import(new URL(CHARTS_MODULE + again, import.meta.url).href),
  "draw",
);

/** Returns the script where it is there already, and loads nothing. */
export const loadedCharts = charts.loaded;

/** Loads the script; gives nothing where that fails. */
export const loadCharts = charts.load;
