import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
import { html } from "lit-html";
import { createNumbers, localeOf, ROUNDED } from "./numbers.js";

/**
 * The strings of the interface, from the catalogue that the page carries.
 *
 * @typedef {string | import("lit-html").TemplateResult} Words for a template
 * @typedef {import("../contract.js").Author} Author
 * @typedef {import("../contract.js").Option} Option
 * @typedef {Record<string, string | number | string[]>} Values
 * @typedef {((key: string, values?: Values) => string)
 *   & import("./numbers.js").Numbers
 *   & {day: (date: Date) => string, moment: (date: Date) => string,
 *     authored: (text: string, language?: string | null) => Words,
 *     label: (option: Option, item: {scale: string | null}) => string, language: string}} Translate
 *   `authored` marks an author's words that are in another language than these, for a template;
 *   `label` is what an option says: the author's words, or ours on a built-in scale
 */

/**
 * Returns the function that gives the text for a key, with its values filled in. `count` picks the plural
 * form; numbers and lists are written as the language writes them.
 *
 * @param {string} language
 * @param {string} strings in Fluent's syntax
 * @param {Author | null} [author] where that is another one
 * @param {"ltr" | "rtl"} [direction] how the language is written
 * @returns {Translate}
 */
export function createTranslate(language, strings, author = null, direction = "ltr") {
  const locale = localeOf(language);
  // What is filled in may be written the other way.
  const bundle = new FluentBundle(locale, { useIsolating: direction === "rtl" });
  bundle.addResource(new FluentResource(strings));
  const lent = new Set(author?.lent);
  const lists = new Intl.ListFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  /** @param {Values[string]} value */
  const prepare = (value) => {
    if (Array.isArray(value)) return lists.format(value);
    return typeof value === "number" ? new FluentNumber(value, ROUNDED) : value;
  };
  /** @param {string} key @param {Values} [values] */
  const translate = (key, values = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern == null) throw new Error(`the catalogue has no '${key}'`);
    const given = Object.entries(values).map(([name, value]) => [name, prepare(value)]);
    // Without a list for them, what is missing would be an error without the key.
    /** @type {Error[]} */
    const errors = [];
    const text = bundle.formatPattern(pattern, Object.fromEntries(given), errors);
    if (errors[0]) throw new Error(`'${key}' can't be said: ${errors[0].message}`);
    return text;
  };
  return Object.assign(translate, createNumbers(locale), {
    day: (/** @type {Date} */ date) => days.format(date),
    moment: (/** @type {Date} */ date) => moments.format(date),
    authored: (
      /** @type {string} */ text,
      /** @type {string | null | undefined} */ own = author?.language,
    ) =>
      own && text && !lent.has(text) ? html`<span lang=${own} dir="auto">${text}</span>` : text,
    label: (/** @type {Option} */ { id, label }, /** @type {{scale: string | null}} */ { scale }) =>
      label ?? translate(`scale-${scale}-${id}`),
    language,
  });
}
