/**
 * The last step: asks the engine, and shows the diagnosis, the waiting, or what went wrong.
 *
 * @typedef {import("../result/types.js").ExplainedResult} Result
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {import("../result/types.js").About} About
 * @typedef {{outdated: HTMLElement, then: HTMLElement, plan: HTMLElement, whatIf: HTMLElement,
 *   notes: HTMLElement, steps: HTMLElement} & import("../result/view.js").Places
 *   & import("../summary/one-page.js").Places} Places where the parts of the step go
 * @typedef {{places: Places, data: import("../contract.js").AssessmentPage,
 *   branching: import("../form/branching.js").Branching, answers: import("./kept-answers.js").KeptAnswers,
 *   beside: import("./beside.js").Beside, home: string, results: string}} Parts
 *   `home` is the address that a link to the assessment begins with, `results` that of the page with all that is
 *   kept; empty where there is none
 */
import { html, nothing, render } from "lit-html";
import { carryTemplate } from "../carry/place.js";
import { engine } from "../engine/client.js";
import { failureTemplate } from "../engine/failure.js";
import { EngineFailure, OF_CONNECTION } from "../engine/protocol.js";
import { waitingTemplate } from "../engine/waiting.js";
import { onceConnected } from "../parts/unloaded.js";
import { loadCharts } from "../pictures/load.js";
import { hasBlanks } from "../result/lacking.js";
import { notesTemplate } from "../result/notes.js";
import { outdatedTemplate } from "../result/outdated.js";
import { ResultView } from "../result/view.js";
import { outlasts } from "../store/words.js";
import { OnePage } from "../summary/one-page.js";
import { ThenAndNow } from "../then-and-now/then-and-now.js";
import { WhatIf } from "../what-if/what-if.js";
import { keepInPlace } from "../what-if/place.js";
import { againTemplate } from "./again-place.js";
import { PlanStep } from "./plan-step.js";
import { sayWaiting } from "./result-waiting.js";

export class ResultStep {
  /** Counts results asked for, so that a late one is never shown in the place of a newer one. */
  #asked = 0;
  /** The diagnosis of the answers that are given, and these. @type {About | undefined} */
  #shown;
  /** What is on show, and whether the reader only tries it out. */
  #viewed = /** @type {{about: About, isTrial: boolean} | undefined} */ (undefined);
  /** @type {import("../contract.js").PlannedStep[]} */
  #planned = [];
  /** When the answers were last changed; undefined where nobody knows. @type {Date | undefined} */
  #day;

  /**
   * @param {Parts} parts
   * @param {{onAgain: (isBlank: boolean, day: Date | undefined) => Promise<boolean>,
   *   onDelete: (day: Date | undefined) => void}} ways to leave these answers, which are of that day
   * @param {AbortSignal} signal ends it
   */
  constructor({ places, data, branching, answers, beside, home, results }, ways, signal) {
    const { form, t } = branching;
    const { compiled, areas, rules } = data;
    this.places = places;
    this.compiled = compiled;
    this.areas = areas;
    this.rules = rules;
    this.branching = branching;
    this.answers = answers;
    this.beside = beside;
    this.t = t;
    this.ways = ways;
    this.signal = signal;
    this.home = home;
    this.results = results;
    this.view = new ResultView(places, signal);
    this.onePage = new OnePage(places, t, signal);
    this.thenAndNow = new ThenAndNow(places, data, t, signal);
    this.plan = new PlanStep(places, compiled, beside, t, (steps) => this.#follow(steps));
    this.whatIf = new WhatIf(places.whatIf, form.form, compiled, t, {
      onTry: (tried) => void this.#try(tried),
      onReset: () => this.#reset(),
    });
    engine.addEventListener("progress", () => this.#showProgress(), { signal });
  }

  hide() {
    this.#asked += 1;
    this.#shown = undefined;
    this.branching.notices?.tell([]);
    render(nothing, this.places.outdated);
    render(nothing, this.places.notes);
    this.view.hide();
    this.onePage.hide();
    this.thenAndNow.hide();
    this.plan.hide();
    this.whatIf.hide();
  }

  /**
   * Scores and shows. Calls `onShown` whenever there is a new heading to look at.
   *
   * @param {() => void} onShown
   * @param {string} [beside] the id of an earlier response to compare with, rather than with the latest
   */
  async show(onShown, beside) {
    const asked = ++this.#asked;
    const end = sayWaiting(this.places.steps, this.t, () => asked === this.#asked, onShown);
    void loadCharts();
    try {
      await engine.boot();
      // Another tab may have changed some while this one was waiting.
      const answers = this.answers.form.readUsable();
      const result = await engine.explain(this.compiled, answers);
      const day = await this.answers.findDay();
      this.#day = day ?? (this.answers.trouble ? new Date() : undefined); // what isn't kept is of today
      if (asked !== this.#asked) return;
      this.#show(result, answers);
      void this.answers.keepResult(result, answers);
      void this.#compareWithEarlier(answers, beside);
      this.compare(onShown);
    } catch (error) {
      if (asked !== this.#asked) return;
      if (!(error instanceof EngineFailure)) throw error;
      this.#showFailure(error.failure, () => void this.show(onShown, beside));
    } finally {
      end();
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
      this.#shown !== undefined && JSON.stringify(answers) !== JSON.stringify(this.#shown.answers);
    const again = () => void this.show(onShown);
    render(isOutdated ? outdatedTemplate(this.t, again) : nothing, this.places.outdated);
    return isOutdated;
  }

  /**
   * Says below the diagnosis what moved since an earlier one, if there is one.
   *
   * @param {Answers} answers
   * @param {string | undefined} beside the one to begin with
   */
  async #compareWithEarlier(answers, beside) {
    const asked = this.#asked;
    const { numbers } = this.branching;
    const earlier = await this.answers.listEarlier(beside);
    if (asked !== this.#asked) return;
    const chosen = earlier.find(({ id }) => id === beside);
    const isNamed = beside !== undefined && beside !== this.answers.sitting;
    if (isNamed && !chosen) this.thenAndNow.miss();
    else await this.thenAndNow.show({ earlier, answers, numbers }, chosen);
    if (isNamed && asked === this.#asked) this.places.then.scrollIntoView();
  }

  /**
   * @param {import("../contract.js").Fault} failure
   * @param {() => void} retry
   */
  #showFailure(failure, retry) {
    const isKept = outlasts(this.answers.trouble);
    render(failureTemplate(failure, engine, isKept, this.t, retry), this.places.steps);
    if (!OF_CONNECTION.includes(failure.reason)) return;
    const asked = this.#asked;
    // Where the connection was to blame, nobody has to press a button once it is back.
    onceConnected(retry, () => asked === this.#asked, this.signal);
  }

  /**
   * @param {Result} result
   * @param {Answers} answers
   */
  #show(result, answers) {
    this.#shown = this.#describe(result, answers, this.branching.numbers);
    this.branching.notices?.tell(result.notices ?? []);
    this.#view(this.#shown, false);
    this.whatIf.show(answers);
    this.#showWays(this.#shown);
    void this.showBeside();
  }

  /** @param {About} about */
  #showWays(about) {
    const { t, ways, compiled, home, results } = this;
    const { trouble } = this.answers;
    const isScored = about.result.state === "scored";
    const carried = { compiled, answers: about.answers, home, results, isKept: outlasts(trouble) };
    const begin = (/** @type {boolean} */ isBlank) => ways.onAgain(isBlank, about.day);
    const remove = () => ways.onDelete(about.day);
    render(
      html`${this.#buttons(isScored, hasBlanks(about))}
        ${againTemplate({ isScored, trouble }, t, begin)} ${carryTemplate(carried, t)}
        <p class="mm-buttons">
          <button type="button" class="mm-button mm-button--grave" @click=${remove}>
            ${t("again-delete")}
          </button>
        </p>`,
      this.places.steps,
    );
  }

  /** Shows what the reader has put beside the answers, as it is kept. */
  async showBeside() {
    const shown = this.#shown;
    if (!shown) return;
    void this.plan.show(shown.result.state === "scored");
    const notes = await this.beside.readNotes().catch(() => undefined);
    if (notes && shown === this.#shown) render(notesTemplate(shown, notes), this.places.notes);
  }

  /**
   * @param {Result} result
   * @param {Answers} answers
   * @param {Map<string, number>} numbers of the questions
   * @returns {About}
   */
  #describe(result, answers, numbers) {
    const { compiled, areas, rules, t } = this;
    return { compiled, areas, rules, result, answers, numbers, day: this.#day, t };
  }

  /**
   * @param {About} about
   * @param {boolean} isTrial whether these are answers that the reader only tries out
   */
  #view(about, isTrial) {
    this.#viewed = { about, isTrial };
    this.view.show(about, isTrial);
    this.onePage.show(about, isTrial, this.#planned);
  }

  /** @param {import("../contract.js").PlannedStep[]} planned */
  #follow(planned) {
    this.#planned = planned;
    if (this.#shown && this.#viewed)
      this.onePage.show(this.#viewed.about, this.#viewed.isTrial, planned);
  }

  /**
   * Says which outcome other answers would give, and then shows it with its reasons: these take most of the time,
   * and are only worked out of what was tried out last.
   *
   * @param {Answers} answers
   */
  async #try(answers) {
    const asked = ++this.#asked;
    try {
      const { outcome } = await engine.score(this.compiled, answers);
      if (asked !== this.#asked) return;
      const explaining = engine.explain(this.compiled, answers);
      this.whatIf.tell(outcome, outcome === this.#shown?.result.outcome);
      const about = this.#describe(await explaining, answers, this.whatIf.numbers);
      if (asked !== this.#asked) return;
      keepInPlace(document.activeElement, () => {
        this.#view(about, true);
        this.places.then.hidden = true; // it is about what was answered
      });
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      if (asked === this.#asked) this.whatIf.say(this.t("what-if-failed"), true);
    }
  }

  #reset() {
    this.#asked += 1;
    const shown = this.#shown;
    if (!shown) return;
    keepInPlace(this.places.whatIf, () => {
      this.#view(shown, false);
      this.places.then.hidden = false;
      this.whatIf.say(this.t("what-if-was-reset"), false);
    });
  }

  /**
   * @param {boolean} isScored whether there is a diagnosis
   * @param {boolean} isBlank whether more could be answered
   */
  #buttons(isScored, isBlank) {
    const print = html`<button type="button" class="mm-button" @click=${() => window.print()}>
      ${this.t("result-print")}
    </button>`;
    return html`<p class="mm-buttons">
      ${isScored ? print : nothing}
      <a class=${isScored ? "mm-button mm-button--quiet" : "mm-button"} href="#check"
        >${isScored || !isBlank ? this.t("result-change") : this.t("result-more")}</a
      >
    </p>`;
  }

  #showProgress() {
    if (!this.places.steps.querySelector(".mm-waiting")) return;
    render(waitingTemplate(engine, this.t), this.places.steps);
  }
}
