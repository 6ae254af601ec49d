/** Bars to either side of nought, sorted: what pulled up and what pulled down. */
import { axisX, barX, ruleX, text } from "@observablehq/plot";
import { EFFECT_AXIS } from "../size.js";
import { drawIn } from "./frame.js";

const EDGE = 76;
/** A dimension in which nothing pulls still has a scale. */
const LEAST = 5;

/**
 * @param {import("../types.js").EffectsDrawing} drawing
 * @param {import("./frame.js").Frame} frame
 */
export function drawEffects({ rows, sayTick }, frame) {
  const most = Math.max(LEAST, ...rows.map(({ value }) => Math.abs(value)));
  const row = { y: "id", insetTop: 4, insetBottom: 4 };
  const ups = rows.filter(({ value }) => value >= 0);
  const downs = rows.filter(({ value }) => value < 0);
  // Each number stands beyond the end of its bar, on either side.
  const outwards = frame.isRtl ? -1 : 1;
  return drawIn(frame, {
    marginTop: 0,
    marginBottom: EFFECT_AXIS,
    marginLeft: EDGE,
    marginRight: EDGE,
    x: { domain: [-most, most], reverse: frame.isRtl },
    y: { domain: rows.map(({ id }) => id), axis: null, padding: 0 },
    marks: [
      axisX({
        ticks: frame.width < 400 ? 3 : 5,
        tickSize: 4,
        tickFormat: sayTick,
        label: null,
        className: "mm-chart__scale",
      }),
      barX(ups, { ...row, x1: 0, x2: "value", className: "mm-chart__value" }),
      barX(downs, {
        ...row,
        x1: 0,
        x2: "value",
        className: "mm-chart__value mm-chart__value--down",
      }),
      ruleX([0], { className: "mm-chart__axis" }),
      text(ups, {
        y: "id",
        x: "value",
        dx: 5 * outwards,
        text: "text",
        textAnchor: "start",
        className: "mm-chart__number",
      }),
      text(downs, {
        y: "id",
        x: "value",
        dx: -5 * outwards,
        text: "text",
        textAnchor: "end",
        className: "mm-chart__number",
      }),
      text(rows, {
        y: "id",
        frameAnchor: frame.isRtl ? "right" : "left",
        dx: -EDGE * outwards,
        text: "label",
        textAnchor: "start",
        className: "mm-chart__label",
      }),
    ],
  });
}
