import { radios } from "./shared/radios.js";

/** What a reader places on a scale. */
export const statement = radios;
