/** A QR code as a picture in the page. */
import { svg } from "lit-html";

/** How many squares are left blank around a code, so that cameras find it. */
const MARGIN = 4;
/** How large a square is where there is room, in pixels. */
const SQUARE = 6;

/**
 * @param {{size: number, path: string}} code
 * @param {string} name what it is, for those who can't see it
 */
export function codeTemplate({ size, path }, name) {
  const whole = size + 2 * MARGIN;
  const side = whole * SQUARE;
  return svg`<svg class="mm-code" role="img" aria-label=${name} width=${side} height=${side}
    viewBox="${-MARGIN} ${-MARGIN} ${whole} ${whole}" shape-rendering="crispEdges">
    <rect class="mm-code__paper" x=${-MARGIN} y=${-MARGIN} width=${whole} height=${whole}></rect>
    <path class="mm-code__ink" d=${path}></path>
  </svg>`;
}
