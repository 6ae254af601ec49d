/**
 * Whether a condition holds, where some answers may be missing: what the engine says of it too
 * (`mirrormark_engine/rules.py`, and `visible.py` for the order of things).
 *
 * A rule is a small tree: `["and", RULE, …]`, `["or", RULE, …]`, `["not", RULE]`,
 * `["chosen", ITEM, OPTION]`, or a comparison such as `[">=", OPERAND, OPERAND]`. An operand is a
 * number, `["answer", ITEM]`, or `["answer", ITEM, PART]` for a part of an allocation.
 *
 * There are three truth values (Kleene's); null is the undecided one.
 *
 * @typedef {any[]} Rule
 * @typedef {boolean | null} Truth
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../result/types.js").Item} Item
 *
 * @typedef {{items: Map<string, Item>, answers: Map<string, Answer | null>, pointsScale: number}}
 *   Facts
 *   `answers` lacks items that are hidden or don't apply; null is an answer that is missing
 */

/** @type {Record<string, (left: number, right: number) => boolean>} */
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
  const [name, ...parts] = rule;
  if (name === "and" || name === "or") return join(name, parts, facts);
  if (name === "not") {
    const value = holds(parts[0], facts);
    return value === null ? null : !value;
  }
  return name === "chosen" ? isChosen(parts[0], parts[1], facts) : compare(name, parts, facts);
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
 * @param {string} itemId
 * @param {string} optionId
 * @param {Facts} facts
 * @returns {Truth}
 */
function isChosen(itemId, optionId, { answers }) {
  const answer = answers.get(itemId);
  if (answer === null) return null;
  return Array.isArray(answer) ? answer.includes(optionId) : answer === optionId;
}

/**
 * @param {string} name
 * @param {any[]} operands
 * @param {Facts} facts
 * @returns {Truth}
 */
function compare(name, operands, facts) {
  const [left, right] = operands.map((operand) => valueOf(operand, facts));
  if (left === undefined || right === undefined) return false;
  return left === null || right === null ? null : (COMPARISONS[name]?.(left, right) ?? null);
}

/**
 * @param {any} operand
 * @param {Facts} facts
 * @returns {number | null | undefined} null where it is missing, undefined where it is nowhere
 */
function valueOf(operand, { items, answers, pointsScale }) {
  if (typeof operand === "number") return operand;
  const [, itemId, part] = operand;
  const answer = answers.get(itemId);
  if (answer === undefined || answer === null) return answer;
  if (typeof answer === "number") return answer;
  if (typeof answer === "object" && !Array.isArray(answer)) return answer[part] ?? 0;
  const chosen = items.get(itemId)?.options.filter(({ id }) => [answer].flat().includes(id)) ?? [];
  if (!Array.isArray(answer) && chosen[0]?.points == null) return null;
  return chosen.reduce((sum, { points }) => sum + (points ?? 0), 0) / pointsScale;
}
