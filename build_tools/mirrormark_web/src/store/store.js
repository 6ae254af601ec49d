/**
 * Keeps one response an assessment in IndexedDB, on this device only.
 *
 * Every project of `owner.github.io` shares one origin and so one database: records are told apart
 * by the address of the site that they belong to.
 *
 * @typedef {string | string[] | number | Record<string, number>} Answer
 *   an option's id, `doesnt-apply`, `dont-know` or free text; options' ids; a number; parts' shares
 * @typedef {Record<string, Answer>} Answers by the item's id
 * @typedef {Record<string, string[]>} Texts what stands in fields for numbers, by the item's id
 * @typedef {{schema: 1, contentVersion: string, savedAt: string, answers: Answers}} SavedResponse
 */
import { createStore, del, get, update } from "idb-keyval";
import { Tabs } from "./tabs.js";

/**
 * What was answered since this document was loaded, how it was written, and what of it is kept. Instant
 * navigation makes a page's elements anew without loading a document, and must lose nothing where the
 * browser refuses to keep anything.
 *
 * @typedef {{answers: Answers, texts: Texts, kept: Answers}} Remembered
 * @type {Map<string, Remembered>}
 */
const memory = new Map();

const SITE = new URL("../../", import.meta.url).pathname;

export class ResponseStore {
  /** @param {string} assessmentId */
  constructor(assessmentId) {
    this.key = `${SITE}#${assessmentId}`;
    /** @type {ReturnType<typeof createStore> | undefined} */
    this.database = undefined;
    this.tabs = new Tabs(this.key);
  }

  #open() {
    this.database ??= createStore("mirrormark", "responses");
    return this.database;
  }

  /** Returns what the form held last in this document; nothing where it held nothing yet. */
  recall() {
    return memory.get(this.key);
  }

  /** @param {Remembered} remembered all that the form holds */
  remember(remembered) {
    memory.set(this.key, remembered);
  }

  /**
   * Returns the saved answers; nothing where nothing was saved. Rejects where storage is refused.
   *
   * @returns {Promise<Answers | undefined>}
   */
  async load() {
    return (await this.loadResponse())?.answers;
  }

  /**
   * Returns the saved answers and when they were saved last, as `load` does.
   *
   * @returns {Promise<SavedResponse | undefined>}
   */
  async loadResponse() {
    /** @type {SavedResponse | undefined} */
    const saved = await get(this.key, this.#open());
    return saved?.schema === 1 ? saved : undefined;
  }

  /**
   * Saves the answers that changed, and leaves the others as they are: another tab may have given
   * them, or this one may not have read them yet. Rejects where storage is refused or full.
   *
   * @param {Record<string, Answer | undefined>} changes by the item's id, undefined if cleared
   * @param {string} contentVersion
   */
  async save(changes, contentVersion) {
    await update(
      this.key,
      (/** @type {SavedResponse | undefined} */ saved) => {
        const answers = { ...(saved?.schema === 1 ? saved.answers : {}) };
        for (const [itemId, answer] of Object.entries(changes)) {
          if (answer === undefined) delete answers[itemId];
          else answers[itemId] = answer;
        }
        const schema = /** @type {const} */ (1);
        return { schema, contentVersion, savedAt: new Date().toISOString(), answers };
      },
      this.#open(),
    );
    this.tabs.tell();
  }

  async clear() {
    memory.delete(this.key);
    await del(this.key, this.#open());
    this.tabs.tell();
  }
}
