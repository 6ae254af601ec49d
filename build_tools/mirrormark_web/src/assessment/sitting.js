/** One reader answering one assessment, in the form that the page already holds. */
import { html, nothing, render } from "lit-html";
import { checkTemplate } from "../check/check.js";
import { engine } from "../engine/client.js";
import { clearErrors, markFieldset, showErrors } from "../errors/errors.js";
import { QuestionForm } from "../form/form.js";
import { ResponseStore } from "../store/store.js";
import { createTranslate } from "../text/text.js";
import { neighbours } from "./journey.js";
import { KeptAnswers } from "./kept-answers.js";
import { ResultStep } from "./result-step.js";
import { Route } from "./route.js";

/**
 * @typedef {import("../result/types.js").Compiled} Compiled
 * @typedef {import("./journey.js").Step} Step
 * @typedef {Extract<Step, {kind: "section"}>} SectionStep
 */

export class Sitting {
  #connection = new AbortController();
  /** Whether the reader left the check page only to change an answer. */
  #isDetour = false;

  /** @param {HTMLElement} element whose HTML the generator wrote */
  constructor(element) {
    this.element = element;
    const template = /** @type {HTMLTemplateElement} */ (this.#part("mm-data"));
    const data = JSON.parse(template.content.textContent ?? "");
    /** @type {Compiled} */
    this.compiled = data.compiled;
    this.t = createTranslate(data.language, data.strings);

    const { signal } = this.#connection;
    const { id, sections, content_version } = this.compiled;
    this.form = new QuestionForm(/** @type {HTMLFormElement} */ (this.#part("mm-form")), signal);
    this.answers = new KeptAnswers(this.form, new ResponseStore(id), content_version);
    const places = {
      finding: this.#part("mm-finding"),
      outcomes: this.#part("mm-outcomes"),
      evidence: this.#part("mm-evidence"),
      steps: this.#part("mm-steps"),
    };
    const restart = () => void this.#restart();
    this.result = new ResultStep(places, this.compiled, this.t, restart, signal);
    this.route = new Route(element, sections, (step) => this.#arrive(step), signal);
    this.step = this.route.read();
    this.form.form.addEventListener("input", () => this.#keep(), { signal });
    void this.#start();
  }

  /** Stops listening to the page; the engine and what was kept stay. */
  end() {
    this.#connection.abort();
  }

  /** @param {string} name */
  #part(name) {
    const found = this.element.querySelector(`:scope > .${name}`);
    if (!(found instanceof HTMLElement)) throw new Error(`the page lacks .${name}`);
    return found;
  }

  /** Shows the step at once where that needs no kept answers, or where they are at hand. */
  async #start() {
    const isBack = this.answers.recall();
    if (isBack || this.step.kind === "section") this.#show(isBack && location.hash !== "");
    if (isBack) return;
    const hasAnswers = await this.answers.restore();
    if (this.step.kind !== "section") this.#show(false);
    else if (hasAnswers) this.#say(this.t("store.restored"));
  }

  #keep() {
    engine.boot().catch(() => {}); // the result step tries again, and tells what is wrong
    for (const itemId of Object.keys(this.form.read())) this.#mark(itemId, "");
    this.answers.keep().catch(() => this.#say(this.t("store.refused")));
  }

  async #restart() {
    if (!window.confirm(this.t("result.restart-question"))) return;
    const failure = await this.answers.clear().catch(() => this.t("store.not-cleared"));
    this.route.goTo(`#section-${this.compiled.sections[0]?.id}`);
    if (failure) this.#say(failure);
  }

  /** @param {Step} step */
  #arrive(step) {
    const before = this.step;
    this.step = step;
    const isSection = step.kind === "section";
    const isSameSection = isSection && before.kind === "section" && before.section === step.section;
    if (isSameSection && step.item) {
      // A link of the error summary: the summary and its marks stay.
      this.form.focus(step.item);
      return;
    }
    this.#isDetour = isSection && step.item !== undefined && before.kind === "check";
    this.#show(true);
  }

  /** @param {boolean} moveFocus whether the reader asked for this step, rather than the page */
  #show(moveFocus) {
    if (this.step.kind !== "section" && !Object.keys(this.form.read()).length) {
      // Nothing to check or to score, as on the way back after starting again.
      history.replaceState(null, "", `#section-${this.compiled.sections[0]?.id}`);
      this.step = this.route.read();
    }
    const { step } = this;
    this.element.dataset.step = step.kind;
    this.#clear();
    this.#part("mm-form").hidden = step.kind !== "section";
    this.#part("mm-introduction").hidden = true;
    if (step.kind === "section") this.#showSection(step);
    if (step.kind === "check") this.#showCheck();
    if (step.kind === "result") {
      void this.result.show(this.form.read(), () => this.#focusHeading());
    } else if (step.kind === "section" && step.item && moveFocus) {
      this.form.focus(step.item);
    } else if (moveFocus) {
      this.#focusHeading();
    }
  }

  #clear() {
    this.#say("");
    this.result.hide();
    clearErrors(this.#part("mm-errors"));
    for (const itemId of this.form.fieldsets.keys()) this.#mark(itemId, "");
    render(nothing, this.#part("mm-steps"));
  }

  /** @param {SectionStep} step */
  #showSection(step) {
    const { before } = neighbours(step.section, this.compiled.sections);
    this.#part("mm-introduction").hidden = before !== undefined;
    for (const section of this.element.querySelectorAll(".mm-section")) {
      if (section instanceof HTMLElement) section.hidden = section.dataset.section !== step.section;
    }
    const label = this.#isDetour ? this.t("check.return") : this.t("form.continue");
    const back = this.#isDetour ? undefined : before;
    render(
      this.#buttons(label, () => this.#leave(step), back),
      this.#part("mm-steps"),
    );
  }

  #showCheck() {
    const last = this.compiled.sections.at(-1);
    const go = () => this.route.goTo("#result");
    render(
      html`${checkTemplate(this.compiled, this.form.read(), this.t)}
      ${this.#buttons(this.t("check.submit"), go, `#section-${last?.id}`)}`,
      this.#part("mm-steps"),
    );
    engine.boot().catch(() => {});
  }

  /**
   * @param {string} label
   * @param {() => void} onForward
   * @param {string | undefined} back
   */
  #buttons(label, onForward, back) {
    return html`<p class="mm-buttons">
      <button type="button" class="mm-button" @click=${onForward}>${label}</button>
      ${
        back
          ? html`<a class="mm-button mm-button--quiet" href=${back}>${this.t("form.back")}</a>`
          : nothing
      }
    </p>`;
  }

  /**
   * Goes on, or first points out the blanks; from then on the button goes on without them.
   *
   * @param {SectionStep} step
   */
  #leave({ section }) {
    const { before, after } = neighbours(section, this.compiled.sections);
    const goOn = () => this.route.goTo(this.#isDetour ? "#check" : after);
    const items = this.compiled.sections.find(({ id }) => id === section)?.items ?? [];
    const answers = this.form.read();
    const unanswered = this.compiled.items.flatMap(({ id, text }, index) =>
      items.includes(id) && !answers[id] ? [{ itemId: id, text, number: index + 1 }] : [],
    );
    if (this.#isDetour || !unanswered.length) return goOn();
    for (const { itemId } of unanswered) this.#mark(itemId, this.t("errors.unanswered"));
    render(this.#buttons(this.t("form.continue"), goOn, before), this.#part("mm-steps"));
    showErrors(this.#part("mm-errors"), unanswered, this.t, goOn);
  }

  /**
   * @param {string} itemId
   * @param {string} message empty to take the mark away
   */
  #mark(itemId, message) {
    const fieldset = this.form.fieldsets.get(itemId);
    if (fieldset) markFieldset(fieldset, message);
  }

  #focusHeading() {
    for (const heading of this.element.querySelectorAll(".mm-heading")) {
      if (heading instanceof HTMLElement && heading.offsetParent !== null) {
        heading.focus({ preventScroll: true });
        // Below a long introduction the heading itself is where to look, elsewhere the page's top.
        if (this.#part("mm-introduction").hidden) window.scrollTo(0, 0);
        else heading.scrollIntoView({ block: "start" });
        return;
      }
    }
  }

  /** @param {string} words */
  #say(words) {
    this.#part("mm-status").textContent = words;
  }
}
