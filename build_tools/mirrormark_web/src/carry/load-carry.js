import { onDemand } from "../on-demand.js";

/** @type {ReturnType<typeof onDemand<typeof import("./carry.js")>>} */
const script = onDemand(() => import("./carry.js"), "judgeLink");

/** Loads what makes links and reads them; gives nothing where that fails. */
export const loadCarry = script.load;
