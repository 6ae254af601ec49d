/** Answers that the reader only tries out. Nothing of it is kept, and *reset* ends it. */
import { html, nothing, render } from "lit-html";
import { Branching } from "../form/branching.js";
import { QuestionForm } from "../form/form.js";
import { titleOf } from "../result/answers.js";
import { copyQuestions } from "./copy.js";

/**
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {import("../contract.js").CompiledAssessment} Compiled
 */

export class WhatIf {
  /** The answers that are really given. @type {Answers} */
  #given = {};
  /** @type {QuestionForm | undefined} */
  #form;
  /** @type {Branching | undefined} */
  #branching;
  /** Ends listening to the copied questions. @type {AbortController | undefined} */
  #connection;

  /**
   * @param {HTMLElement} place
   * @param {HTMLFormElement} original the form with the questions
   * @param {Compiled} compiled
   * @param {import("../text/text.js").Translate} t
   * @param {{onTry: (answers: Answers) => void, onReset: () => void}} listeners
   */
  constructor(place, original, compiled, t, { onTry, onReset }) {
    this.place = place;
    this.original = original;
    this.compiled = compiled;
    this.t = t;
    this.onTry = onTry;
    this.onReset = onReset;
  }

  /** Those of the questions, as they are tried out. @returns {Map<string, number>} */
  get numbers() {
    return this.#branching?.numbers ?? new Map();
  }

  /** @param {Answers} answers that are really given */
  show(answers) {
    this.hide();
    this.#given = answers;
    this.say("", false);
  }

  hide() {
    this.#connection?.abort();
    this.#form = undefined;
    render(nothing, this.place);
  }

  /**
   * Says beside the questions which outcome the answers give that are tried out.
   *
   * @param {string | null} outcome
   * @param {boolean} isSame whether the reader's own answers give it, too
   */
  tell(outcome, isSame) {
    const { t, compiled } = this;
    const title = outcome === null ? t("result-incomplete-kicker") : titleOf(outcome, compiled);
    this.say(isSame ? t("what-if-same", { title }) : t("what-if-other", { title }), true);
  }

  /**
   * Says something beside the questions.
   *
   * @param {string} words
   * @param {boolean} isTrial
   */
  say(words, isTrial) {
    const { t } = this;
    const reset = () => this.#reset();
    render(
      html`<h2>${t("what-if-title")}</h2>
        <p>${t("what-if-text")}</p>
        <details class="mm-fold" @toggle=${(/** @type {Event} */ e) => this.#open(e)}>
          <summary>${t("what-if-open")}</summary>
          <div class="mm-what-if__form"></div>
        </details>
        <div class="mm-what-if__bar" data-is-trial=${isTrial}>
          <p role="status">${words}</p>
          <button type="button" class="mm-button" ?hidden=${!isTrial} @click=${reset}>
            ${t("what-if-reset")}
          </button>
        </div>`,
      this.place,
    );
  }

  /**
   * Copies the questions once somebody wants to see them.
   *
   * @param {Event} event
   */
  #open({ target }) {
    if (this.#form || !(target instanceof HTMLDetailsElement) || !target.open) return;
    const place = target.querySelector(".mm-what-if__form");
    const copy = copyQuestions(this.original, this.compiled, this.t("what-if-open"));
    place?.replaceChildren(copy);
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const form = new QuestionForm(copy, this.compiled.items, this.t, signal);
    const branching = (this.#branching = new Branching(copy, this.compiled, form, this.t));
    form.write(this.#given);
    branching.update();
    this.#form = form;
    const tryOut = () => {
      branching.update();
      this.onTry(form.readUsable());
    };
    copy.addEventListener("input", tryOut, { signal });
  }

  #reset() {
    this.#form?.write(this.#given);
    this.#form?.clearMarks();
    this.#branching?.update();
    this.onReset();
    this.place.querySelector("summary")?.focus();
  }
}
