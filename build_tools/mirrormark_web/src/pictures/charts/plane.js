/** Two dimensions, the areas of diagnoses, and the reader's point with where it may lie. */
import { axisX, axisY, dot, frame as edge, line, rect, text } from "@observablehq/plot";
import { PLANE_EDGES } from "../size.js";
import { drawIn } from "./frame.js";
import { shorten } from "./shorten.js";

const SCORES = [0, 20, 40, 60, 80, 100];
/** Of the point's word and a number beside it, in points of a score on a phone. */
const WORD_WIDTH = 10;
const WORD_HEIGHT = 14;
const LOWEST_WORD = 12;

/**
 * @param {import("../types.js").PlaneDrawing} drawing
 * @param {import("./frame.js").Frame} frame
 */
export function drawPlane({ x, y, you, ring, areas }, frame) {
  const { left, right, top, bottom } = PLANE_EDGES;
  const isPlaced = x.value !== null && y.value !== null;
  const point = isPlaced ? [{ x: x.value, y: y.value }] : [];
  const isOpen = x.low !== x.high || y.low !== y.high;
  const range = isOpen ? [{ x1: x.low, x2: x.high, y1: y.low, y2: y.high }] : [];
  const axis = { ticks: SCORES, tickSize: 4, className: "mm-chart__scale" };
  return drawIn(frame, {
    marginTop: top,
    marginBottom: bottom,
    marginLeft: frame.isRtl ? right : left,
    marginRight: frame.isRtl ? left : right,
    x: { domain: [0, 100], reverse: frame.isRtl },
    y: { domain: [0, 100] },
    marks: [
      areas.flatMap(({ shapes, tint }) =>
        shapes.map((shape) =>
          line(shape, {
            x: "0",
            y: "1",
            curve: "linear-closed",
            className: `mm-chart__area mm-chart__area--${tint}`,
          }),
        ),
      ),
      edge({ className: "mm-chart__frame" }),
      axisX({
        ...axis,
        anchor: "bottom",
        label: shorten(x.title, frame.width, frame.letter),
        labelAnchor: "center",
        labelArrow: "none",
      }),
      axisY({
        ...axis,
        anchor: frame.isRtl ? "right" : "left",
        textAnchor: "end", // as its text runs, which is outwards on either side
        label: shorten(y.title, frame.height, frame.letter),
        labelAnchor: "center",
        labelArrow: "none",
      }),
      text(areas, {
        x: ({ at }) => at[0],
        y: ({ at }) => at[1],
        text: ({ number }) => `${number}`,
        className: "mm-chart__key",
      }),
      rect(range, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        inset: -1,
        className: "mm-chart__region",
      }),
      ["mm-chart__ring mm-chart__ring--edge", "mm-chart__ring"].map((className) =>
        line(ring, { x: "0", y: "1", curve: "linear-closed", clip: "frame", className }),
      ),
      dot(point, { x: "x", y: "y", r: 7, className: "mm-chart__point" }),
      text(point, {
        x: "x",
        y: "y",
        text: () => you,
        dy: point.some((each) => isTaken(each, areas)) ? 19 : -17,
        className: "mm-chart__you",
      }),
    ],
  });
}

/**
 * Says whether the number of an area stands where the word above the point would, and there is
 * room for it below.
 *
 * @param {{ x: number | null, y: number | null }} point
 * @param {import("../types.js").PlaneDrawing["areas"]} areas
 */
function isTaken({ x, y }, areas) {
  if (x === null || y === null || y < LOWEST_WORD) return false;
  return areas.some(({ at: [across, up] }) => {
    const above = up - y;
    return Math.abs(across - x) < WORD_WIDTH && above > 0 && above < WORD_HEIGHT;
  });
}
