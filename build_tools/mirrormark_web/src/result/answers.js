/** Answers to some questions, as a list. */
import { html, nothing } from "lit-html";
import { answerInWords, answerTemplate } from "../answers/in-words.js";

/**
 * @param {{item: string, answer: import("../store/store.js").Answer | undefined}[]} answers
 * @param {import("../contract.js").CompiledAssessment} compiled
 * @param {import("../text/text.js").Translate} t
 */
export function answersTemplate(answers, compiled, t) {
  return html`<ul>
    ${answers.map(({ item: id, answer }) => {
      const item = compiled.items.find((each) => each.id === id);
      if (!item) return nothing;
      const isShort = typeof answerInWords(item, answer, t) === "string";
      const words = answerTemplate(item, answer, t);
      // Several answers are a list, which can't stand in a sentence.
      return html`<li>${t.authored(item.text)} ${isShort ? html`<em>${words}</em>` : words}</li>`;
    })}
  </ul>`;
}

/**
 * @param {string} id
 * @param {import("../contract.js").CompiledAssessment} compiled
 */
export function titleOf(id, compiled) {
  return compiled.outcomes.find((outcome) => outcome.id === id)?.title ?? "";
}
