/** All pictures of a result: as templates, and drawn into their places once the script is there. */
import { apartFigure, scoresFigure } from "./scores.js";
import { effectsFigure } from "./effects.js";
import { figureTemplate, isAloneOnPaper, openTable } from "./figure.js";
import { loadCharts, loadedCharts } from "./load.js";
import { pairsFigure } from "./pairs.js";
import { planeFigure } from "./plane.js";
import { sharesFigure } from "./shares.js";
import { sizeOf } from "./size.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("../contract.js").Picture} Picture
 * @typedef {import("./types.js").Figure} Figure
 * @typedef {ReturnType<typeof sizeOf>} Size
 * @typedef {{isRtl: boolean, letter: number}} Look
 */

/** Half of a sheet of A4 or Letter, in pixels of CSS: there pictures stand beside their numbers. */
const PAPER_WIDTH = 300;
/** All of it, where there is nothing beside. */
const WIDE_PAPER_WIDTH = 640;

/** How wide a letter is on average, as a part of the size of the font, with some room to spare. */
const LETTER = 0.554;

/** How many there have been in this document, in which no id may come twice. */
let count = 0;

export class Pictures {
  #number = ++count;
  /** @type {Map<HTMLElement, Figure>} */
  #figures = new Map();
  /** The places of those that only paper shows. @type {Set<HTMLElement>} */
  #onPaper = new Set();
  /** Which pictures are drawn, with what. @type {Map<HTMLElement, string>} */
  #drawn = new Map();
  #watcher = new ResizeObserver(() => this.#redraw());

  /**
   * @param {Picture} picture
   * @param {About} about
   * @returns {Figure}
   */
  figure(picture, about) {
    const fold = { words: about.t("picture-table"), isPrinted: false };
    if (picture.kind === "plane") return { ...planeFigure(picture, about), fold };
    if (picture.kind === "apart") return { ...apartFigure(picture, about), fold };
    if (picture.kind === "pairs") return { ...pairsFigure(picture, about), fold };
    if (picture.kind === "shares") return { ...sharesFigure(picture, about), fold };
    return picture.kind === "scores" ? scoresFigure(picture, about) : effectsFigure(picture, about);
  }

  /**
   * @param {Figure} figure
   * @param {boolean} [isOnPaper] whether paper alone shows it
   */
  template(figure, isOnPaper = false) {
    return figureTemplate(figure, (slot) => this.#place(slot, figure, isOnPaper));
  }

  /** Draws what has changed, at once if the script is there, or else as soon as it is. */
  draw() {
    this.#makeRoom();
    const charts = loadedCharts();
    if (charts) this.#draw(charts, false);
    else loadCharts().then((loaded) => (loaded ? this.#draw(loaded, false) : this.#giveUp()));
  }

  #redraw() {
    const charts = loadedCharts();
    if (charts) this.#draw(charts, false);
  }

  /** Draws everything at the width that it has on paper, if the script is there. */
  drawForPaper() {
    const charts = loadedCharts();
    if (charts) this.#draw(charts, true);
  }

  /** Leaves no holes where nothing can be drawn: the tables stand alone. */
  #giveUp() {
    for (const slot of this.#figures.keys()) leaveEmpty(slot);
  }

  /** Forgets pictures that are no longer in the page. */
  clear() {
    this.#figures.clear();
    this.#drawn.clear();
    this.#onPaper.clear();
    this.#watcher.disconnect();
  }

  /** Keeps room for each picture from the first moment on. */
  #makeRoom() {
    const undrawn = [...this.#figures].filter(([slot]) => !this.#drawn.has(slot));
    // Colours that aren't ours may leave less to see.
    if (matchMedia("(forced-colors: active)").matches)
      for (const [slot] of undrawn) openTable(slot);
    const heights = undrawn.map(([slot, { drawing }]) => sizeOf(drawing, slot.clientWidth).height);
    undrawn.forEach(([slot], index) => slot.style.setProperty("min-height", `${heights[index]}px`));
  }

  /**
   * @param {Element | undefined} slot
   * @param {Figure} figure
   * @param {boolean} isOnPaper
   */
  #place(slot, figure, isOnPaper) {
    if (!(slot instanceof HTMLElement)) return;
    if (isOnPaper) this.#onPaper.add(slot);
    else if (!this.#figures.has(slot)) this.#watcher.observe(slot);
    this.#figures.set(slot, figure);
  }

  /**
   * @param {import("./load.js").Charts} charts
   * @param {boolean} isOnPaper
   */
  #draw(charts, isOnPaper) {
    // All are measured before one is drawn: the page would be laid out anew between any two.
    const measured = [...this.#figures].flatMap(([slot, figure]) => {
      if (!slot.clientWidth && !(isOnPaper && this.#onPaper.has(slot))) return [];
      const width = isOnPaper ? paperWidthOf(figure) : slot.clientWidth;
      const { direction, fontSize } = getComputedStyle(slot);
      const look = { isRtl: direction === "rtl", letter: LETTER * parseFloat(fontSize) };
      return [{ slot, figure, size: sizeOf(figure.drawing, width, isOnPaper), look }];
    });
    for (const each of measured) this.#drawOne(charts, each);
  }

  /**
   * @param {import("./load.js").Charts} charts
   * @param {{slot: HTMLElement, figure: Figure, size: Size, look: Look}} measured
   */
  #drawOne(charts, { slot, figure, size, look }) {
    const { id, name, finding, drawing } = figure;
    const version = JSON.stringify([drawing, size, look, finding]);
    if (this.#drawn.get(slot) === version) return;
    const frame = {
      ...size,
      ...look,
      id: `picture-${this.#number}-${id}`,
      name,
      description: finding,
    };
    this.#drawn.set(slot, version);
    try {
      slot.replaceChildren(charts.draw(drawing, frame));
      slot.style.setProperty("min-height", `${size.height}px`);
      slot.style.setProperty("--mm-shape", `${size.height / size.width}`);
    } catch (error) {
      console.warn("A picture couldn't be drawn; its table says the same.", error);
      leaveEmpty(slot);
    }
  }
}

/** @param {Figure} figure */
function paperWidthOf(figure) {
  return isAloneOnPaper(figure) ? WIDE_PAPER_WIDTH : PAPER_WIDTH;
}

/** @param {HTMLElement} slot where nothing is drawn */
function leaveEmpty(slot) {
  openTable(slot);
  slot.replaceChildren();
  slot.style.removeProperty("min-height");
}
