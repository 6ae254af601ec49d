/**
 * Links that carry answers: a few signs behind an address, which no server ever gets to see. All answers
 * together are one number, in a radix that changes from item to item; the generator writes the same
 * (`mirrormark.responses.links`).
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {import("../contract.js").EarlierLayout} EarlierLayout
 * @typedef {import("../contract.js").Item} Item
 *
 * @typedef {object} LinkFound
 * @property {Record<string, Answer>} answers what the assessment takes today; without a prototype, since an
 *   item may be called `constructor`
 * @property {string[]} leftOut items whose answers it doesn't take any more, or that are gone
 * @property {boolean} isEarlier whether the link was made before an edit
 */
import { KINDS } from "../kinds/kinds.js";
import { writeJson } from "./canonical.js";
import { refuse } from "./faults.js";

const VERSION = "1";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = BigInt(DIGITS.length);
/** Digits of a check of 32 bits. */
const CHECK = 6;
const SHAPE = /^r=([0-9]+)\.([0-9A-Za-z]{6})\.([0-9A-Za-z]*)\.([0-9A-Za-z]{6})$/;
/** What isn't copied along with a link. */
const AROUND = /[^ \t\r\n\ufeff]/;
/** Signs of what stands behind an address. */
const LONGEST = 2000;
/** Of CRC-32, as in gzip. */
const POLYNOMIAL = 0xedb88320;

/**
 * Returns what stands behind an address to carry answers. Free text stays out, and so does what is no
 * answer to its item.
 *
 * @param {CompiledAssessment} compiled the assessment that they are to
 * @param {Record<string, Answer | null>} answers
 */
export function writeLink(compiled, answers) {
  const items = listItems(compiled);
  let number = 0n;
  for (const item of items) {
    const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
    number = number * count(item) + find(answer ?? null, item);
  }
  const signed = `${VERSION}.${fingerprint(compiled)}.${spell(number, measure(items))}`;
  return `#r=${signed}.${check(signed)}`;
}

/**
 * Returns the answers that a link carries, as far as the assessment takes them today. Throws a
 * `ResponseFileError` where it is damaged, to another assessment or to an earlier version that nobody knows,
 * or of a newer version of links.
 *
 * @param {CompiledAssessment} compiled the assessment that it should be to
 * @param {string} link a whole address, or what stands behind it
 * @param {EarlierLayout[]} [earlier] how its items were answered before edits, from the data of its page
 * @returns {LinkFound}
 */
export function readLink(compiled, link, earlier = []) {
  const behind = strip(link.slice(link.lastIndexOf("#") + 1));
  const parts = behind.length <= LONGEST ? SHAPE.exec(behind) : null;
  if (!parts) refuse("not-a-link", "");
  const [, version = "", print = "", data = "", sum] = parts;
  if (sum !== check(`${version}.${print}.${data}`)) refuse("damaged-link", "");
  if (version !== VERSION) refuse("unknown-version", "");
  const now = listItems(compiled);
  if (print === fingerprint(compiled))
    return { answers: gather(decode(now, data)), leftOut: [], isEarlier: false };
  const layout = earlier.find((each) => each.fingerprint === print);
  if (!layout) refuse("other-assessment", "");
  return fit(decode(listEarlierItems(now, layout), data), now);
}

/**
 * @param {Item[]} items
 * @param {string} data
 * @returns {[item: Item, answer: Answer][]} in the order of items
 */
function decode(items, data) {
  if (data.length !== measure(items)) refuse("damaged-link", "");
  let number = read(data);
  /** @type {[Item, Answer][]} */
  const found = [];
  for (const item of [...items].reverse()) {
    const answer = spellAnswer(number % count(item), item);
    if (answer !== null) found.push([item, answer]);
    number /= count(item);
  }
  if (number) refuse("damaged-link", "");
  return found.reverse();
}

/**
 * Parts what was answered before an edit into what fits now and what doesn't. What was asked in another way is
 * another question.
 *
 * @param {[item: Item, answer: Answer][]} found
 * @param {Item[]} now
 * @returns {LinkFound}
 */
function fit(found, now) {
  const places = new Map(now.map((item, place) => [item.id, { item, place }]));
  const fits = found.filter(([then, answer]) => {
    const item = places.get(then.id)?.item;
    return item?.kind === then.kind && find(answer, item) > 0n;
  });
  const kept = new Set(fits);
  return {
    answers: gather(
      fits.sort(
        ([one], [other]) => (places.get(one.id)?.place ?? 0) - (places.get(other.id)?.place ?? 0),
      ),
    ),
    leftOut: found.filter((each) => !kept.has(each)).map(([{ id }]) => id),
    isEarlier: true,
  };
}

/** @param {[item: Item, answer: Answer][]} found */
function gather(found) {
  const entries = found.map(([{ id }, answer]) => [id, answer]);
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/**
 * Returns items as they were: enough of them to tell answers by their numbers.
 *
 * @param {Item[]} now
 * @param {EarlierLayout} layout
 * @returns {Item[]}
 */
function listEarlierItems(now, { items }) {
  return items.flatMap((each) => {
    if (typeof each === "string") return now.find(({ id }) => id === each) ?? [];
    return KINDS[each.answered.kind].counts ? makeItem(each) : [];
  });
}

/**
 * @param {import("../contract.js").EarlierItem} earlier
 * @returns {Item}
 */
function makeItem({ id, answered: { kind, options = [], none = [], quantity, allow = [] } }) {
  return {
    ...{ id, kind, allow, text: "", when: null, scale: null },
    ...{ feeds: [], lowest: 0, highest: 0 },
    options: options.map((each) => ({
      ...{ id: each, label: null, points: null },
      ...(none.includes(each) ? { none: /** @type {const} */ (true) } : {}),
    })),
    quantity: quantity ? { ...quantity, unit: "" } : null,
  };
}

/** @param {string} text without what may have been copied along */
function strip(text) {
  const first = text.search(AROUND);
  let end = text.length;
  while (end > first && !AROUND.test(text[end - 1] ?? "")) end -= 1;
  return first < 0 ? "" : text.slice(first, end);
}

/** @param {CompiledAssessment} compiled */
function listItems({ items }) {
  return items.filter(({ kind }) => KINDS[kind].counts);
}

/** @param {Item} item how many things can be said to it, a blank among them */
function count(item) {
  return BigInt(1 + item.allow.length) + KINDS[item.kind].numbering.count(item);
}

/**
 * Returns the number of an answer, behind those of what can stand in its place; 0 for none.
 *
 * @param {Answer | null} answer
 * @param {Item} item
 */
function find(answer, item) {
  if (answer === null) return 0n;
  const place = item.allow.findIndex((state) => state === answer);
  if (place >= 0) return BigInt(place + 1);
  const number = KINDS[item.kind].numbering.find(answer, item);
  return number === undefined ? 0n : BigInt(1 + item.allow.length) + number;
}

/**
 * @param {bigint} number
 * @param {Item} item
 * @returns {Answer | null}
 */
function spellAnswer(number, item) {
  const states = BigInt(1 + item.allow.length);
  if (number >= states) return KINDS[item.kind].numbering.spell(number - states, item);
  return number ? (item.allow[Number(number) - 1] ?? null) : null;
}

/** @param {Item[]} items how many digits hold any response to them */
function measure(items) {
  const ways = items.reduce((product, item) => product * count(item), 1n);
  let length = 0;
  while (BASE ** BigInt(length) < ways) length += 1;
  return length;
}

/** @param {CompiledAssessment} compiled what changes with all that numbers depend on */
function fingerprint(compiled) {
  const items = listItems(compiled).map(({ allow, id, kind, options, quantity }) => ({
    allow,
    id,
    kind,
    none: options.filter(({ none }) => none).map((option) => option.id),
    options: options.map((option) => option.id),
    quantity: quantity ? [quantity.lowest, quantity.highest, quantity.step] : [],
  }));
  return check(writeJson([compiled.id, items]));
}

/** @param {string} text */
function check(text) {
  let sum = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return spell(BigInt(~sum >>> 0), CHECK);
}

/**
 * @param {bigint} number
 * @param {number} length
 */
function spell(number, length) {
  let digits = "";
  for (let place = 0; place < length; place += 1) {
    digits = DIGITS[Number(number % BASE)] + digits;
    number /= BASE;
  }
  return digits;
}

/** @param {string} digits */
function read(digits) {
  return [...digits].reduce((sum, digit) => sum * BASE + BigInt(DIGITS.indexOf(digit)), 0n);
}
