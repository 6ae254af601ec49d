import { onDemand } from "../on-demand.js";
import { partElement } from "../parts/part-element.js";

/** @type {ReturnType<typeof onDemand<typeof import("./results.js")>>} */
const script = onDemand(() => import("./results.js"), "Results");

/** `<mirrormark-results>`: all that this browser keeps, for as long as the element is on the page. */
export const ResultsElement = partElement(
  async () => (await script.load())?.Results,
  "mm-kept-all",
);
