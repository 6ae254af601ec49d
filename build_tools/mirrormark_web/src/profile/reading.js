/** What this browser keeps of several assessments, read together. */
import { nothing, render } from "lit-html";
import { engine } from "../engine/client.js";
import { EngineFailure, OF_CONNECTION } from "../engine/protocol.js";
import { failureTemplate, waitingTemplate } from "../engine/waiting.js";
import { pick } from "../result/pick.js";
import { ResponseStore } from "../store/store.js";
import { createTranslate } from "../text/text.js";
import { buttonsTemplate, findingTemplate, unreadTemplate } from "./finding.js";
import { togetherTemplate } from "./together.js";

/**
 * @typedef {import("./types.js").CompiledProfile} CompiledProfile
 * @typedef {import("./types.js").Response} Response
 */

export class Reading {
  #connection = new AbortController();
  /** Counts readings, so that a late one is never shown in the place of a newer one. */
  #asked = 0;

  /** @param {HTMLElement} element whose HTML the generator wrote */
  constructor(element) {
    this.element = element;
    const template = /** @type {HTMLTemplateElement} */ (this.#part("mm-data"));
    /** @type {import("./types.js").Data} */
    const data = JSON.parse(template.content.textContent ?? "");
    this.compiled = data.compiled;
    this.uses = data.uses;
    this.t = createTranslate(data.language, data.strings);
    // What stands there for readers without a script makes room for what their answers say.
    this.#part("mm-together__results").replaceChildren();
    this.stores = data.uses.map(({ id }) => new ResponseStore(id));
    const { signal } = this.#connection;
    const again = () => void this.#read();
    for (const store of this.stores) store.tabs.listen(again, signal);
    engine.addEventListener("progress", () => this.#showProgress(), { signal });
    this.#clear();
    void this.#read();
  }

  end() {
    this.#connection.abort();
    this.#asked += 1;
  }

  /** @param {string} name */
  #part(name) {
    const found = this.element.querySelector(`.${name}`);
    if (!(found instanceof HTMLElement)) throw new Error(`the page lacks .${name}`);
    return found;
  }

  async #read() {
    const asked = ++this.#asked;
    const responses = await this.#load();
    if (asked !== this.#asked) return;
    if (!Object.keys(responses).length) return this.#showNothing();
    const isReady = document.documentElement.dataset.engine === "ready";
    if (!isReady) this.#showSteps(waitingTemplate(engine.progress, this.t, nothing));
    try {
      await engine.boot();
      const result = await engine.readProfile(this.compiled, responses);
      if (asked === this.#asked) this.#show(result);
    } catch (error) {
      if (asked !== this.#asked) return;
      if (!(error instanceof EngineFailure)) throw error;
      this.#showFailure(error.failure);
    }
  }

  /** @returns {Promise<Record<string, Response>>} by assessment, those that have any answer */
  async #load() {
    const loaded = await Promise.all(
      this.stores.map(async (store, index) => {
        // Where the browser refuses to keep anything, this document still knows what was answered.
        const kept = await store.loadResponse().catch(() => undefined);
        const answers = store.recall()?.answers ?? kept?.answers ?? {};
        const day = (kept?.savedAt ?? new Date().toISOString()).slice(0, 10);
        return /** @type {const} */ ([this.uses[index]?.id ?? "", { answers, day }]);
      }),
    );
    return Object.fromEntries(loaded.filter(([, { answers }]) => Object.keys(answers).length));
  }

  /** @param {import("./types.js").ProfileResult} result */
  #show(result) {
    const about = { compiled: this.compiled, uses: this.uses, result, t: this.t };
    this.element.dataset.step = "result";
    render(findingTemplate(about), this.#part("mm-finding"));
    this.#pick(result.outcome === null ? [] : [result.outcome], result.advice);
    this.#showTogether(result.results);
    this.#showSteps(nothing);
    render(buttonsTemplate(this.t), this.#part("mm-finish"));
  }

  #showNothing() {
    this.#clear();
    render(unreadTemplate(this.uses, this.t), this.#part("mm-finding"));
  }

  #clear() {
    this.element.dataset.step = "unread";
    this.#pick([], []);
    this.#showTogether(this.uses.map(({ id }) => unanswered(id)));
    this.#showSteps(nothing);
    for (const name of ["mm-finding", "mm-finish"]) render(nothing, this.#part(name));
  }

  /**
   * @param {string[]} outcomes
   * @param {string[]} advice
   */
  #pick(outcomes, advice) {
    pick(this.#part("mm-outcomes"), "outcome", outcomes);
    pick(this.#part("mm-advice"), "advice", advice);
  }

  /** @param {import("./types.js").ResultOfOne[]} results */
  #showTogether(results) {
    const about = { compiled: this.compiled, uses: this.uses, t: this.t };
    render(togetherTemplate(results, about), this.#part("mm-together__results"));
  }

  /** @param {unknown} template */
  #showSteps(template) {
    render(template, this.#part("mm-steps"));
  }

  #showProgress() {
    if (!this.element.querySelector(".mm-waiting")) return;
    this.#showSteps(waitingTemplate(engine.progress, this.t, nothing));
  }

  /** @param {import("../engine/protocol.js").Failure} failure */
  #showFailure(failure) {
    this.#clear();
    const again = () => void this.#read();
    this.#showSteps(failureTemplate(failure, true, this.t, again, nothing));
    if (!OF_CONNECTION.includes(failure.reason)) return;
    const { signal } = this.#connection;
    window.addEventListener("online", again, { once: true, signal });
  }
}

/**
 * @param {string} assessment
 * @returns {import("./types.js").ResultOfOne}
 */
function unanswered(assessment) {
  return { assessment, state: "missing", day: null, result: null };
}
