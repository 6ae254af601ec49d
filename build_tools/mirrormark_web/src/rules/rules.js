/**
 * Whether a condition holds, where some answers may be missing: what the engine says of it too
 * (`mirrormark_engine/scoring/rules.py`, and `visible.py` for the order of things).
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
  switch (rule.type) {
    case "and":
    case "or":
      return join(rule, facts);
    case "not": {
      const value = holds(rule.rule, facts);
      return value === null ? null : !value;
    }
    case "chosen":
      return isChosen(rule, facts);
    case "band":
      return null;
    case "compare":
      return compare(rule.sign, valueOf(rule.left, facts), valueOf(rule.right, facts));
  }
}

/**
 * One false settles an "and", one true an "or"; only then does an undecided one matter.
 *
 * @param {import("../contract.js").Joined} joined
 * @param {Facts} facts
 * @returns {Truth}
 */
function join({ type, rules }, facts) {
  const settling = type === "or";
  const values = rules.map((rule) => holds(rule, facts));
  if (values.includes(settling)) return settling;
  return values.includes(null) ? null : !settling;
}

/**
 * Whether an option is a part of an answer.
 *
 * @param {import("../contract.js").Chosen} claim
 * @param {Facts} facts
 * @returns {Truth}
 */
function isChosen(claim, { items, answers }) {
  const answer = answers.get(claim.item);
  if (answer === null) return null;
  const item = items.get(claim.item);
  if (answer === undefined || !item) return false;
  return KINDS[item.kind].claims[claim.type]?.(answer, claim.option) ?? false;
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
  if (operand.type === "score") return null;
  const answer = answers.get(operand.item);
  if (answer === undefined || answer === null) return answer;
  const item = items.get(operand.item);
  const part = operand.type === "share" ? operand.part : "";
  return item && KINDS[item.kind].measure(answer, item, pointsScale, part);
}
