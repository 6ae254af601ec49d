import { troubleWords } from "../store/words.js";

/** The line that says what has become of the answers: filled in, changed elsewhere, not to be kept. */
export class Status {
  /** Whether it says that something is wrong with keeping them. */
  #isTroubled = false;

  /**
   * @param {HTMLElement} element
   * @param {import("./kept-answers.js").KeptAnswers} answers
   * @param {import("../text/text.js").Translate} t
   */
  constructor(element, answers, t) {
    this.element = element;
    this.answers = answers;
    this.t = t;
  }

  /** @param {string} words which are said once, however often they are given */
  say(words) {
    if (this.element.textContent !== words) this.element.textContent = words;
  }

  /** Says what is wrong with keeping answers, and no longer than it is. */
  sayTrouble() {
    if (this.answers.trouble || this.#isTroubled) this.clear();
  }

  /** Says nothing more; but whoever could lose answers has to know it at every step. */
  clear() {
    const { trouble } = this.answers;
    this.#isTroubled = trouble !== "";
    this.say(troubleWords(trouble, this.t));
  }
}
