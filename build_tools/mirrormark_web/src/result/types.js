/**
 * A result with its reasons, which the page always asks for.
 *
 * @typedef {import("../contract.js").Result & {why: import("../contract.js").Why}} ExplainedResult
 */

/**
 * An area of the plane, in scores. `tint` is 0 for the undecided zone, or one of a few.
 *
 * @typedef {{number: number, title: string, outcomes: string[], tint: number,
 *   shapes: [x: number, y: number][][], at: [x: number, y: number]}} Area
 */

/**
 * All that a result is shown from. `numbers` are those of the questions, by id.
 *
 * @typedef {{compiled: import("../contract.js").CompiledAssessment, areas: Area[],
 *   result: ExplainedResult,
 *   answers: import("../store/store.js").Answers, numbers: Map<string, number>,
 *   t: import("../text/text.js").Translate}} About
 */

export {};
