/** A second copy of the questions, apart from the form whose answers are kept. */
import { KINDS } from "../kinds/kinds.js";

/** What refers to other elements by their ids. */
const REFERENCES = ["aria-labelledby", "aria-describedby", "for"];
const PREFIX = "what-if-";

/**
 * Returns a form with the questions that count, under the titles of their sections.
 *
 * @param {HTMLFormElement} original
 * @param {import("../contract.js").CompiledAssessment} compiled
 * @param {string} label
 */
export function copyQuestions(original, compiled, label) {
  const form = document.createElement("form");
  form.className = "mm-form";
  form.method = "dialog";
  form.noValidate = true;
  form.autocomplete = "off";
  form.setAttribute("aria-label", label);
  const counting = new Set(
    compiled.items.filter(({ kind }) => KINDS[kind].counts).map(({ id }) => id),
  );
  for (const { id, title } of compiled.sections) {
    const section = original.querySelector(`[data-section="${id}"]`);
    const questions = [...(section?.querySelectorAll("fieldset") ?? [])].filter(({ dataset }) =>
      counting.has(dataset.item ?? ""),
    );
    if (!questions.length) continue;
    if (section instanceof HTMLElement && section.lang) form.lang = section.lang; // it holds the titles
    const heading = document.createElement("h3");
    heading.textContent = title;
    form.append(heading, ...questions.map(copyQuestion));
  }
  return form;
}

/** @param {Element} original */
function copyQuestion(original) {
  const copy = /** @type {Element} */ (original.cloneNode(true));
  copy.querySelector(".mm-note")?.remove(); // what is only tried out is nothing to think of
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    if (element.id) element.id = PREFIX + element.id;
    for (const name of REFERENCES) {
      const ids = element.getAttribute(name);
      if (ids) element.setAttribute(name, ids.replace(/\S+/g, `${PREFIX}$&`));
    }
  }
  return copy;
}
