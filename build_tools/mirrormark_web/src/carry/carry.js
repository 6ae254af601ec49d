/** What carries answers to another device and takes them in there: few readers ever need it. */
export { sayFaults, sayLeftOut } from "../responses/in-words.js";
export { choiceTemplate, judgeLink, questionTemplate } from "./arrival.js";
export { Offer } from "./offer.js";
