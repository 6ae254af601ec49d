import { radios } from "./shared/radios.js";

/** A question with one of several options for an answer. */
export const choice = radios;
