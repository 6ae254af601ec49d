/** The script that makes QR codes. Without it, there is still the link. */
import { onDemand } from "../on-demand.js";

/** @typedef {typeof import("./code/code.js")} Codes */

/** @type {ReturnType<typeof onDemand<Codes>>} */
const codes = onDemand(
  (again) => import(new URL(CODES_MODULE + again, import.meta.url).href),
  "encode",
);

/** Loads the script; gives nothing where that fails. */
export const loadCodes = codes.load;
