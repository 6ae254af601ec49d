/**
 * What all pictures have in common: who draws them, and what they are called.
 *
 * @typedef {{width: number, height: number, isRtl: boolean, letter: number, id: string,
 *   name: string, description: string}} Frame
 *   `letter` is how wide one is, and `id` is unique in the page
 */
import { plot } from "@observablehq/plot";

const SVG = "http://www.w3.org/2000/svg";

// The library puts a style element into each picture, which the site's policy forbids, and which says
// nothing that the page's own style doesn't. In a document that nobody sees it takes no effect.
const board = document.implementation.createHTMLDocument();

/**
 * @param {Frame} frame
 * @param {import("@observablehq/plot").PlotOptions} options
 * @returns {SVGSVGElement}
 */
export function drawIn({ width, height, id, name, description }, options) {
  const drawn = /** @type {SVGSVGElement} */ (
    plot({ ...options, width, height, document: board, className: "mm-chart" })
  );
  drawn.querySelector("style")?.remove();
  // What the library calls its parts is English, and nothing that a picture as a whole doesn't say.
  for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  // SVG has no such value for this attribute, so the style says it.
  for (const part of drawn.querySelectorAll("[font-variant]")) part.removeAttribute("font-variant");
  const picture = document.adoptNode(drawn);
  const title = textElement("title", `${id}-title`, name);
  const words = textElement("desc", `${id}-description`, description);
  picture.prepend(title, words);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-labelledby", title.id);
  picture.setAttribute("aria-describedby", words.id);
  return picture;
}

/**
 * @param {string} tag
 * @param {string} id
 * @param {string} words
 */
function textElement(tag, id, words) {
  const element = document.createElementNS(SVG, tag);
  element.id = id;
  element.textContent = words;
  return element;
}
