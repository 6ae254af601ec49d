import { onDemand } from "../on-demand.js";
import { partElement } from "../parts/part-element.js";

/** @type {ReturnType<typeof onDemand<typeof import("./reading.js")>>} */
const script = onDemand(() => import("./reading.js"), "Reading");

/** `<mirrormark-profile>`: a reading for as long as the element is on the page. */
export const ProfileElement = partElement(async () => (await script.load())?.Reading, "mm-steps");
