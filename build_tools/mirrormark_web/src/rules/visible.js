/** What is asked, as far as answers decide it, and what rules see of these. */
import { holds } from "./rules.js";

/**
 * Returns the ids of the items that are asked, and the facts that other rules can be judged by. Conditions only look back, so one walk in the order
 * of the file settles all; answers to items that are hidden themselves are not looked at.
 *
 * @param {Pick<import("../contract.js").CompiledAssessment, "items" | "points_scale">} compiled
 * @param {import("../store/store.js").Answers} answers those that count
 * @returns {{visible: Set<string>, facts: import("./rules.js").Facts}}
 */
export function look(compiled, answers) {
  const visible = new Set();
  /** @type {import("./rules.js").Facts} */
  const facts = {
    items: new Map(compiled.items.map((item) => [item.id, item])),
    answers: new Map(),
    pointsScale: compiled.points_scale,
  };
  for (const { id, when } of compiled.items) {
    // Where a condition is undecided, the reader isn't asked.
    if (when && holds(when, facts) !== true) continue;
    visible.add(id);
    const answer = answers[id];
    const isNone = answer === undefined || (Array.isArray(answer) && !answer.length);
    if (isNone || answer === "dont-know") facts.answers.set(id, null);
    else if (answer !== "doesnt-apply") facts.answers.set(id, answer);
  }
  return { visible, facts };
}
