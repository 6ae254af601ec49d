import { html } from "lit-html";

/**
 * Whether a value is a list of names, such as those of options.
 *
 * @param {unknown} value
 * @returns {value is string[]}
 */
export function isList(value) {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/**
 * Returns several things in words; a single one can stand in a sentence.
 *
 * @param {string[]} lines
 * @param {(line: string) => unknown} [write]
 */
export function listTemplate(lines, write = (line) => line) {
  return lines.length === 1
    ? lines[0]
    : html`<ul>
        ${lines.map((line) => html`<li>${write(line)}</li>`)}
      </ul>`;
}
