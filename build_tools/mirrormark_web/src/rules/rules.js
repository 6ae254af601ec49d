/**
 * Whether a condition holds, where some answers may be missing: what the engine says of it too
 * (`mirrormark_engine/rules.py`, and `visible.py` for the order of things).
 *
 * Conditions are about answers alone: of claims about scores, which they never make, nothing is known.
 * There are three truth values (Kleene's); null is the undecided one.
 *
 * @typedef {import("../contract.js").Rule} Rule
 * @typedef {import("../contract.js").Sign} Sign
 * @typedef {import("../contract.js").Operand} Operand
 * @typedef {boolean | null} Truth
 * @typedef {number | null | undefined} Value null where it is missing, undefined where it is nowhere
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../contract.js").Item} Item
 *
 * @typedef {{items: Map<string, Item>, answers: Map<string, Answer | null>, pointsScale: number}}
 *   Facts
 *   `answers` lacks items that are hidden or don't apply; null is an answer that is missing
 */

import { KINDS } from "../kinds/kinds.js";

/** @type {Record<Sign, (left: number, right: number) => boolean>} */
const COMPARISONS = {
  ">=": (left, right) => left >= right,
  ">": (left, right) => left > right,
  "<=": (left, right) => left <= right,
  "<": (left, right) => left < right,
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
};

/**
 * @param {Rule} rule
 * @param {Facts} facts
 * @returns {Truth}
 */
export function holds(rule, facts) {
  switch (rule[0]) {
    case "and":
    case "or": {
      const [name, ...parts] = rule;
      return join(name, parts, facts);
    }
    case "not": {
      const value = holds(rule[1], facts);
      return value === null ? null : !value;
    }
    case "chosen":
      return isClaimed(rule[0], rule[1], [rule[2]], facts);
    case "is":
      return null;
    default:
      return compare(rule[0], valueOf(rule[1], facts), valueOf(rule[2], facts));
  }
}

/**
 * One false settles an "and", one true an "or"; only then does an undecided one matter.
 *
 * @param {"and" | "or"} name
 * @param {Rule[]} parts
 * @param {Facts} facts
 * @returns {Truth}
 */
function join(name, parts, facts) {
  const settling = name === "or";
  const values = parts.map((part) => holds(part, facts));
  if (values.includes(settling)) return settling;
  return values.includes(null) ? null : !settling;
}

/**
 * Whether what a rule claims of one answer is so.
 *
 * @param {string} claim
 * @param {string} itemId
 * @param {string[]} names
 * @param {Facts} facts
 * @returns {Truth}
 */
function isClaimed(claim, itemId, names, { items, answers }) {
  const answer = answers.get(itemId);
  if (answer === null) return null;
  const item = items.get(itemId);
  if (answer === undefined || !item) return false;
  return KINDS[item.kind].claims[claim]?.(answer, ...names) ?? false;
}

/**
 * @param {Sign} sign
 * @param {Value} left
 * @param {Value} right
 * @returns {Truth}
 */
function compare(sign, left, right) {
  if (left === undefined || right === undefined) return false;
  return left === null || right === null ? null : COMPARISONS[sign](left, right);
}

/**
 * @param {Operand} operand
 * @param {Facts} facts
 * @returns {Value}
 */
function valueOf(operand, { items, answers, pointsScale }) {
  if (typeof operand === "number") return operand;
  if (typeof operand === "string") return null;
  const [, itemId, part = ""] = operand;
  const answer = answers.get(itemId);
  if (answer === undefined || answer === null) return answer;
  const item = items.get(itemId);
  return item && KINDS[item.kind].measure(answer, item, pointsScale, part);
}
