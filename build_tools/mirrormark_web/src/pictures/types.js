/**
 * Pictures as data. What is drawn and what stands in the table beside it are the same numbers, rounded
 * once.
 *
 * @typedef {{id: string, label: string, value: number | null, text: string, low: number | null,
 *   high: number | null, ticks: number[], isMarked: boolean, likely: Ends | null}} Bar
 *   `text` is the value in words; `ticks` are where bands start
 * @typedef {{low: number, high: number}} Ends between which a score lies on answering again, mostly
 * @typedef {{title: string, value: number | null, low: number, high: number}} Axis
 * @typedef {{kind: "bars", most: number, columns: number, rows: Bar[]}} BarsDrawing
 * @typedef {{kind: "effects", rows: {id: string, label: string, value: number, text: string}[],
 *   sayTick: (value: number) => string}} EffectsDrawing
 *   `sayTick` writes what stands at the axis
 * @typedef {{kind: "plane", x: Axis, y: Axis, you: string, ring: [number, number][],
 *   areas: import("../contract.js").Area[]}} PlaneDrawing
 *   `ring` are corners of what the point mostly lies in on answering again
 * @typedef {{value: number | null, range: Ends | null}} Side
 * @typedef {{id: string, label: string, text: string, a: Side, b: Side, isMarked: boolean}} PairRow
 *   `text` is what lies between `a` and `b` in words, and `isMarked` says that it is more than chance
 * @typedef {{kind: "pairs", sides: [string, string], rows: PairRow[]}} PairsDrawing
 *   `sides` are whose scores all `a` and all `b` are
 * @typedef {BarsDrawing | EffectsDrawing | PlaneDrawing | PairsDrawing} Drawing
 *
 * @typedef {import("lit-html").TemplateResult | string | number | symbol} Words
 * @typedef {{head: Words, cells: Words[], rowClass?: string, dimension?: string,
 *   score?: number | null}} Row
 * @typedef {{words: string, isPrinted: boolean}} Fold
 *   what a reader opens to see the table, and whether paper has it in any case
 * @typedef {{id: string, name: string, finding: string, drawing: Drawing, head: Words[],
 *   rows: Row[], note?: Words, hint?: string, fold?: Fold}} Figure
 *   `name` says what it is a picture of, `finding` what there is to see in it, `hint` how it is drawn;
 *   without `fold` the table always stands beside the picture
 */

export {};
