/**
 * What a board needs of a diagnosis, in words that are ready to be shown.
 *
 * @typedef {{id: string, title: string, score: number, most: number, band: string,
 *   again: import("../pictures/types.js").Ends | null, role: Role}} Chosen
 *   one of the numbers, `most` being the most it could be, and why it was chosen
 * @typedef {"decides" | "lowest" | "low" | "highest" | "high" | "also" | "steady"} Role
 *   `low` and `high` are among several that can't be told apart; `steady` is no score but how often of ten
 *   times the same diagnosis would come again
 * @typedef {{words: string, isDone: boolean}} Step
 * @typedef {{name: string, kicker: string, title: string, sentence: string, sure: string,
 *   because: string, numbers: Chosen[], isPlanned: boolean, steps: Step[], day: string, when: string,
 *   counts: string, version: string, address: string,
 *   figure: import("../pictures/types.js").Figure, legend: Entry[]}} Summary
 *   `when` says the day by itself, and `day` is it as sentences take it; `sentence` is the author's first one on the outcome; without a plan, `steps` are what is advised
 * @typedef {{number: number, title: string, isYours: boolean}} Entry of the list beside a plane
 * @typedef {{isTrial: boolean, prose: string, address: string, day: Date | undefined,
 *   plan: import("../contract.js").PlannedStep[]}} Given
 *   what the result alone doesn't say: `prose` is what the author wrote first about the outcome
 */

export {};
