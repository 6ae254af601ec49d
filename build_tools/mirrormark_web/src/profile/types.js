/**
 * The compiled profile and what reading it gives, as far as the page reads them.
 *
 * @typedef {{id: string, title: string, because: string, rests_on: string[]}} ProfileOutcome
 *   `rests_on` has names such as `clarity` and `clarity.goals`
 * @typedef {{id: string, since: string | null,
 *   compiled: import("../result/types.js").Compiled}} CompiledUse
 * @typedef {{id: string, title: string, content_version: string, uses: CompiledUse[],
 *   outcomes: ProfileOutcome[]}} CompiledProfile
 * @typedef {{id: string, title: string, duration: string, url: string,
 *   language: string | null}} Use
 * @typedef {{compiled: CompiledProfile, uses: Use[], language: string,
 *   author: import("../text/text.js").Author | null,
 *   strings: Record<string, import("../text/text.js").Text>}} Data what the page carries
 *
 * @typedef {{answers: import("../store/store.js").Answers, day: string}} Response
 * @typedef {Omit<import("../result/types.js").Result, "why">} ScoredResult
 * @typedef {{assessment: string, state: "missing", day: null, result: null}
 *   | {assessment: string, state: "incomplete" | "old" | "current", day: string,
 *     result: ScoredResult}} ResultOfOne
 * @typedef {{state: "scored" | "incomplete", outcome: string | null, advice: string[],
 *   results: ResultOfOne[], open: string[]}} ProfileResult
 *
 * @typedef {{compiled: CompiledProfile, uses: Use[], t: import("../text/text.js").Translate}} Around
 * @typedef {Around & {result: ProfileResult}} AboutProfile
 */

export {};
