/**
 * The kinds of items. Whoever has to know of what kind an item is asks this table; nothing else in the
 * script knows a kind by its name.
 *
 * A kind has one module here, and beside it what is its own in style, listed in `kinds.css`. What
 * several have in common is in `shared/`. The generator has one template a kind.
 *
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../text/text.js").Translate} Translate
 *
 * @typedef {object} Kind What the page knows of one kind of item. What is said, claimed and measured is
 *   never `doesnt-apply` or `dont-know`: what these mean is the same for all kinds.
 * @property {typeof import("./shared/control.js").Control} Control reads its fields in the form, and
 *   writes them
 * @property {boolean} counts Whether answers count: for scores and conditions, and as gaps where they are
 *   missing. Others nobody gets to see but their reader, not even the engine.
 * @property {(value: unknown) => value is Answer} isAnswer Whether a value, from wherever it comes, has
 *   the form of an answer. Whether it is one to a certain item, the control knows.
 * @property {(answer: Answer, item: Item, t: Translate) => Words} say An answer in words: a string where
 *   they can stand in a sentence, undefined where it says nothing
 * @property {import("./shared/numbering.js").Numbering} numbering Which number an answer has in a link
 * @property {Record<string, (answer: Answer, ...names: string[]) => boolean>} claims What conditions can
 *   claim of an answer, by the name of the claim in a rule. The names are those behind that of the item.
 * @property {(answer: Answer, item: Item, pointsScale: number, part: string) => number | null} measure
 *   The number that conditions compare, as its author wrote it; null where there is none. `part` is
 *   empty where the rule names no part of the item.
 *
 * @typedef {string | import("lit-html").TemplateResult | undefined} Words
 */
import { allocation } from "./allocation.js";
import { choice } from "./choice.js";
import { multiple } from "./multiple.js";
import { number } from "./number.js";
import { ranking } from "./ranking.js";
import { statement } from "./statement.js";
import { text } from "./text.js";

/** @type {Record<import("../contract.js").Kind, Kind>} */
export const KINDS = { statement, choice, multiple, number, allocation, ranking, text };
