/** A diagnosis as one picture, 16 to 9, to put on a slide. Its colours are light, whatever the page's are. */
import { sizeOf } from "../pictures/size.js";
import { describeInWords } from "./summary.js";
import { withoutStyle } from "./plain.js";
import { LEADING, Sheet } from "./sheet.js";
import { fit, wrap } from "./wrap.js";

/**
 * @typedef {import("./types.js").Summary} Summary
 * @typedef {import("../text/text.js").Translate} Translate
 * @typedef {{y: number, room: number}} Column from where on it is free, and how wide it is
 */

export const WIDTH = 1600;
export const HEIGHT = 900;
const MARGIN = 72;
const WHOLE = WIDTH - 2 * MARGIN;
const LEFT = 760;
/** Where the other column begins, and how wide it is. */
const OTHER = 892;
const RIGHT = WIDTH - MARGIN - OTHER;
const FOOT = 822;

const INK = "#000000";
const MUTED = "#444444";
const STRONG = "#12436d";
const LINE = "#bbbbbb";
const WASH = "#f2f4f7";

/** More areas of a plane than these take two columns, and may be cut. */
const MOST_IN_COLUMN = 5;
/** How wide a chart is drawn before it is made larger, and with what letters. */
const CHART = { plane: 380, other: 430, letters: 14, letter: 0.554 };

/**
 * @param {Summary} summary
 * @param {import("../pictures/load.js").Charts | undefined} charts what draws, if that could be loaded
 * @param {HTMLElement} board where the chart is drawn first, in light colours; it has no other use
 * @param {Translate} t
 */
export function drawSlide(summary, charts, board, t) {
  const isRtl = getComputedStyle(board).direction === "rtl";
  const sheet = new Sheet(WIDTH, HEIGHT, isRtl);
  sheet.fill(0, 0, 20, HEIGHT, STRONG);
  const top = writeTitle(sheet, summary);
  const hasChart = charts ? drawChart(sheet, summary, charts, board, top) : false;
  const room = hasChart ? LEFT : WHOLE;
  const told = writeFinding(sheet, summary, top, room);
  const below = writeNumbers(sheet, summary, told + 22, room, t);
  writeSteps(sheet, summary, below + 22, room, t);
  writeFoot(sheet, summary);
  sheet.fillBehind(0, 0, WIDTH, HEIGHT, "#ffffff");
  sheet.describe(`${summary.name}: ${summary.title}`, describeInWords(summary, t));
  sheet.svg.setAttribute("lang", t.language);
  return sheet.svg;
}

/**
 * @param {Sheet} sheet
 * @param {Summary} summary
 */
function writeTitle(sheet, { name, kicker, title }) {
  const letters = { size: 24, weight: 700, colour: STRONG };
  const y = sheet.writeWrapped(`${name} · ${kicker}`, MARGIN, 48, WHOLE, letters, 1);
  const measureAt = (/** @type {number} */ size) =>
    sheet.measure({ size, weight: 700, colour: INK });
  const { size, lines } = fit(title, WHOLE, [56, 48, 42, 36], measureAt, 2);
  return sheet.write(lines, MARGIN, y + 6, { size, weight: 700, colour: INK }) + 24;
}

/**
 * @param {Sheet} sheet
 * @param {Summary} summary
 * @param {number} y
 * @param {number} room
 */
function writeFinding(sheet, { sentence, because, sure }, y, room) {
  const words = { size: 24, colour: INK };
  const told = sheet.writeWrapped(sentence || because, MARGIN, y, room, words, 5);
  const letters = { size: 22, weight: 700, colour: INK };
  return sheet.writeWrapped(sure, MARGIN, told + 10, room, letters, 4);
}

/**
 * @param {Sheet} sheet
 * @param {Summary} summary
 * @param {number} top
 * @param {number} room
 * @param {Translate} t
 */
function writeNumbers(sheet, { numbers }, top, room, t) {
  if (!numbers.length) return top;
  const gap = 20;
  const across = Math.max(2, numbers.length);
  const width = (room - gap * (across - 1)) / across;
  const inner = width - 32;
  const small = { size: 17, colour: MUTED };
  const measureAt = (/** @type {number} */ size) =>
    sheet.measure({ size, weight: 700, colour: INK });
  const sizes = numbers.map(({ title }) => fit(title, inner, [19, 17, 15], measureAt, 2).size);
  const heading = { size: Math.min(...sizes), weight: 700, colour: INK };
  const large = { size: 44, weight: 700, colour: STRONG };
  // What they have in common stands at one height, whichever title takes two lines.
  const titles = numbers.map(({ title }) => wrap(title, inner, sheet.measure(heading), 2));
  const below = top + 10 + LEADING * heading.size * Math.max(...titles.map(({ length }) => length));
  const bottoms = numbers.map(({ score, most, band, again, role }, index) => {
    const x = MARGIN + index * (width + gap) + 20;
    sheet.write(titles[index] ?? [], x, top + 10, heading);
    sheet.write([`${score}`], x, below, large);
    const beside = x + sheet.measure(large)(`${score}`) + 8;
    sheet.write([t("summary-of", { most })], beside, below + large.size - small.size, small);
    const next = again ? t("result-likely", { from: again.low, to: again.high }) : "";
    let y = below + LEADING * large.size;
    if (band) y = sheet.writeWrapped(band, x, y, inner, heading, 1);
    if (next) y = sheet.writeWrapped(next, x, y, inner, small, 2);
    return sheet.writeWrapped(t(`summary-role-${role}`), x, y, inner, small, 2);
  });
  const height = Math.max(...bottoms) + 10 - top;
  numbers.forEach((_, index) => {
    const x = MARGIN + index * (width + gap);
    sheet.fillBehind(x, top, width, height, WASH);
    sheet.fill(x, top, 6, height, STRONG);
  });
  return top + height;
}

/**
 * Writes as many steps as there is room for, and says how many more there are.
 *
 * @param {Sheet} sheet
 * @param {Summary} summary
 * @param {number} top
 * @param {number} room
 * @param {Translate} t
 */
function writeSteps(sheet, { isPlanned, steps }, top, room, t) {
  if (!steps.length) return;
  const letters = { size: 20, colour: INK };
  const title = isPlanned ? t("summary-plan") : t("summary-advice");
  let y = sheet.write([title], MARGIN, top, { size: 22, weight: 700, colour: STRONG }) + 4;
  const bottom = FOOT - 12;
  for (const [index, { words, isDone }] of steps.entries()) {
    const lines = wrap(words, room - 32, sheet.measure(letters), 2);
    const more = steps.length - index;
    const needed = LEADING * letters.size * (lines.length + (more > 1 ? 1 : 0));
    if (y + needed > bottom) {
      if (y + LEADING * letters.size <= bottom)
        sheet.write([t("summary-more", { count: more })], MARGIN, y, { ...letters, colour: MUTED });
      return;
    }
    sheet.write([isDone ? "✓" : "–"], MARGIN, y, { ...letters, colour: STRONG });
    y = sheet.write(lines, MARGIN + 32, y, letters) + 4;
  }
}

/**
 * @param {Sheet} sheet
 * @param {Summary} summary
 */
function writeFoot(sheet, { when, counts, version, address }) {
  sheet.fill(MARGIN, FOOT, WHOLE, 2, LINE);
  const letters = { size: 18, colour: MUTED };
  const facts = `${when} · ${counts} · ${version}`;
  const measure = sheet.measure(letters);
  sheet.writeWrapped(facts, MARGIN, FOOT + 12, WHOLE, letters, 1);
  const left = WHOLE - measure(facts) - 40;
  const isBeside = measure(address) <= left;
  const place = isBeside ? [MARGIN + WHOLE, FOOT + 12] : [MARGIN, FOOT + 36];
  const [x = 0, y = 0] = place;
  const room = isBeside ? left : WHOLE;
  sheet.writeWrapped(address, x, y, room, { ...letters, isEnd: isBeside }, 1);
}

/**
 * Returns whether there is a chart now.
 *
 * @param {Sheet} sheet
 * @param {Summary} summary
 * @param {import("../pictures/load.js").Charts} charts
 * @param {HTMLElement} board
 * @param {number} top
 */
function drawChart(sheet, { figure, legend }, charts, board, top) {
  const { drawing, id, name, finding, hint = "" } = figure;
  const list = layLegend(sheet, legend);
  const note = { size: 17, colour: MUTED };
  const hints = hint ? wrap(hint, RIGHT, sheet.measure(note), 2) : [];
  const below = list.height + hints.length * LEADING * note.size + 28;
  const size = sizeOf(drawing, drawing.kind === "plane" ? CHART.plane : CHART.other);
  const scale = Math.min(RIGHT / size.width, (FOOT - top - below) / size.height);
  const look = { isRtl: sheet.isRtl, letter: CHART.letter * CHART.letters };
  try {
    const chart = charts.draw(drawing, { ...size, ...look, id, name, description: finding });
    board.replaceChildren(chart);
    const x = OTHER + (RIGHT - size.width * scale) / 2;
    sheet.place(withoutStyle(chart), x, top, size.width, scale);
  } catch (error) {
    console.warn("The picture couldn't be drawn for the slide.", error);
    return false;
  } finally {
    board.replaceChildren();
  }
  const y = top + size.height * scale + 12;
  list.write(y);
  sheet.write(hints, OTHER, y + list.height + 4, note);
  return true;
}

/**
 * The list of a plane's areas: in two columns, if all of it has room there.
 *
 * @param {Sheet} sheet
 * @param {Summary["legend"]} legend
 */
function layLegend(sheet, legend) {
  const letters = { size: 18, weight: 700, colour: INK };
  const measure = sheet.measure(letters);
  const said = legend.map(({ number, title, isYours }) => ({
    words: `${number}. ${title}`,
    weight: isYours ? 700 : 400,
  }));
  const half = RIGHT / 2;
  const isNarrow = said.every(({ words }) => measure(words) <= half - 16);
  const columns = isNarrow || said.length > MOST_IN_COLUMN ? 2 : 1;
  const room = columns === 2 ? half - 16 : RIGHT;
  const row = 1.5 * letters.size;
  return {
    height: Math.ceil(said.length / columns) * row,
    write: (/** @type {number} */ y) =>
      said.forEach(({ words, weight }, index) => {
        const x = OTHER + (index % columns) * half;
        const at = y + Math.floor(index / columns) * row;
        sheet.writeWrapped(words, x, at, room, { ...letters, weight }, 1);
      }),
  };
}
