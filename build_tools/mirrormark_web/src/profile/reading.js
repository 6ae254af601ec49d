/** What this browser keeps of several assessments, read together. */
import { nothing, render } from "lit-html";
import { keepCounted } from "../answers/counted.js";
import { engine } from "../engine/client.js";
import { failureTemplate } from "../engine/failure.js";
import { EngineFailure, OF_CONNECTION } from "../engine/protocol.js";
import { waitingTemplate } from "../engine/waiting.js";
import { pageHasMoved } from "../presses.js";
import { pick } from "../pick.js";
import { dateOf, whenAnswered } from "../responses/moments.js";
import { QUIET_MS } from "../store/patience.js";
import { ResponseStore } from "../store/store.js";
import { outlasts } from "../store/words.js";
import { writeDay } from "../text/day.js";
import { createTranslate } from "../text/text.js";
import { buttonsTemplate, findingTemplate, readingTemplate, unreadTemplate } from "./finding.js";
import { togetherTemplate } from "./together.js";

/**
 * @typedef {import("../contract.js").CompiledProfile} CompiledProfile
 * @typedef {import("../contract.js").Response} Response
 */

export class Reading {
  #connection = new AbortController();
  /** Counts readings, so that a late one is never shown in the place of a newer one. */
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  /** Assessments whose answers tell no day: they count as of today. @type {Set<string>} */
  #undated = new Set();
  /** Whether the results of all assessments have taken the place of a list of these. */
  #isTogether = false;

  /**
   * @param {HTMLElement} element whose HTML the generator wrote
   * @param {import("../contract.js").ProfilePage} data
   */
  constructor(element, data) {
    this.element = element;
    this.compiled = data.compiled;
    this.uses = data.uses;
    this.t = createTranslate(data.language, data.strings, data.author, data.direction);
    this.stores = data.compiled.uses.map(({ compiled }) => new ResponseStore(compiled));
    const { signal } = this.#connection;
    // Each store calls when the reader comes back to this tab: one reading is enough for all.
    const soon = () => {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => void this.#read());
    };
    for (const store of this.stores) store.tabs.listen(soon, signal);
    const goOn = () => this.element.querySelector(".mm-waiting") && this.#showWaiting();
    engine.addEventListener("progress", goOn, { signal });
    this.#clear();
    void this.#read();
  }

  end() {
    this.#connection.abort();
    clearTimeout(this.#soon);
    this.#asked += 1;
  }

  /** @param {string} name */
  #part(name) {
    const found = this.element.querySelector(`.${name}`);
    if (!(found instanceof HTMLElement)) throw new Error(`the page lacks .${name}`);
    return found;
  }

  /** @param {boolean} [isAskedFor] whether the reader pressed something for it */
  async #read(isAskedFor = false) {
    const asked = ++this.#asked;
    const quiet = setTimeout(() => this.#showReading(), QUIET_MS);
    const responses = await this.#load();
    clearTimeout(quiet);
    if (asked !== this.#asked) return;
    if (!Object.keys(responses).length) return this.#showNothing();
    const isReady = document.documentElement.dataset.engine === "ready";
    if (!isReady) this.#showWaiting();
    try {
      await engine.boot();
      const result = await engine.readProfile(this.compiled, responses);
      if (asked === this.#asked) this.#show(result);
    } catch (error) {
      if (asked !== this.#asked) return;
      if (!(error instanceof EngineFailure)) throw error;
      this.#showFailure(error.failure);
    }
    if (isAskedFor) this.#focusHeading();
  }

  /** @returns {Promise<Record<string, Response>>} by assessment, those that have any answer */
  async #load() {
    /** @type {Set<string>} */
    const undated = new Set();
    const loaded = await Promise.all(
      this.stores.map(async (store, index) => {
        /** @type {import("../store/store.js").Sitting | undefined} */
        let kept;
        /** @type {import("../contract.js").KeptResponse["answers"] | undefined} */
        let answers;
        try {
          kept = await findLatest(store);
          answers = kept?.response.answers; // no words: an item may have got options since
        } catch {
          // What couldn't be read, this document may still know.
          answers = store.recall()?.answers ?? store.known();
        }
        const date = dateOf(kept && whenAnswered(kept.response));
        if (kept && !date) undated.add(kept.response.assessment);
        const day = writeDay(date ?? new Date());
        const items = this.compiled.uses[index]?.compiled.items ?? [];
        const scored = keepCounted(answers ?? {}, items);
        return /** @type {const} */ ([this.uses[index]?.id ?? "", { answers: scored, day }]);
      }),
    );
    this.#undated = undated;
    return Object.fromEntries(loaded.filter(([, { answers }]) => Object.keys(answers).length));
  }

  /** What is wrong with keeping answers; it is one database for all of them. */
  get #trouble() {
    return this.stores.find(({ trouble }) => trouble)?.trouble ?? "";
  }

  /** @param {import("../contract.js").ProfileResult} result */
  #show(result) {
    const about = { compiled: this.compiled, uses: this.uses, result, t: this.t };
    this.element.dataset.step = "result";
    render(findingTemplate(about, this.#trouble), this.#part("mm-finding"));
    this.#pick(result.outcome === null ? [] : [result.outcome], result.advice);
    this.#showTogether(result.results);
    render(nothing, this.#part("mm-steps"));
    render(buttonsTemplate(this.t), this.#part("mm-finish"));
    this.#say();
  }

  #showNothing() {
    this.#clear();
    render(unreadTemplate(this.uses, this.#trouble, this.t), this.#part("mm-finding"));
    this.#showTogether(this.uses.map(({ id }) => unanswered(id)));
    this.#say();
  }

  #showReading() {
    // What has been found stays until more is known.
    if (this.#part("mm-finding").childElementCount) return;
    render(readingTemplate(this.t), this.#part("mm-steps"));
    this.#part("mm-live").textContent = this.t("store-reading");
  }

  #showWaiting() {
    render(waitingTemplate(engine, this.t, nothing), this.#part("mm-steps"));
    this.#say();
  }

  /** @param {import("../contract.js").Fault} failure */
  #showFailure(failure) {
    this.#clear();
    const again = () => void this.#read(true);
    const isKept = outlasts(this.#trouble);
    const template = failureTemplate(failure, engine, isKept, this.t, again, nothing);
    render(template, this.#part("mm-steps"));
    this.#say();
    if (!OF_CONNECTION.includes(failure.reason)) return;
    const { signal } = this.#connection;
    window.addEventListener("online", () => void this.#read(), { once: true, signal });
  }

  #clear() {
    this.element.dataset.step = "unread";
    this.#pick([], []);
    for (const name of ["mm-steps", "mm-finding", "mm-finish"]) render(nothing, this.#part(name));
  }

  /**
   * @param {string[]} outcomes
   * @param {string[]} advice
   */
  #pick(outcomes, advice) {
    pick(this.#part("mm-outcomes"), "outcome", outcomes);
    pick(this.#part("mm-advice"), "advice", advice);
  }

  /** @param {import("../contract.js").ResultOfUse[]} results */
  #showTogether(results) {
    const place = this.#part("mm-together__results");
    // What stands there before is for readers without a script, and while nothing is known yet.
    if (!this.#isTogether) place.replaceChildren();
    this.#isTogether = true;
    const about = { compiled: this.compiled, uses: this.uses, undated: this.#undated, t: this.t };
    render(togetherTemplate(results, about), place);
  }

  /** Says the heading aloud: what the page shows has changed, and nobody has moved. */
  #say() {
    const heading = this.#heading()?.cloneNode(true);
    const live = this.#part("mm-live");
    if (live.textContent === (heading?.textContent ?? "")) return;
    live.replaceChildren(...(heading?.childNodes ?? [])); // each word is said to be in its language
    pageHasMoved();
  }

  #heading() {
    return /** @type {HTMLElement | null} */ (this.element.querySelector(".mm-heading"));
  }

  #focusHeading() {
    this.#heading()?.focus();
  }
}

/**
 * Returns the current sitting; where nothing has been answered in it yet, the latest with answers.
 *
 * @param {ResponseStore} store
 */
async function findLatest(store) {
  const current = await store.loadSitting();
  if (current && hasAnswers(current)) return current;
  return (await store.list()).find(hasAnswers) ?? current;
}

/** @param {import("../store/store.js").Sitting} sitting */
function hasAnswers({ response }) {
  return Object.keys(response.answers).length > 0;
}

/**
 * @param {string} assessment
 * @returns {import("../contract.js").ResultOfUse}
 */
function unanswered(assessment) {
  return { assessment, state: "missing", day: null, result: null };
}
