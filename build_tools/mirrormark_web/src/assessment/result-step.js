/**
 * The last step: asks the engine, and shows the diagnosis, the waiting, or what went wrong.
 *
 * @typedef {import("../result/types.js").Result} Result
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {{outdated: HTMLElement, finding: HTMLElement, outcomes: HTMLElement,
 *   evidence: HTMLElement, steps: HTMLElement}} Places where the parts of the step go
 */
import { html, nothing, render } from "lit-html";
import { engine } from "../engine/client.js";
import { EngineFailure, OF_CONNECTION } from "../engine/protocol.js";
import { failureTemplate, waitingTemplate } from "../engine/waiting.js";
import { certaintyTemplate } from "../result/certainty.js";
import { evidenceTemplate } from "../result/evidence.js";
import { findingTemplate } from "../result/finding.js";
import { outdatedTemplate } from "../result/outdated.js";

/** An engine that is ready mostly answers before anybody has read that they have to wait. */
const PATIENCE_MS = 300;

export class ResultStep {
  /** Counts results asked for, so that a late one is never shown in the place of a newer one. */
  #asked = 0;
  /** The answers that the diagnosis on show rests on. @type {Answers | undefined} */
  #shown;

  /**
   * @param {Places} places
   * @param {import("../result/types.js").Compiled} compiled
   * @param {import("./kept-answers.js").KeptAnswers} answers
   * @param {import("../text/text.js").Translate} t
   * @param {() => void} onRestart
   * @param {AbortSignal} signal ends it
   */
  constructor(places, compiled, answers, t, onRestart, signal) {
    this.places = places;
    this.compiled = compiled;
    this.answers = answers;
    this.t = t;
    this.onRestart = onRestart;
    this.signal = signal;
    engine.addEventListener("progress", () => this.#showProgress(), { signal });
    signal.addEventListener("abort", () => (this.#asked += 1));
  }

  hide() {
    this.#asked += 1;
    this.#shown = undefined;
    this.places.outcomes.hidden = true;
    for (const place of ["outdated", "finding", "evidence"])
      render(nothing, this.places[/** @type {keyof Places} */ (place)]);
  }

  /**
   * Scores and shows. Calls `onShown` whenever there is a new heading to look at.
   *
   * @param {() => void} onShown
   */
  async show(onShown) {
    const asked = ++this.#asked;
    const wait = () => {
      if (asked !== this.#asked) return;
      render(waitingTemplate(engine.progress, this.t), this.places.steps);
      onShown();
    };
    const isReady = document.documentElement.dataset.engine === "ready";
    const timer = isReady ? setTimeout(wait, PATIENCE_MS) : undefined;
    if (!isReady) wait();
    try {
      await engine.boot();
      // Another tab may have changed some while this one was waiting.
      const answers = this.answers.form.readUsable();
      const result = await engine.score(this.compiled, answers);
      if (asked !== this.#asked) return;
      this.#render(result, answers);
      this.compare(onShown);
    } catch (error) {
      if (asked !== this.#asked) return;
      if (!(error instanceof EngineFailure)) throw error;
      this.#showFailure(error.failure, () => void this.show(onShown));
    } finally {
      clearTimeout(timer);
    }
    onShown();
  }

  /**
   * Says so where the diagnosis on show rests on other answers than there are now. Returns whether it
   * does.
   *
   * @param {() => void} onShown called if the reader has it worked out again
   */
  compare(onShown) {
    const answers = this.answers.form.readUsable();
    const isOutdated =
      this.#shown !== undefined && JSON.stringify(answers) !== JSON.stringify(this.#shown);
    const again = () => void this.show(onShown);
    render(isOutdated ? outdatedTemplate(this.t, again) : nothing, this.places.outdated);
    return isOutdated;
  }

  /**
   * @param {import("../engine/protocol.js").Failure} failure
   * @param {() => void} retry
   */
  #showFailure(failure, retry) {
    const isKept = !this.answers.isRefused;
    render(failureTemplate(failure, isKept, this.t, retry), this.places.steps);
    if (!OF_CONNECTION.includes(failure.reason)) return;
    const asked = this.#asked;
    // Where the connection was to blame, nobody has to press a button once it is back.
    const again = () => asked === this.#asked && retry();
    window.addEventListener("online", again, { once: true, signal: this.signal });
  }

  /**
   * @param {Result} result
   * @param {import("../store/store.js").Answers} answers
   */
  #render(result, answers) {
    const { finding, outcomes, evidence, steps } = this.places;
    this.#shown = answers;
    render(findingTemplate(this.compiled, result, this.t), finding);
    render(
      html`${certaintyTemplate(this.compiled, result, answers, this.t)}
      ${evidenceTemplate(this.compiled, result, this.t)}`,
      evidence,
    );
    render(this.#buttons(result.state === "scored"), steps);
    outcomes.hidden = false;
    const shown = [`outcome-${result.outcome}`, ...result.advice.map((id) => `advice-${id}`)];
    for (const article of outcomes.querySelectorAll("article")) {
      article.hidden = !shown.includes(article.id);
    }
    for (const advice of outcomes.querySelectorAll(".mm-advice")) {
      if (advice instanceof HTMLElement) advice.hidden = !result.advice.length;
    }
  }

  /** @param {boolean} isScored whether there is a diagnosis, or more answers are needed */
  #buttons(isScored) {
    const print = html`<button type="button" class="mm-button" @click=${() => window.print()}>
      ${this.t("result.print")}
    </button>`;
    return html`<p class="mm-buttons">
      ${isScored ? print : nothing}
      <a class=${isScored ? "mm-button mm-button--quiet" : "mm-button"} href="#check"
        >${isScored ? this.t("result.change") : this.t("result.more")}</a
      >
      <button type="button" class="mm-button mm-button--quiet" @click=${this.onRestart}>
        ${this.t("result.restart")}
      </button>
    </p>`;
  }

  #showProgress() {
    if (!this.places.steps.querySelector(".mm-waiting")) return;
    render(waitingTemplate(engine.progress, this.t), this.places.steps);
  }
}
