/**
 * What a comparison of two sittings is shown from.
 *
 * @typedef {import("../contract.js").ThenAndNow} Comparison
 * @typedef {import("../text/text.js").Translate} Translate
 *
 * @typedef {{day: string, name: string | undefined, isLast: boolean, leftOut: number,
 *   said: import("../contract.js").KeptResult | undefined}} Past
 *   the earlier sitting: its day in words, its name, whether it is the last one before, how many of its answers
 *   fit no question of now, and what was said then
 * @typedef {{reworded: string[], added: string[],
 *   gone: {id: string, text: string}[]}} Edits what the text of now has otherwise
 * @typedef {{comparison: Comparison, then: Past, edits: Edits | "unknown" | "untold" | undefined,
 *   compiled: import("../contract.js").CompiledAssessment, claims: Record<string, string[]>,
 *   numbers: Map<string, number>, t: Translate}} Compared
 *   without `edits` both are to the same text, `untold` may be; of `unknown` nobody knows more than that they are; `claims` are those of each outcome's rule in words;
 *   `numbers` are those of the questions, by id
 */

export {};
