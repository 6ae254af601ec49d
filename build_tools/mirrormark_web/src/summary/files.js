/** A slide as files, and in the clipboard. All of it is made in the page, and nothing leaves it. */
import { writeDay } from "../text/day.js";

/** Pictures made of points are as fine as screens twice as dense need. */
const DENSITY = 2;

/**
 * @param {string} name what the slide is about
 * @param {Date} today
 * @param {string} ending
 */
export function nameFile(name, today, ending) {
  return `${name}-${writeDay(today)}.${ending}`;
}

/** @param {SVGSVGElement} svg */
export function toText(svg) {
  return new XMLSerializer().serializeToString(svg);
}

/** @param {string} text of an SVG */
export function toAddress(text) {
  // The policy lets pictures come from such addresses, and from no `blob:`.
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

/**
 * @param {string} text of an SVG
 * @param {number} width
 * @param {number} height
 * @returns {Promise<Blob>}
 */
export async function toPng(text, width, height) {
  const image = new Image(width, height);
  image.src = toAddress(text);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came"))));
  });
}

/** Whether the browser can put pictures into the clipboard. */
export function canCopyPictures() {
  return typeof ClipboardItem === "function" && typeof navigator.clipboard?.write === "function";
}

/** @param {Promise<Blob>} png which may still be in the making: some browsers wait for nothing else */
export function copyPicture(png) {
  return navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}
