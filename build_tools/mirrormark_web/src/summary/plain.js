/** Has a drawing of the page look the same without the page: what its style says becomes attributes. */
import { make } from "./sheet.js";

const TAKEN = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"];
const OF_TEXT = ["font-size", "font-weight", "text-anchor"];
const DROPPED = /^(?:class|style|id|role|font-|fill|stroke|aria-)/;
const COLOUR = /^(?:rgba?|color)\((?:srgb )?([^)]*)\)$/;

/**
 * @param {SVGSVGElement} drawing in the page, where styles hold
 * @returns {SVGGElement} a copy that looks the same anywhere
 */
export function withoutStyle(drawing) {
  const group = make("g", {});
  group.append(...[...drawing.children].flatMap(copy));
  return group;
}

/**
 * @param {Element} element
 * @returns {Element[]}
 */
function copy(element) {
  const { localName } = element;
  if (localName === "title" || localName === "desc") return [];
  const copied = /** @type {Element} */ (element.cloneNode(false));
  const isClip = element.closest("clipPath") !== null;
  for (const name of element.getAttributeNames())
    if (DROPPED.test(name) && !(isClip && name === "id")) copied.removeAttribute(name);
  const isGroup = localName === "g" || isClip;
  if (!isGroup) takeStyle(element, copied);
  if (element instanceof SVGTextElement) return copyText(element, copied);
  copied.append(...[...element.children].flatMap(copy));
  return [copied];
}

/**
 * A light edge around letters is drawn below them: few programs know how to paint it first.
 *
 * @param {Element} text
 * @param {Element} copied
 */
function copyText(text, copied) {
  copied.append(...[...text.childNodes].map((each) => each.cloneNode(true)));
  for (const part of copied.querySelectorAll("*")) part.removeAttribute("class");
  if (copied.getAttribute("stroke") === "none") return [copied];
  const edge = /** @type {Element} */ (copied.cloneNode(true));
  for (const name of ["stroke", "stroke-width", "stroke-linejoin"]) copied.removeAttribute(name);
  return [edge, copied];
}

/**
 * @param {Element} element
 * @param {Element} copied
 */
function takeStyle(element, copied) {
  const style = getComputedStyle(element);
  const names = element instanceof SVGTextElement ? [...TAKEN, ...OF_TEXT] : TAKEN;
  const isBare = style.stroke === "none";
  for (const name of names) {
    if (isBare && name.startsWith("stroke-")) continue;
    const { colour, opacity } = readColour(style.getPropertyValue(name).replaceAll("px", ""));
    copied.setAttribute(name, colour);
    if (opacity < 1) copied.setAttribute(`${name}-opacity`, `${opacity}`);
  }
}

/**
 * Writes a colour as all programs read it; what is no colour stays.
 *
 * @param {string} value
 */
export function readColour(value) {
  const found = COLOUR.exec(value);
  if (!found) return { colour: value, opacity: 1 };
  const numbers = (found[1] ?? "").match(/[\d.]+(?:e-?\d+)?%?/g)?.map(parseFloat) ?? [];
  const most = value.startsWith("color") ? 1 : 255;
  const signs = numbers.slice(0, 3).map((each) =>
    Math.round((255 * each) / most)
      .toString(16)
      .padStart(2, "0"),
  );
  return { colour: `#${signs.join("")}`, opacity: numbers[3] ?? 1 };
}
