/** The page on which a reader checks all answers before they are scored. */
import { html } from "lit-html";

/**
 * @param {import("../result/types.js").Compiled} compiled
 * @param {import("../store/store.js").Answers} answers
 * @param {import("../text/text.js").Translate} t
 */
export function checkTemplate(compiled, answers, t) {
  const items = new Map(
    compiled.items.map((item, index) => [item.id, { item, number: index + 1 }]),
  );
  const counts = {
    count: compiled.items.length,
    answered: Object.keys(answers).length,
  };
  return html`<h2 class="mm-heading" tabindex="-1">${t("check.title")}</h2>
    <p>${t("check.counts", counts)}</p>
    ${compiled.sections.map(
      (section) =>
        html`<h3>${section.title}</h3>
          <dl class="mm-answers">
            ${section.items.map((itemId) => {
              const found = items.get(itemId);
              return found && rowTemplate(found.item, found.number, answers[itemId], t);
            })}
          </dl>`,
    )}`;
}

/**
 * @param {import("../result/types.js").Item} item
 * @param {number} number
 * @param {string | undefined} answer
 * @param {import("../text/text.js").Translate} t
 */
function rowTemplate(item, number, answer, t) {
  const option = item.options.find(({ id }) => id === answer);
  const name = t("check.change-which", { number, text: item.text });
  return html`<div class="mm-answer">
    <dt>${number}. ${item.text}</dt>
    <dd class=${option ? "mm-answer__value" : "mm-answer__value mm-answer__value--none"}>
      ${option?.label ?? t("check.none")}
    </dd>
    <dd class="mm-answer__change">
      <a href="#item-${item.id}" aria-label=${name}>${t("check.change")}</a>
    </dd>
  </div>`;
}
