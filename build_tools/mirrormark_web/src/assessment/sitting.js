/** One reader answering one assessment, in the form that the page already holds. */
import { html, nothing, render } from "lit-html";
import { checkTemplate } from "../check/check.js";
import { engine } from "../engine/client.js";
import { EngineFailure } from "../engine/protocol.js";
import { failureTemplate, waitingTemplate } from "../engine/waiting.js";
import { clearErrors, markFieldset, showErrors } from "../errors/errors.js";
import { QuestionForm } from "../form/form.js";
import { evidenceTemplate } from "../result/evidence.js";
import { findingTemplate } from "../result/finding.js";
import { ResponseStore } from "../store/store.js";
import { createTranslate } from "../text/text.js";
import { neighbours } from "./journey.js";
import { Route } from "./route.js";

/**
 * @typedef {import("../result/types.js").Compiled} Compiled
 * @typedef {import("./journey.js").Step} Step
 */

export class Sitting {
  /** Counts results asked for, so that a late one is never shown in the place of a newer one. */
  #asked = 0;
  #connection = new AbortController();

  /** @param {HTMLElement} element whose HTML the generator wrote */
  constructor(element) {
    this.element = element;
    const template = /** @type {HTMLTemplateElement} */ (this.#part("mm-data"));
    const data = JSON.parse(template.content.textContent ?? "");
    /** @type {Compiled} */
    this.compiled = data.compiled;
    this.t = createTranslate(data.language, data.strings);
    const { signal } = this.#connection;
    this.form = new QuestionForm(/** @type {HTMLFormElement} */ (this.#part("mm-form")), signal);
    const onArrive = (/** @type {Step} */ step) => this.#arrive(step);
    this.route = new Route(element, this.compiled.sections, onArrive, signal);
    this.store = new ResponseStore(this.compiled.id);
    /** @type {Step} */
    this.step = this.route.read();

    this.form.form.addEventListener("input", () => this.#keep(), { signal });
    engine.addEventListener("progress", (event) => this.#showProgress(event), {
      signal,
    });
    this.#start();
  }

  /** Stops listening to the page; the engine and what was saved stay. */
  end() {
    this.#connection.abort();
  }

  /** @param {string} name */
  #part(name) {
    const found = this.element.querySelector(`:scope > .${name}`);
    if (!(found instanceof HTMLElement)) throw new Error(`the page lacks .${name}`);
    return found;
  }

  /** Shows the step at once where that needs no saved answers, or where they are at hand. */
  #start() {
    const known = this.store.recall();
    if (known) this.form.write(known);
    const isBack = known !== undefined && location.hash !== "";
    if (known || this.step.kind === "section") this.#show(isBack);
    if (!known) void this.#restore();
  }

  async #restore() {
    const saved = await this.store.load();
    // Whoever was faster than the database keeps what they chose.
    const written = this.form.write({ ...saved, ...this.form.read() });
    if (this.step.kind !== "section") this.#show(false);
    else if (written && Object.keys(saved).length) this.#say(this.t("store.restored"));
  }

  #keep() {
    engine.boot().catch(() => {}); // the result step tries again, and tells what is wrong
    const answers = this.form.read();
    for (const [itemId, fieldset] of this.form.fieldsets) {
      if (answers[itemId]) markFieldset(fieldset, "");
    }
    this.store
      .save(answers, this.compiled.content_version)
      .catch(() => this.#say(this.t("store.refused")));
  }

  /** @param {Step} step */
  #arrive(step) {
    this.step = step;
    this.#show(true);
  }

  /** @param {boolean} moveFocus whether the reader asked for this step, rather than the page */
  #show(moveFocus) {
    const { kind } = this.step;
    this.element.dataset.step = kind;
    this.#clear();
    this.#part("mm-form").hidden = kind !== "section";
    this.#part("mm-outcomes").hidden = true;
    this.#part("mm-introduction").hidden = true;
    if (this.step.kind === "section") this.#showSection(this.step);
    if (kind === "check") this.#showCheck();
    if (kind === "result") this.#showResult();
    if (moveFocus && this.step.kind === "section" && this.step.item) {
      this.form.focus(this.step.item);
    } else if (moveFocus) {
      this.#focusHeading();
    }
  }

  #clear() {
    this.#say("");
    clearErrors(this.#part("mm-errors"));
    for (const name of ["mm-steps", "mm-finding", "mm-evidence"]) render(nothing, this.#part(name));
  }

  /** @param {Extract<Step, {kind: "section"}>} step */
  #showSection(step) {
    const { before, after } = neighbours(step.section, this.compiled.sections);
    this.#part("mm-introduction").hidden = before !== undefined;
    for (const section of this.element.querySelectorAll(".mm-section")) {
      if (section instanceof HTMLElement) section.hidden = section.dataset.section !== step.section;
    }
    render(
      this.#buttons("form.continue", () => this.#leave(step.section, after), before),
      this.#part("mm-steps"),
    );
  }

  #showCheck() {
    const last = this.compiled.sections.at(-1);
    render(
      html`${checkTemplate(this.compiled, this.form.read(), this.t)}
      ${this.#buttons("check.submit", () => this.route.goTo("#result"), `#section-${last?.id}`)}`,
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
      <button type="button" class="mm-button" @click=${onForward}>${this.t(label)}</button>
      ${
        back
          ? html`<a class="mm-button mm-button--quiet" href=${back}>${this.t("form.back")}</a>`
          : nothing
      }
    </p>`;
  }

  /**
   * Goes on, or first asks for the answers that are missing.
   *
   * @param {string} sectionId
   * @param {string} after
   */
  #leave(sectionId, after) {
    const section = this.compiled.sections.find(({ id }) => id === sectionId);
    const answers = this.form.read();
    const unanswered = this.compiled.items.flatMap(({ id, text }, index) =>
      section?.items.includes(id) && !answers[id] ? [{ itemId: id, text, number: index + 1 }] : [],
    );
    const goOn = () => this.route.goTo(after);
    if (!unanswered.length) return goOn();
    for (const { itemId } of unanswered) {
      const fieldset = this.form.fieldsets.get(itemId);
      if (fieldset) markFieldset(fieldset, this.t("errors.unanswered"));
    }
    showErrors(this.#part("mm-errors"), unanswered, this.t, goOn);
  }

  async #showResult() {
    const asked = ++this.#asked;
    const isCurrent = () => asked === this.#asked && this.step.kind === "result";
    const isReady = document.documentElement.dataset.engine === "ready";
    if (!isReady) {
      render(waitingTemplate(0, this.t), this.#part("mm-steps"));
      this.#say(this.t("engine.waiting"));
    }
    try {
      const result = await engine.score(this.compiled, this.form.read());
      if (!isCurrent()) return;
      this.#say(isReady ? "" : this.t("engine.ready"));
      this.#renderResult(result);
    } catch (error) {
      if (!isCurrent()) return;
      if (!(error instanceof EngineFailure)) throw error;
      this.#say("");
      const retry = () => this.#show(false);
      render(failureTemplate(error.failure, this.t, retry), this.#part("mm-steps"));
    }
    this.#focusHeading();
  }

  /** @param {import("../result/types.js").Result} result */
  #renderResult(result) {
    render(findingTemplate(this.compiled, result, this.t), this.#part("mm-finding"));
    render(evidenceTemplate(this.compiled, result, this.t), this.#part("mm-evidence"));
    render(this.#resultButtons(), this.#part("mm-steps"));
    const outcomes = this.#part("mm-outcomes");
    outcomes.hidden = false;
    for (const outcome of outcomes.querySelectorAll(".mm-outcome")) {
      if (outcome instanceof HTMLElement)
        outcome.hidden = outcome.id !== `outcome-${result.outcome}`;
    }
  }

  #resultButtons() {
    return html`<p class="mm-buttons">
        <button type="button" class="mm-button" @click=${() => window.print()}>
          ${this.t("result.print")}
        </button>
        <a class="mm-button mm-button--quiet" href="#check">${this.t("result.change")}</a>
        <button type="button" class="mm-button mm-button--quiet" @click=${() => this.#restart()}>
          ${this.t("result.restart")}
        </button>
      </p>
      <p class="mm-note">${this.t("result.restart-note")}</p>`;
  }

  async #restart() {
    this.form.write({});
    await this.store.clear().catch(() => {});
    this.route.goTo(`#section-${this.compiled.sections[0]?.id}`);
  }

  /** @param {Event} event */
  #showProgress(event) {
    const waiting = this.element.querySelector(".mm-waiting");
    if (waiting && event instanceof CustomEvent) {
      render(waitingTemplate(event.detail, this.t), this.#part("mm-steps"));
    }
  }

  #focusHeading() {
    for (const heading of this.element.querySelectorAll(".mm-heading")) {
      if (heading instanceof HTMLElement && heading.offsetParent !== null) {
        heading.scrollIntoView({ block: "start" });
        heading.focus({ preventScroll: true });
        return;
      }
    }
  }

  /** @param {string} words */
  #say(words) {
    this.#part("mm-status").textContent = words;
  }
}
