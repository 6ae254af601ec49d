/** What happens next: what the reader has planned, or else what is advised. */
import { onDay } from "../text/day.js";
import { cutAtWord } from "./sentences.js";

/** Characters of a step, which may be as long as its reader likes. */
const LONGEST = 160;

/**
 * @param {import("../contract.js").PlannedStep[]} plan
 * @param {import("../result/types.js").About} about
 * @returns {{isPlanned: boolean, steps: import("./types.js").Step[]}}
 */
export function planInWords(plan, { compiled, result, t }) {
  const titleOf = (/** @type {string | null} */ advice) =>
    compiled.advice.find(({ id }) => id === advice)?.title ?? "";
  const planned = plan.flatMap(({ advice, words, owner, due, done }) => {
    const what = words.replace(/\s+/g, " ").trim() || titleOf(advice);
    if (!what) return [];
    const by = due ? t("summary-due", { day: onDay(due, t) }) : "";
    const beside = [owner, by].filter((each) => each).join(", ");
    const told = beside ? t("summary-step", { what: cutAtWord(what, LONGEST), beside }) : what;
    return [{ words: cutAtWord(told, LONGEST + beside.length + 3), isDone: done }];
  });
  if (planned.length) return { isPlanned: true, steps: planned };
  const advised = result.advice.map((id) => ({ words: titleOf(id), isDone: false }));
  return { isPlanned: false, steps: advised.filter(({ words }) => words) };
}
