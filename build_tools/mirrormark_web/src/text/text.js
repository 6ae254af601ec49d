import { html } from "lit-html";

/**
 * The strings of the interface, from the catalogue that the page carries.
 *
 * @typedef {string | import("lit-html").TemplateResult} Words for a template
 * @typedef {import("../contract.js").Author} Author
 * @typedef {import("../contract.js").Text} Text
 * @typedef {((key: string, values?: Record<string, string | number | string[]>) => string)
 *   & {amount: (value: number, unit: string) => string, signed: (value: number) => string,
 *     day: (date: Date) => string, authored: (text: string, language?: string | null) => Words,
 *     language: string}} Translate
 *   `amount` writes a number as exactly as it was given, with its unit; `signed` with its sign;
 *   `authored` marks an author's words that are in another language than these, for a template
 */

/**
 * Returns the function that gives the text for a key, with its `{names}` filled in. `count` picks
 * the plural form; numbers and lists are written as the language writes them.
 *
 * @param {string} language
 * @param {Record<string, Text>} strings
 * @param {Author | null} [author] where that is another one
 * @returns {Translate}
 */
export function createTranslate(language, strings, author = null) {
  const lent = new Set(author?.lent);
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(language);
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
  /** @param {number} value @param {string} unit */
  const amount = (value, unit) => exact.format(value) + (unit && `\u00a0${unit}`);
  const signs = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  /** @param {string} key @param {Record<string, string | number | string[]>} [values] */
  const translate = (key, values = {}) => {
    const text = strings[key];
    if (text === undefined) throw new Error(`the catalogue has no '${key}'`);
    const chosen =
      typeof text === "string"
        ? text
        : (text[plurals.select(Number(values.count))] ?? text.other ?? "");
    return chosen.replace(/\{([\w-]+)\}/g, (_, /** @type {string} */ name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`'${key}' needs a value for '${name}'`);
      if (Array.isArray(value)) return lists.format(value);
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
  return Object.assign(translate, {
    amount,
    signed: (/** @type {number} */ value) => signs.format(value),
    day: (/** @type {Date} */ date) => days.format(date),
    authored: (
      /** @type {string} */ text,
      /** @type {string | null | undefined} */ own = author?.language,
    ) => (own && text && !lent.has(text) ? html`<span lang=${own}>${text}</span>` : text),
    language,
  });
}
