/** What readers have noted beside their answers: an appendix on paper, if they want it. */
import { html, nothing } from "lit-html";
import { answerTemplate } from "../answers/in-words.js";

/**
 * @param {import("./types.js").About} about
 * @param {Record<string, string>} notes by the item's id
 */
export function notesTemplate({ compiled, answers, numbers, t }, notes) {
  const noted = compiled.items.filter(({ id }) => numbers.has(id) && notes[id]);
  if (!noted.length) return nothing;
  return html`<label class="mm-print-notes">
      <input type="checkbox" autocomplete="off" />
      <span>${t("notes-print")}</span>
    </label>
    <section class="mm-notes__appendix">
      <h2>${t("notes-title")}</h2>
      <dl>
        ${noted.map(
          (item) =>
            html`<dt>${numbers.get(item.id)}. ${t.authored(item.text)}</dt>
              <dd>${answerTemplate(item, answers[item.id], t) ?? t("check-none")}</dd>
              <dd class="mm-quote" dir="auto">${notes[item.id]}</dd>`,
        )}
      </dl>
    </section>`;
}
