/**
 * The last step, whose script is a part of its own: it has most of what a diagnosis is made of, and is loaded
 * once a reader has begun to answer.
 *
 * @typedef {import("./result-step.js").ResultStep} ResultStep
 */
import { render } from "lit-html";
import { engine } from "../engine/client.js";
import { backTemplate } from "../engine/waiting.js";
import { onDemand } from "../on-demand.js";
import { onceConnected, unloadedTemplate } from "../parts/unloaded.js";
import { wantsToSaveData } from "../saving-data.js";
import { outlasts } from "../store/words.js";
import { sayWaiting } from "./result-waiting.js";

/** @type {ReturnType<typeof onDemand<typeof import("./result-step.js")>>} */
const script = onDemand(() => import("./result-step.js"), "ResultStep");

export class ResultPart {
  /** Counts what was asked for, so that nothing is shown to a reader who has gone on. */
  #asked = 0;
  /** @type {ResultStep | undefined} */
  #step;

  /**
   * @param {import("./result-step.js").Parts} parts
   * @param {ConstructorParameters<typeof import("./result-step.js").ResultStep>[1]} ways as the step has them
   * @param {AbortSignal} signal ends it
   */
  constructor(parts, ways, signal) {
    this.parts = parts;
    this.place = parts.places.steps;
    this.t = parts.branching.t;
    this.ways = ways;
    this.signal = signal;
    signal.addEventListener("abort", () => this.hide());
  }

  /** Loads the script while the reader is answering, unless they asked their browser to save data. */
  prepare() {
    if (!wantsToSaveData()) script.prepare();
  }

  hide() {
    this.#asked += 1;
    if (this.#step) return this.#step.hide();
    // They stand in the page for readers without a script.
    const { outcomes, advice, colophon } = this.parts.places;
    for (const place of [outcomes, advice, colophon]) place.hidden = true;
  }

  /** @param {Parameters<ResultStep["show"]>} asked as the step itself takes it */
  async show(...asked) {
    const [onShown] = asked;
    const turn = ++this.#asked;
    const found = script.loaded() ?? (await this.#load(onShown));
    if (turn !== this.#asked) return;
    if (!found) return this.#fail(() => void this.show(...asked), onShown);
    this.#step ??= new found.ResultStep(this.parts, this.ways, this.signal);
    await this.#step.show(...asked);
  }

  /** @param {Parameters<ResultStep["compare"]>} asked as the step itself takes it */
  compare(...asked) {
    return this.#step?.compare(...asked) ?? false;
  }

  async showBeside() {
    await this.#step?.showBeside();
  }

  /** @param {() => void} onShown */
  async #load(onShown) {
    const turn = this.#asked;
    const end = sayWaiting(this.place, this.t, () => turn === this.#asked, onShown);
    engine.boot().catch(() => {}); // the step hears of it
    return script.load().finally(end);
  }

  /**
   * @param {() => void} retry
   * @param {() => void} onShown
   */
  #fail(retry, onShown) {
    const isKept = outlasts(this.parts.answers.trouble);
    const back = backTemplate(this.t);
    render(unloadedTemplate(this.t, retry, { isKept, back }), this.place);
    const turn = this.#asked;
    onceConnected(retry, () => turn === this.#asked, this.signal);
    onShown();
  }
}
