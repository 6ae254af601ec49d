/**
 * The compiled form and the result, as far as the page reads them.
 *
 * @typedef {{id: string, title: string, from: number}} Band
 * @typedef {{title: string, value: number, source: string, date: string}} Reference
 * @typedef {{source: string, date: string}} Percentiles
 * @typedef {{id: string, title: string, summary: string, symptom: string,
 *   parts: {id: string, weight: number}[], bands: Band[], references: Reference[],
 *   percentiles: Percentiles | null}} Dimension
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
 *   percentile: number | null, answered: number, items: number}} DimensionResult
 * @typedef {{outcome: string | null,
 *   changes: {item: string, answer: import("../store/store.js").Answer}[]}} Flip
 * @typedef {{item: string, dimension: string, effect: number}} Effect
 * @typedef {{says: "none" | "one" | "level" | "ends", highest: string[], lowest: string[]}} Ends
 * @typedef {{kind: "plane", x: string, y: string,
 *   finding: {says: "unplaced" | "placed" | "placed-about"}}} PlanePicture
 * @typedef {{kind: "apart", dimensions: string[], finding: Ends}} ApartPicture
 * @typedef {{kind: "shares", item: string, shares: {part: string, share: number}[],
 *   finding: {says: "level" | "most", parts: string[], share: number}}} SharesPicture
 * @typedef {{kind: "scores", finding: Ends}} ScoresPicture
 * @typedef {{kind: "effects", dimension: string,
 *   finding: {says: "level" | "up" | "down" | "both", up: string[], down: string[]}}} EffectsPicture
 * @typedef {PlanePicture | ApartPicture | SharesPicture | ScoresPicture | EffectsPicture} Picture
 * @typedef {{call: "firm" | "close" | null, possible: string[], more_possible?: boolean,
 *   flips: Flip[], searched: number, pairs: number[], effects: Effect[], missing: string[],
 *   pictures: Picture[]}} Why
 * @typedef {{state: "scored" | "incomplete", outcome: string | null,
 *   dimensions: DimensionResult[], focus: string[], advice: string[], answered: number,
 *   items: number, why: Why}} Result
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
 * @typedef {{compiled: Compiled, areas: Area[], result: Result,
 *   answers: import("../store/store.js").Answers, numbers: Map<string, number>,
 *   t: import("../text/text.js").Translate}} About
 */

export {};
