/** Comma-separated values: rows of cells to text and back, so that no cell acts in a spreadsheet. */
import { refuse } from "./faults.js";

const BOM = "\ufeff";
/** How a cell begins that a spreadsheet may take for a formula, or that was neutralised. */
const ACTING = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const HARMLESS = /^-?[0-9]+(\.[0-9]+)?$/;
const QUOTED = /[",;\t\r\n]|^ | $/;
/** What separates cells: a comma, or what a spreadsheet has made of it. */
const FIRST_NAME = /^\ufeff?(?:[^",;\t\r\n]*|"[^"]*")([,;\t])/;
const LINE_END = /\r\n|\r|\n/g;

/**
 * Returns rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8.
 *
 * @param {string[][]} rows
 */
export function writeCells(rows) {
  return BOM + rows.map((row) => `${row.map(write).join(",")}\r\n`).join("");
}

/** @param {string} cell */
function write(cell) {
  const safe = ACTING.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {string} text whose cells are separated by what is returned */
export function findSeparator(text) {
  return FIRST_NAME.exec(text)?.[1] ?? ",";
}

/**
 * Yields the rows of such a text, each with the number of the line that it begins in. Throws a
 * `ResponseFileError` where a cell that begins with a quotation mark doesn't end with one.
 *
 * @param {string} text
 * @returns {Generator<[line: number, row: string[]]>}
 */
export function* readCells(text) {
  const separator = findSeparator(text);
  const plain = new RegExp(`[^${separator}\r\n]*`, "y");
  const ending = /\r\n|\r|\n|$/y;
  let at = text.startsWith(BOM) ? BOM.length : 0;
  let line = 1;
  while (at < text.length) {
    const row = [];
    const begun = line;
    for (;;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? findMark(text, at) : at + (match(plain, text, at)?.[0].length ?? 0);
      if (end < 0) refuse("not-csv", `line ${begun}`);
      const cell = isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end);
      if (isQuoted) line += cell.match(LINE_END)?.length ?? 0;
      at = isQuoted ? end + 1 : end;
      row.push(cell.startsWith("'") && ACTING.test(cell) ? cell.slice(1) : cell);
      if (text[at] !== separator) break;
      at += 1;
    }
    const end = match(ending, text, at);
    if (!end) refuse("not-csv", `line ${begun}`);
    at += end[0].length;
    line += 1;
    if (row.some(Boolean)) yield [begun, row];
  }
}

/**
 * Returns where the mark stands that ends a quoted cell; below 0 where there is none. It looks for marks
 * alone: a pattern for all of a cell fails where that is very long.
 *
 * @param {string} text
 * @param {number} at
 */
function findMark(text, at) {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

/**
 * @param {RegExp} pattern
 * @param {string} text
 * @param {number} at
 */
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
