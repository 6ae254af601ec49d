/**
 * The compiled form and the result, as far as the page reads them.
 *
 * @typedef {{id: string, title: string, from: number}} Band
 * @typedef {{id: string, title: string, summary: string, symptom: string,
 *   parts: {id: string, weight: number}[], bands: Band[]}} Dimension
 * @typedef {"statement" | "choice" | "multiple" | "number" | "allocation" | "text"} Kind
 * @typedef {{id: string, label: string, points: number | null, none?: true}} Option
 * @typedef {{lowest: number, highest: number, step: number, unit: string}} Quantity
 * @typedef {{id: string, kind: Kind, text: string, options: Option[], quantity: Quantity | null,
 *   allow: string[], when: any[] | null}} Item
 * @typedef {{id: string, title: string, items: string[]}} Section
 * @typedef {{id: string, title: string, because: string,
 *   rests_on: string[]}} Outcome
 * @typedef {{items: string[], question: string}} Pair
 * @typedef {{id: string, title: string, content_version: string, points_scale: number,
 *   sections: Section[], items: Item[], dimensions: Dimension[], outcomes: Outcome[],
 *   pairs: Pair[],
 *   focus: {title: string, among: string[], below: number} | null}} Compiled
 *
 * @typedef {{id: string, score: number | null, low: number, high: number, band: string | null,
 *   answered: number, items: number}} DimensionResult
 * @typedef {{outcome: string,
 *   changes: {item: string, answer: import("../store/store.js").Answer}[]}} Flip
 * @typedef {{call: "firm" | "close" | null, possible: string[], flips: Flip[], searched: number,
 *   pairs: number[]}} Why
 * @typedef {{state: "scored" | "incomplete", outcome: string | null,
 *   dimensions: DimensionResult[], focus: string[], advice: string[], answered: number,
 *   items: number, why: Why}} Result
 */

export {};
