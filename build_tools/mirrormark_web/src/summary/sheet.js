/** A sheet to write and draw on, as SVG that any program shows: attributes alone, and no style. */
import { wrap } from "./wrap.js";

/** Widths are the same in these, and every system has one of them. */
export const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';
/** How far lines are apart, in their letters. */
export const LEADING = 1.3;
const TAGS = /** @type {const} */ ({ text: "text" });
const SVG = "http://www.w3.org/2000/svg";

/**
 * @typedef {{size: number, weight?: number, colour: string, isEnd?: boolean}} Letters
 *   `isEnd` has lines end where else they begin
 */

export class Sheet {
  #pen = document.createElement("canvas").getContext("2d");

  /**
   * @param {number} width
   * @param {number} height
   * @param {boolean} isRtl whether all of it is mirrored
   */
  constructor(width, height, isRtl) {
    this.width = width;
    this.isRtl = isRtl;
    this.svg = make("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
    this.svg.setAttribute("font-family", FONT);
    this.svg.setAttribute("direction", isRtl ? "rtl" : "ltr");
  }

  /**
   * Gives a function that says how wide a text is.
   *
   * @param {Letters} letters
   * @returns {import("./wrap.js").Measure}
   */
  measure({ size, weight = 400 }) {
    return (text) => {
      if (!this.#pen) return text.length * size * 0.6;
      this.#pen.font = `${weight} ${size}px ${FONT}`;
      // Fonts of other systems may be a little wider.
      return 1.03 * this.#pen.measureText(text).width;
    };
  }

  /**
   * Writes lines from a place downwards, and returns where the next thing may stand.
   *
   * @param {string[]} lines
   * @param {number} x
   * @param {number} y the upper edge of the first line
   * @param {Letters} letters
   */
  write(lines, x, y, { size, weight = 400, colour, isEnd = false }) {
    const step = LEADING * size;
    const isRtl = readsFromRight(lines.join(" ")) ?? this.isRtl;
    // Where words are written the other way than the sheet, their end is where its lines begin.
    const isAtEnd = isEnd !== (isRtl !== this.isRtl);
    lines.forEach((line, index) => {
      const text = make(TAGS.text, {
        x: this.isRtl ? this.width - x : x,
        y: Math.round(y + size + index * step),
        fill: colour,
        "font-size": size,
        "font-weight": weight,
        "text-anchor": isAtEnd ? "end" : "start",
        direction: isRtl ? "rtl" : "ltr",
      });
      text.textContent = line;
      this.svg.append(text);
    });
    return y + lines.length * step;
  }

  /**
   * Writes a text in as many lines as it takes, of which there are no more than `most`.
   *
   * @param {string} text
   * @param {number} x
   * @param {number} y
   * @param {number} room
   * @param {Letters} letters
   * @param {number} [most]
   */
  writeWrapped(text, x, y, room, letters, most) {
    return this.write(wrap(text, room, this.measure(letters), most), x, y, letters);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {string} fill
   */
  fill(x, y, width, height, fill) {
    this.svg.append(this.#rectangle(x, y, width, height, fill));
  }

  /**
   * Fills behind all that is there already.
   *
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {string} fill
   */
  fillBehind(x, y, width, height, fill) {
    this.svg.prepend(this.#rectangle(x, y, width, height, fill));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {string} fill
   */
  #rectangle(x, y, width, height, fill) {
    const left = this.isRtl ? this.width - x - width : x;
    return make("rect", { x: left, y, width, height, fill });
  }

  /**
   * Puts a drawing into a place, larger or smaller. It is mirrored by itself, if it has to be.
   *
   * @param {SVGElement} drawing
   * @param {number} x
   * @param {number} y
   * @param {number} width of the drawing as it is
   * @param {number} scale
   */
  place(drawing, x, y, width, scale) {
    const left = this.isRtl ? this.width - x - width * scale : x;
    drawing.setAttribute("transform", `translate(${left} ${y}) scale(${scale})`);
    this.svg.append(drawing);
  }

  /**
   * Says what it is to who can't see it.
   *
   * @param {string} name
   * @param {string} words
   */
  describe(name, words) {
    const title = make("title", { id: "title" });
    const description = make("desc", { id: "description" });
    title.textContent = name;
    description.textContent = words;
    this.svg.prepend(title, description);
    this.svg.setAttribute("role", "img");
    this.svg.setAttribute("aria-labelledby", "title description");
  }
}

const FROM_RIGHT = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Says how a text is written, by its first letter; nothing where it has none.
 *
 * @param {string} text
 */
export function readsFromRight(text) {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : FROM_RIGHT.test(letter);
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 */
export function make(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  return element;
}
