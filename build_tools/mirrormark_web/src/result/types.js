/**
 * The compiled form and the result, as far as the page reads them.
 *
 * @typedef {{id: string, title: string, from: number}} Band
 * @typedef {{id: string, title: string, summary: string, symptom: string, parts: string[],
 *   bands: Band[]}} Dimension
 * @typedef {{id: string, text: string, options: {id: string, label: string}[]}} Item
 * @typedef {{id: string, title: string, items: string[]}} Section
 * @typedef {{id: string, title: string, because: string,
 *   rests_on: string[]}} Outcome
 * @typedef {{id: string, title: string, content_version: string, sections: Section[],
 *   items: Item[], dimensions: Dimension[], outcomes: Outcome[],
 *   focus: {title: string, among: string[], below: number} | null}} Compiled
 *
 * @typedef {{id: string, score: number | null, band: string | null, answered: number,
 *   items: number}} DimensionResult
 * @typedef {{state: "scored" | "incomplete", outcome: string | null,
 *   dimensions: DimensionResult[], focus: string[], answered: number, items: number}} Result
 */

export {};
