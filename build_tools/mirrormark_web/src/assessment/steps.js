/** The step that a reader is at, as the address says it: shows it and nothing of the others, and leads to these. */
import { nothing, render } from "lit-html";
import { pageHasMoved } from "../presses.js";
import { outlasts } from "../store/words.js";
import { showCheck } from "./check-step.js";
import { addressOf, firstStep } from "./journey.js";
import { Route } from "./route.js";
import { SectionStep } from "./section-step.js";

/**
 * @typedef {import("./journey.js").Step} Step
 * @typedef {object} Parts what the steps consist of, and what stands beside them
 * @property {HTMLElement} element
 * @property {import("./places.js").Places} places
 * @property {import("../contract.js").CompiledAssessment} compiled
 * @property {import("../form/branching.js").Branching} branching
 * @property {import("../notes/notes.js").Notes} notes
 * @property {import("./kept-answers.js").KeptAnswers} answers
 * @property {import("./keeping-box.js").KeepingBox} keeping
 * @property {import("./status.js").Status} status
 * @property {import("./still-here.js").StillHere} stillHere
 * @property {import("./earlier.js").Earlier | undefined} earlier
 * @property {import("./result-part.js").ResultPart} result
 * @property {string} home the address that a link to the assessment begins with
 * @property {import("./own-page.js").Surroundings["lead"]} lead
 * @property {() => void} onLeave called when what was shown is taken away
 */

export class Steps {
  /** Whether the reader left the check page only to change an answer. */
  #isDetour = false;

  /**
   * @param {Parts} parts
   * @param {import("./own-page.js").Address} address
   * @param {AbortSignal} signal ends it
   */
  constructor(parts, address, signal) {
    const { element, places, compiled, branching } = parts;
    this.parts = parts;
    this.t = branching.t;
    const findShown = () => branching.sections;
    const arrive = (/** @type {Step} */ step) => this.arrive(step);
    this.route = new Route(element, compiled.sections, findShown, arrive, signal, address);
    const { introduction, errors, steps } = places;
    const ofSection = { form: branching.form.form, introduction, errors, steps };
    const goTo = (/** @type {string} */ hash) => this.route.goTo(hash);
    this.section = new SectionStep(ofSection, branching, this.t, goTo);
    this.step = this.route.read();
  }

  /** Follows answers that were filled in: what the address names may be hidden by now. */
  correct() {
    this.route.correct();
    this.step = this.route.read();
  }

  /** Shows nothing until it is known what was answered. */
  wait() {
    this.parts.element.dataset.step = "waiting";
    this.#clear();
  }

  /** Whether there is nothing any more of what the reader was looking at. */
  isGone() {
    const { step } = this;
    const { form, sections } = this.parts.branching;
    if (step.kind !== "section") return !Object.keys(form.read()).length;
    return !sections.some(({ id }) => id === step.section);
  }

  /** @param {Step} step */
  arrive(step) {
    const before = this.step;
    this.step = step;
    const isSection = step.kind === "section";
    const isSameSection = isSection && before.kind === "section" && before.section === step.section;
    if (isSameSection && step.item) {
      // A link of the error summary: the summary and its marks stay.
      pageHasMoved();
      this.parts.branching.form.focus(step.item);
      return;
    }
    this.#isDetour = isSection && step.item !== undefined && before.kind === "check";
    this.show(true);
  }

  goToStart() {
    this.route.goTo(this.#start);
  }

  get #start() {
    return `#section-${this.parts.compiled.sections[0]?.id}`;
  }

  /**
   * Leads elsewhere without a way back.
   *
   * @param {Step} step
   */
  moveTo(step) {
    this.route.replace(addressOf(step));
    this.arrive(this.route.read());
  }

  /** @param {boolean} moveFocus whether the reader asked for this step, rather than the page */
  show(moveFocus) {
    const { element, branching, earlier, result } = this.parts;
    if (this.step.kind !== "section" && this.isGone()) {
      // Nothing to check or to score, as on the way back after answers were deleted.
      this.step = firstStep(branching.sections);
      this.route.replace(this.#start);
    }
    const { step } = this;
    element.dataset.step = step.kind;
    pageHasMoved();
    this.#clear();
    void earlier?.show();
    void this.showStillHere();
    if (step.kind === "section") this.section.show(step.section, this.#isDetour);
    if (step.kind === "check") this.showCheck();
    if (step.kind === "result") {
      void result.show(() => this.showNews(), step.beside);
    } else if (step.kind === "section" && step.item && moveFocus) {
      branching.form.focus(step.item);
    } else if (moveFocus) {
      this.#focusHeading();
    }
  }

  /** At the first section alone: further on, the reader has seen what is filled in. */
  async showStillHere() {
    const { branching, stillHere } = this.parts;
    const first = firstStep(branching.sections);
    const { step } = this;
    if (step.kind === "section" && addressOf({ ...step, item: undefined }) === addressOf(first))
      await stillHere.show();
    else stillHere.hide();
  }

  #clear() {
    const { keeping, status, onLeave, places, result } = this.parts;
    keeping.show();
    status.clear();
    onLeave();
    places.live.textContent = "";
    result.hide();
    this.section.hide();
    render(nothing, places.steps);
  }

  showCheck() {
    const { result, branching, notes, answers, earlier, home, places } = this.parts;
    const check = () => this.route.goTo("#result");
    result.prepare();
    const carried = { home, results: earlier?.address ?? "", isKept: outlasts(answers.trouble) };
    showCheck(places.steps, { branching, notes: notes.read(), carried }, check);
  }

  /** Leads to what has taken the place of what was there. */
  showNews() {
    pageHasMoved();
    this.#focusHeading();
  }

  #focusHeading() {
    const { element, lead, places } = this.parts;
    for (const heading of element.querySelectorAll(".mm-heading")) {
      if (heading instanceof HTMLElement && heading.offsetParent !== null) {
        heading.focus({ preventScroll: true });
        lead(heading, !places.introduction.hidden);
        return;
      }
    }
  }
}
