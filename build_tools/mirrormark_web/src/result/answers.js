/** Answers to some questions, as a list. */
import { html } from "lit-html";
import { answerInWords } from "../check/words.js";

/**
 * @param {{item: string, answer: import("../store/store.js").Answer | undefined}[]} answers
 * @param {import("./types.js").Compiled} compiled
 * @param {import("../text/text.js").Translate} t
 */
export function answersTemplate(answers, compiled, t) {
  return html`<ul>
    ${answers.map(({ item: id, answer }) => {
      const item = compiled.items.find((each) => each.id === id);
      return item && html`<li>${item.text} <em>${answerInWords(item, answer, t)}</em></li>`;
    })}
  </ul>`;
}

/**
 * @param {string} id
 * @param {import("./types.js").Compiled} compiled
 */
export function titleOf(id, compiled) {
  return compiled.outcomes.find((outcome) => outcome.id === id)?.title ?? "";
}
