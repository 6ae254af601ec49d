/**
 * Keeps one response an assessment in IndexedDB, on this device only.
 *
 * Every project of `owner.github.io` shares one origin and so one database: records are told apart
 * by the address of the site that they belong to.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {Record<string, Answer>} Answers by the item's id
 * @typedef {Record<string, string[]>} Texts what stands in fields for numbers, by the item's id
 * @typedef {{schema: 1, contentVersion: string, savedAt: string, answers: Answers,
 *   changed: Record<string, number>}} SavedResponse
 *   `changed` is when each answer was given or cleared, in milliseconds
 * @typedef {"" | "refused" | "waiting" | "newer"} Trouble
 *   the browser keeps nothing; its database takes or tells nothing now, and what changes is noted
 *   meanwhile; a newer version of the page has kept what there is
 * @typedef {import("./journal.js").Note} Note
 */
import * as database from "./database.js";
import { Journal } from "./journal.js";
import { within } from "./patience.js";
import { applyNotes, Newer, readRecord } from "./record.js";
import { Tabs } from "./tabs.js";

/**
 * What was answered since this document was loaded, how it was written, and what of it is kept. Instant
 * navigation makes a page's elements anew without loading a document, and must lose nothing where the
 * browser refuses to keep anything.
 *
 * @typedef {{answers: Answers, texts: Texts, kept: Answers}} Remembered
 */

/** All that this document holds of one assessment, whichever of its elements are on the page. */
class Shelf {
  /** @type {Remembered | undefined} */
  remembered;
  /** What has yet to be written, by the item's id. @type {Map<string, Note>} */
  pending = new Map();
  /** @type {Promise<void> | undefined} */
  writing;
  /** Whether the database has told what it keeps. */
  isRead = false;
  trouble = /** @type {Trouble} */ ("");
  /** No change is older than one that is known. */
  latest = 0;
}

/** @type {Map<string, Shelf>} */
const shelves = new Map();

const { origin, pathname, href } = new URL("../../", import.meta.url);
/** Another site may show this one's assessments, and those of a third that lies at the same path. */
const SITE = origin === location.origin ? pathname : href;
/** What browsers say where no page may keep anything, and not only now. */
const REFUSALS = ["SecurityError", "NotSupportedError"];

export class ResponseStore {
  /** @param {string} assessmentId */
  constructor(assessmentId) {
    this.key = `${SITE}#${assessmentId}`;
    this.tabs = new Tabs(this.key);
    this.journal = new Journal(this.key);
    this.shelf = shelves.get(this.key) ?? new Shelf();
    shelves.set(this.key, this.shelf);
  }

  /** What is wrong with keeping answers, as far as this document has seen. */
  get trouble() {
    return this.shelf.trouble;
  }

  /** Returns what the form held last in this document; nothing where it held nothing yet. */
  recall() {
    return this.shelf.remembered;
  }

  /** @param {Remembered} remembered all that the form holds */
  remember(remembered) {
    this.shelf.remembered = remembered;
  }

  /**
   * Returns the saved answers; nothing where nothing was saved. Rejects where storage is refused, and
   * where it doesn't answer: if it does later, `tabs` calls back.
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
    this.#takeNotes(); // first: what is confirmed meanwhile is in the database
    const kept = await this.#ask(database.read(this.key).then(readRecord));
    this.shelf.isRead = true;
    for (const time of Object.values(kept?.changed ?? {})) this.#follow(time);
    const { pending } = this.shelf;
    if (pending.size) this.#write().catch(() => {}); // who asks for it to be kept hears of that
    return applyNotes(kept, pending) ?? kept;
  }

  /** Returns what is known of the answers without the database. */
  known() {
    return applyNotes(undefined, this.shelf.pending)?.answers;
  }

  /**
   * Saves the answers that changed, and leaves the others as they are: another tab may have given
   * them, or this one may not have read them yet. Rejects where storage is refused, full or silent. What
   * couldn't be saved goes along with the next change.
   *
   * @param {Record<string, Answer | undefined>} changes by the item's id, undefined if cleared
   * @param {string} version of the assessment
   */
  async save(changes, version) {
    const { shelf } = this;
    for (const [itemId, answer] of Object.entries(changes)) {
      this.#follow(Math.max(Date.now(), shelf.latest + 1));
      const note = { at: shelf.latest, version, answer };
      shelf.pending.set(itemId, note);
      if (shelf.trouble !== "refused") this.journal.write(itemId, note);
    }
    await this.#write();
  }

  /** Deletes everything of this assessment. Rejects where storage is refused or silent. */
  async clear() {
    this.shelf.remembered = undefined;
    this.shelf.pending.clear();
    this.journal.clear();
    await this.#ask(database.remove(this.key));
    this.tabs.tell();
  }

  /** Takes over what this document or another one has noted, and had no time to write. */
  #takeNotes() {
    const { pending } = this.shelf;
    for (const [itemId, note] of this.journal.read()) {
      this.#follow(note.at);
      if (note.at > (pending.get(itemId)?.at ?? 0)) pending.set(itemId, note);
    }
  }

  /** @param {number} time of a change */
  #follow(time) {
    this.shelf.latest = Math.max(this.shelf.latest, time);
  }

  /** Writes what is pending, all that comes while it does so included. */
  #write() {
    this.shelf.writing ??= this.#writeAll().finally(() => (this.shelf.writing = undefined));
    return this.#ask(this.shelf.writing);
  }

  async #writeAll() {
    const { pending } = this.shelf;
    await undefined; // what changes in one go is written in one go
    while (pending.size) {
      const notes = [...pending];
      let isNews = false;
      let changed = /** @type {Record<string, number>} */ ({});
      await database.change(this.key, (kept) => {
        const before = readRecord(kept);
        const after = applyNotes(before, notes);
        isNews = after !== undefined;
        changed = (after ?? before)?.changed ?? {};
        return after;
      });
      for (const [itemId, note] of notes) if (pending.get(itemId) === note) pending.delete(itemId);
      this.journal.settle(changed);
      if (isNews) this.tabs.tell();
    }
  }

  /**
   * Waits for the database as long as one can be asked to, and notes what is wrong with it.
   *
   * @template T
   * @param {Promise<T>} answer
   */
  async #ask(answer) {
    const { shelf } = this;
    try {
      const given = await within(answer, () => this.#mend(true));
      this.#mend(false);
      return given;
    } catch (error) {
      shelf.trouble = this.#judge(error);
      // Who has told their browser to keep nothing means it.
      if (shelf.trouble === "refused") this.journal.clear();
      throw error;
    }
  }

  /**
   * Has the page look again when the database answers at last.
   *
   * @param {boolean} isLate whether nobody waits for this answer any more
   */
  #mend(isLate) {
    const { shelf } = this;
    const isMended = shelf.trouble !== "" && !shelf.pending.size;
    if (isMended) shelf.trouble = "";
    if (isMended || isLate) this.tabs.hear();
  }

  /**
   * @param {unknown} error
   * @returns {Trouble}
   */
  #judge(error) {
    if (error instanceof Newer) return "newer";
    const isRefusal = error instanceof Error && REFUSALS.includes(error.name);
    return isRefusal || !this.journal.isWorking ? "refused" : "waiting";
  }
}
