/**
 * Keeps one response an assessment in IndexedDB, on this device only.
 *
 * Every project of `owner.github.io` shares one origin and so one database: records are told apart
 * by the address of the site that they belong to.
 *
 * @typedef {Record<string, string>} Answers item id to option id
 * @typedef {{schema: 1, contentVersion: string, savedAt: string, answers: Answers}} SavedResponse
 */
import { createStore, del, get, set } from "idb-keyval";

/**
 * What was answered since this document was loaded. Instant navigation makes a page's elements anew
 * without loading a document, and must lose nothing where the browser refuses to keep anything.
 *
 * @type {Map<string, Answers>}
 */
const memory = new Map();

const SITE = new URL("../../", import.meta.url).pathname;

export class ResponseStore {
  /** @param {string} assessmentId */
  constructor(assessmentId) {
    this.key = `${SITE}#${assessmentId}`;
    /** @type {ReturnType<typeof createStore> | undefined} */
    this.database = undefined;
  }

  #open() {
    this.database ??= createStore("mirrormark", "responses");
    return this.database;
  }

  /** Returns what was answered in this document; nothing where no answer was given in it. */
  recall() {
    return memory.get(this.key);
  }

  /**
   * Returns the saved answers; none where nothing was saved or storage is refused.
   *
   * @returns {Promise<Answers>}
   */
  async load() {
    try {
      /** @type {SavedResponse | undefined} */
      const saved = await get(this.key, this.#open());
      return saved?.schema === 1 ? saved.answers : {};
    } catch {
      return {};
    }
  }

  /**
   * Saves the answers. Rejects where storage is refused or full.
   *
   * @param {Answers} answers
   * @param {string} contentVersion
   */
  async save(answers, contentVersion) {
    memory.set(this.key, answers);
    /** @type {SavedResponse} */
    const record = {
      schema: 1,
      contentVersion,
      savedAt: new Date().toISOString(),
      answers,
    };
    await set(this.key, record, this.#open());
  }

  async clear() {
    memory.delete(this.key);
    await del(this.key, this.#open());
  }
}
