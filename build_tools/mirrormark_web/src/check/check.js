/** The page on which a reader checks all answers before they are scored. */
import { html, nothing } from "lit-html";
import { countStates } from "../answers/counted.js";
import { answerTemplate } from "../answers/in-words.js";
import { KINDS } from "../kinds/kinds.js";

/**
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../contract.js").Section} Section
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {import("../text/text.js").Translate} Translate
 * @typedef {{item: Item, number: number, problem: string, note: string | undefined}} Entry
 *   `problem` says why the answer can't be used; empty where it can
 */

/**
 * @param {Section[]} sections those that are shown, with the items that are asked
 * @param {Map<string, Entry>} entries by the item's id
 * @param {Answers} answers
 * @param {Translate} t
 */
export function checkTemplate(sections, entries, answers, t) {
  const asked = sections.flatMap(({ items }) => items.flatMap((id) => entries.get(id) ?? []));
  const counted = asked.filter(({ item }) => KINDS[item.kind].counts);
  const answered = counted.filter(({ item, problem }) => item.id in answers && !problem);
  const states = countStates(
    counted.map(({ item }) => item),
    answers,
  );
  return html`<h2 class="mm-heading" tabindex="-1">${t("check-title")}</h2>
    <p>
      ${t("check-counts", { count: counted.length, answered: answered.length })}
      ${states ? t("check-states", { count: states }) : nothing}
      ${counted.length < asked.length ? t("check-uncounted") : nothing}
    </p>
    ${sections.map(
      (section) =>
        html`<h3>${t.authored(section.title)}</h3>
          <dl class="mm-answers">
            ${section.items.map((itemId) => {
              const entry = entries.get(itemId);
              return entry && rowTemplate(entry, answers, t);
            })}
          </dl>`,
    )}`;
}

/**
 * @param {Entry} entry
 * @param {Answers} answers
 * @param {Translate} t
 */
function rowTemplate({ item, number, problem, note }, answers, t) {
  const words = answerTemplate(item, answers[item.id], t);
  const name = t("check-change-which", { number, text: item.text });
  return html`<div class="mm-answer">
    <dt>${number}. ${t.authored(item.text)}</dt>
    <dd class=${words ? "mm-answer__value" : "mm-answer__value mm-answer__value--none"}>
      ${words ?? t("check-none")}
      ${problem ? html`<p class="mm-error">${t("check-unusable", { problem })}</p>` : nothing}
    </dd>
    ${
      note
        ? html`<dd class="mm-answer__note mm-quote">${t("notes-said", { text: note })}</dd>`
        : nothing
    }
    <dd class="mm-answer__change">
      <a href="#item-${item.id}" aria-label=${name}>${t("check-change")}</a>
    </dd>
  </div>`;
}
