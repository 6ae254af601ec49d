/** Where a page says what a link has brought, and asks. */
import { nothing, render } from "lit-html";
import { pageHasMoved } from "../presses.js";

export class ArrivalPlace {
  /** @param {HTMLElement} element as the generator wrote it: a place for words, and one for a question */
  constructor(element) {
    const [note, question] = element.children;
    this.question = /** @type {HTMLElement} */ (question);
    this.note = /** @type {HTMLElement} */ (note);
  }

  /** @param {string} words in the place of those before */
  say(words) {
    this.note.textContent = words;
  }

  /** @param {unknown} question undefined takes it away */
  ask(question) {
    render(question ?? nothing, this.question);
    pageHasMoved();
    this.question.querySelector("h2")?.focus();
  }
}
