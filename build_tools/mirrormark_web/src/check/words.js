/** Answers in words, as a reader checks them. */
import { html } from "lit-html";

/**
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * Returns what an answer says, with an author's words in it marked as such; undefined where it says
 * nothing.
 *
 * @param {Item} item
 * @param {Answer | undefined} answer
 * @param {Translate} t
 */
export function answerTemplate(item, answer, t) {
  const words = answerInWords(item, answer, t);
  const isAuthored = item.options.some(({ label }) => label === words);
  return isAuthored ? t.authored(String(words)) : words;
}

/**
 * Returns what an answer says: a string where it can stand in a sentence, undefined where it says
 * nothing.
 *
 * @param {Item} item
 * @param {Answer | undefined} answer
 * @param {Translate} t
 */
export function answerInWords(item, answer, t) {
  if (answer === undefined) return undefined;
  const unit = item.quantity?.unit ?? "";
  if (item.kind === "text")
    return html`<span class="mm-quote">${t("check.quoted", { text: String(answer) })}</span>`;
  if (typeof answer === "number") return t.amount(answer, unit);
  if (Array.isArray(answer))
    return listTemplate(
      item.options.filter(({ id }) => answer.includes(id)).map(({ label }) => label),
      t.authored,
    );
  if (typeof answer === "object")
    return listTemplate(
      item.options.flatMap(({ id, label: part }) => {
        const share = answer[id];
        return share === undefined
          ? []
          : [t("check.part", { part, amount: t.amount(share, unit) })];
      }),
    );
  if (item.allow.some((state) => state === answer))
    return answer === "dont-know" ? t("form.dont-know") : t("form.doesnt-apply");
  return item.options.find(({ id }) => id === answer)?.label;
}

/**
 * @param {string[]} lines
 * @param {(line: string) => unknown} [write]
 */
function listTemplate(lines, write = (line) => line) {
  return lines.length === 1
    ? lines[0]
    : html`<ul>
        ${lines.map((line) => html`<li>${write(line)}</li>`)}
      </ul>`;
}
