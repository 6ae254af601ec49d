/**
 * A section: shows it, and lets the reader leave it, blanks pointed out first.
 *
 * @typedef {{form: HTMLElement, introduction: HTMLElement, errors: HTMLElement,
 *   steps: HTMLElement}} Places
 */
import { render } from "lit-html";
import { clearErrors, focusErrors, showErrors } from "../errors/errors.js";
import { buttonsTemplate } from "./buttons.js";
import { neighbours } from "./journey.js";

export class SectionStep {
  #section = "";
  /** Whether the reader left the check page only to change an answer. */
  #isDetour = false;
  /** The questions that the error summary names. @type {string[]} */
  #named = [];

  /**
   * @param {Places} places
   * @param {import("../form/branching.js").Branching} branching
   * @param {import("../text/text.js").Translate} t
   * @param {(hash: string) => void} goTo
   */
  constructor(places, branching, t, goTo) {
    this.places = places;
    this.branching = branching;
    this.t = t;
    this.goTo = goTo;
  }

  hide() {
    this.places.form.hidden = true;
    this.places.introduction.hidden = true;
    this.#named = [];
    clearErrors(this.places.errors);
    this.branching.form.clearMarks();
  }

  /**
   * @param {string} sectionId
   * @param {boolean} isDetour
   */
  show(sectionId, isDetour) {
    this.#section = sectionId;
    this.#isDetour = isDetour;
    const { before } = neighbours(sectionId, this.branching.sections);
    this.places.form.hidden = false;
    this.places.introduction.hidden = before !== undefined;
    for (const section of this.places.form.querySelectorAll(".mm-section")) {
      if (section instanceof HTMLElement) section.hidden = section.dataset.section !== sectionId;
    }
    this.#showButtons(() => this.#leave());
  }

  /** Keeps the error summary to questions that are still asked. */
  refresh() {
    const isAsked = (/** @type {string} */ id) => this.branching.visible.has(id);
    if (this.#named.every(isAsked)) return;
    this.#named = this.#named.filter(isAsked);
    const lacks = this.#findLacks().filter(({ itemId }) => this.#named.includes(itemId));
    if (lacks.length) showErrors(this.places.errors, lacks, this.t, () => this.#goOn());
    else clearErrors(this.places.errors);
  }

  /** Goes on, or first points out what is missing; from then on the button goes on without it. */
  #leave() {
    // Who only came to change one answer is not asked about the blanks again.
    const lacks = this.#findLacks().filter(({ isBlank }) => !isBlank || !this.#isDetour);
    if (!lacks.length) return this.#goOn();
    for (const { itemId, isBlank, message } of lacks)
      this.branching.form.controls.get(itemId)?.mark({ isBlank, message });
    this.#named = lacks.map(({ itemId }) => itemId);
    this.#showButtons(() => this.#goOn());
    showErrors(this.places.errors, lacks, this.t, () => this.#goOn());
    focusErrors(this.places.errors);
  }

  #goOn() {
    const { after } = neighbours(this.#section, this.branching.sections);
    this.goTo(this.#isDetour ? "#check" : after);
  }

  /** @returns {import("../errors/errors.js").Lack[]} */
  #findLacks() {
    const { sections, numbers, form } = this.branching;
    const asked = sections.find(({ id }) => id === this.#section)?.items ?? [];
    return asked.flatMap((itemId) => {
      const control = form.controls.get(itemId);
      const problem = control?.findProblem();
      const text = control?.item.text ?? "";
      return problem ? [{ itemId, text, number: numbers.get(itemId) ?? 0, ...problem }] : [];
    });
  }

  /** @param {() => void} onForward */
  #showButtons(onForward) {
    const { before } = neighbours(this.#section, this.branching.sections);
    const label = this.#isDetour ? this.t("check-return") : this.t("form-continue");
    const back = this.#isDetour ? undefined : before;
    render(buttonsTemplate(label, onForward, back, this.t), this.places.steps);
  }
}
