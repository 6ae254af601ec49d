/** Draws pictures as SVG. The page loads this file, with the library, once there is a result. */
import { drawBars } from "./bars.js";
import { drawEffects } from "./effects.js";
import { drawPairs } from "./pairs.js";
import { drawPlane } from "./plane.js";

/**
 * @param {import("../types.js").Drawing} drawing
 * @param {import("./frame.js").Frame} frame
 */
export function draw(drawing, frame) {
  if (drawing.kind === "plane") return drawPlane(drawing, frame);
  if (drawing.kind === "pairs") return drawPairs(drawing, frame);
  return drawing.kind === "bars" ? drawBars(drawing, frame) : drawEffects(drawing, frame);
}
