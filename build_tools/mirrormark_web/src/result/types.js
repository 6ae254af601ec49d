/**
 * A result with its reasons.
 *
 * @typedef {import("../contract.js").Result & {why: import("../contract.js").Why}} ExplainedResult
 */

/**
 * All that a result is shown from. `numbers` are those of the questions, by id; `day` is when
 * they were last answered; undefined where that isn't known.
 *
 * @typedef {{compiled: import("../contract.js").CompiledAssessment, areas: import("../contract.js").Area[],
 *   rules: import("../contract.js").AssessmentPage["rules"],
 *   result: ExplainedResult,
 *   answers: import("../store/store.js").Answers, numbers: Map<string, number>,
 *   day: Date | undefined,
 *   t: import("../text/text.js").Translate}} About
 */

export {};
