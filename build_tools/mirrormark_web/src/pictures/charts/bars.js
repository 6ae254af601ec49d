/** Bars with their labels above them, in one column or in several. */
import { barX, text, tickX } from "@observablehq/plot";
import { columnsOf } from "../size.js";
import { drawIn } from "./frame.js";
import { shorten } from "./shorten.js";

/** Room above a bar, for its label: so much, or this part of its row. */
const TOP = 21;
const TOP_OF_ROW = 0.6;
const BAR = 14;
const GAP = 28;
/** Where a score mostly lies on answering again: a dark line on a light one. */
const LIKELY = "mm-chart__likely";

/**
 * @param {import("../types.js").BarsDrawing} drawing
 * @param {import("./frame.js").Frame} frame
 */
export function drawBars(drawing, frame) {
  const { most, rows } = drawing;
  const columns = columnsOf(drawing, frame.width);
  const deep = Math.ceil(rows.length / columns);
  const placed = rows.map((row, index) => ({
    ...row,
    column: Math.floor(index / deep),
    row: index % deep,
  }));
  const known = placed.filter(({ value }) => value !== null);
  const open = placed.filter(({ low }) => low !== null);
  const likely = placed.flatMap(({ likely: ends, ...row }) => (ends ? [{ ...row, ...ends }] : []));
  const ends = likely.flatMap((row) => [row.low, row.high].map((at) => ({ ...row, at })));
  const ticks = placed.flatMap((row) => row.ticks.map((at) => ({ ...row, at })));
  const height = frame.height / deep;
  const top = Math.min(TOP, TOP_OF_ROW * height);
  const bottom = Math.max(height - top - BAR, 3);
  const thick = height - top - bottom; // on paper there is less room than for a whole bar
  const cell = { fx: "column", y: "row" };
  const bar = { ...cell, insetTop: top, insetBottom: bottom };
  const tall = { ...cell, insetTop: top - 3, insetBottom: bottom - 3 };
  const thin = { ...cell, insetTop: top + 0.3 * thick, insetBottom: bottom + 0.3 * thick };
  const line = { ...cell, insetTop: top + thick / 2 - 1, insetBottom: bottom + thick / 2 - 1 };
  const span = { x1: "low", x2: "high" };
  const above = { ...cell, dy: (top - height) / 2 };
  const width = (frame.width - GAP * (columns - 1)) / columns;
  return drawIn(frame, {
    margin: 0,
    x: { domain: [0, most], axis: null, reverse: frame.isRtl },
    y: { domain: Array.from({ length: deep }, (_, row) => row), axis: null, padding: 0 },
    fx: { axis: null, padding: columns > 1 ? GAP / (width + GAP) : 0 },
    marks: [
      barX(placed, { ...bar, x1: 0, x2: most, className: "mm-chart__track" }),
      barX(
        known.filter(({ isMarked }) => !isMarked),
        { ...bar, x1: 0, x2: "value", className: "mm-chart__value" },
      ),
      barX(
        known.filter(({ isMarked }) => isMarked),
        { ...bar, x1: 0, x2: "value", className: "mm-chart__value mm-chart__value--marked" },
      ),
      tickX(ticks, { ...tall, x: "at", className: "mm-chart__bound" }),
      barX(likely, { ...line, ...span, className: `${LIKELY} ${LIKELY}--edge` }),
      tickX(ends, { ...thin, x: "at", className: `${LIKELY} ${LIKELY}--edge` }),
      barX(open, { ...thin, ...span, className: "mm-chart__range" }),
      barX(likely, { ...line, ...span, className: LIKELY }),
      tickX(ends, { ...thin, x: "at", className: LIKELY }),
      text(placed, {
        ...above,
        x: 0,
        text: (bar) => shortenLabel(bar, width, frame.letter),
        textAnchor: "start",
        className: "mm-chart__label",
      }),
      text(placed, {
        ...above,
        x: most,
        text: (bar) => shortenNumber(bar, width, frame.letter),
        textAnchor: "end",
        className: "mm-chart__number",
      }),
    ],
  });
}

/** So much of its line may be left to what stands at the other end. */
const MOST_FOR_NUMBER = 0.6;

/**
 * Cuts a label that has no room beside the words at the other end of its line. The table has it whole.
 *
 * @param {import("../types.js").Bar} bar
 * @param {number} width
 * @param {number} letter
 */
function shortenLabel(bar, width, letter) {
  const others = letter * (shortenNumber(bar, width, letter).length + 2);
  return shorten(bar.label, width - others, letter);
}

/**
 * Cuts the words behind a number, such as those of a band, where they leave no room for the label.
 *
 * @param {import("../types.js").Bar} bar
 * @param {number} width
 * @param {number} letter
 */
function shortenNumber({ text: words }, width, letter) {
  return shorten(words, MOST_FOR_NUMBER * width, letter);
}
