/**
 * Keeps the sittings of one assessment in IndexedDB, on this device only.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").PlannedStep} PlannedStep
 * @typedef {Record<string, Answer>} Answers by the item's id
 * @typedef {"" | "unkept" | "refused" | "waiting" | "newer"} Trouble
 *   the reader wants nothing kept; the browser keeps nothing; its database takes or tells nothing now, and
 *   what changes is noted meanwhile; a newer version of the page has kept what there is
 * @typedef {{response: KeptResponse, changed: Record<string, number>, isCurrent: boolean}} Sitting
 *   `changed` is when each part was changed, in milliseconds; the current one is what pages show
 * @typedef {import("./parts.js").Note} Note
 */
import { Access } from "./access.js";
import { findBrought } from "./brought.js";
import { drawId } from "./held.js";
import { isKeeping } from "./keeping.js";
import { knowItems } from "./knowing.js";
import { NAME, noteOf, PLAN } from "./parts.js";
import { ADDRESS, keyOf } from "./place.js";
import { applyNotes, beginSitting } from "./sitting.js";
import { Tabs } from "./tabs.js";

export class ResponseStore {
  #access;

  /**
   * @param {{id: string, items: import("./knowing.js").KnownItem[],
   *   content_version?: string}} compiled without items where the site no longer has it
   * @param {string} [language] that the assessment is answered in
   */
  constructor({ id, items, content_version: version = "" }, language) {
    const key = keyOf(id);
    const known = knowItems(items);
    this.version = version;
    this.about = { key, assessment: id, site: ADDRESS, ...known, ...(language && { language }) };
    this.tabs = new Tabs(key);
    this.#access = new Access(this.about, this.tabs);
  }

  /** The way to what is kept, for who goes to that of several assessments at once. */
  get access() {
    return this.#access;
  }

  get #held() {
    return this.#access.held;
  }

  /** What is wrong with keeping answers, as far as this document has seen. */
  get trouble() {
    return isKeeping() ? this.#held.trouble : "unkept";
  }

  /** Whether the database has told what it keeps. */
  get isRead() {
    return this.#held.isRead;
  }

  /** Returns what the form held last in this document; nothing where it held nothing yet. */
  recall() {
    return this.#held.remembered;
  }

  /** @param {import("./held.js").Remembered} remembered all that the form holds */
  remember(remembered) {
    this.#held.remembered = remembered;
  }

  /**
   * Returns the answers and free texts of the current sitting, as the form takes them; nothing where there
   * is none. Rejects as `loadSitting` does.
   *
   * @returns {Promise<Answers | undefined>}
   */
  async load() {
    const sitting = await this.loadSitting();
    return sitting && answersOf(sitting.response);
  }

  /**
   * Returns the current sitting; nothing where nothing has been answered in it. Rejects where storage is
   * refused, and where it doesn't answer: if it does later, `tabs` calls back.
   *
   * @returns {Promise<Sitting | undefined>}
   */
  async loadSitting() {
    return this.#access.look(async (shelf) => {
      const found = await shelf.find(shelf.current);
      for (const time of Object.values(found?.changed ?? {})) this.#held.follow(time);
      return found && tell(found, shelf);
    });
  }

  /**
   * Returns all sittings, the latest first. Rejects as `loadSitting` does.
   *
   * @returns {Promise<Sitting[]>}
   */
  async list() {
    return this.#access.look(async (shelf) =>
      (await shelf.list()).map((each) => tell(each, shelf)),
    );
  }

  /**
   * Whether a sitting is kept.
   *
   * @param {string} id
   */
  async has(id) {
    return this.#access.look(async (shelf) => (await shelf.find(id)) !== undefined);
  }

  /** Returns what is known of the answers without the database. */
  known() {
    const response = this.knownResponse();
    return response && answersOf(response);
  }

  /** Returns what is known of the current sitting without the database. */
  knownResponse() {
    const notes = [...this.#held.pending.values()];
    const empty = beginSitting(this.#held.newId, this.about, Date.now());
    return applyNotes(empty, notes, this.about.isFreeText)?.response;
  }

  /**
   * Saves the answers that changed, and leaves the others as they are: another tab may have given
   * them, or this one may not have read them yet. Rejects where storage is refused, full or silent. What
   * couldn't be saved goes along with the next change.
   *
   * @param {Record<string, Answer | undefined>} changes by the item's id, undefined if cleared
   * @param {string} [version] of the assessment
   * @param {string} [sitting] that they are made in; without one the current one, or a new one
   * @returns {Promise<string | undefined>} the sitting that they were made in; undefined where later changes
   *   of the same have taken their place before they were written
   */
  async save(changes, version = this.version, sitting = undefined) {
    return this.#keep(Object.entries(changes), version, sitting);
  }

  /**
   * Saves what the reader puts beside the answers of a sitting. Rejects as `save` does.
   *
   * @param {{notes?: Record<string, string>, plan?: PlannedStep[], name?: string}} beside of each what it is
   *   now; what is left out stays
   * @param {string} [sitting] the current one, unless said
   */
  async saveBeside({ notes = {}, plan, name }, sitting = undefined) {
    /** @type {[string, unknown][]} */
    const parts = Object.entries(notes).map(([item, words]) => [noteOf(item), words]);
    if (plan) parts.push([PLAN, plan]);
    if (name !== undefined) parts.push([NAME, name]);
    return this.#keep(parts, this.version, sitting);
  }

  /**
   * @param {[part: string, value: unknown][]} parts
   * @param {string} version
   * @param {string | undefined} sitting
   */
  async #keep(parts, version, sitting) {
    const held = this.#held;
    // What hasn't been written yet may come to be another one, where another tab is faster.
    const known = sitting === held.newId ? undefined : sitting;
    const notes = parts.map(([part, value]) => {
      const note = { part, at: held.tick(), version, sitting: known, value };
      this.#access.note(note);
      return note;
    });
    await this.#access.write();
    return notes.at(-1)?.sitting;
  }

  /**
   * Keeps what is said of a sitting's answers, where nothing is kept of that yet.
   *
   * @param {import("../contract.js").Result} result
   * @param {Answers} answers that it was made of; where others are kept by now, it isn't
   * @param {string} [sitting] the current one, unless said
   * @returns {Promise<boolean>} whether it is kept now
   */
  async keepResult(result, answers, sitting = undefined) {
    const { latest } = this.#held;
    return this.#access.change((shelf) =>
      shelf.keepResult(sitting ?? shelf.current, result, answers, latest),
    );
  }

  /**
   * Begins a new sitting, which becomes the current one.
   *
   * @param {Answers} [answers] that it begins with
   * @returns {Promise<{id: string, response: KeptResponse | undefined}>} `response` is undefined for no answers
   */
  async begin(answers = {}) {
    const id = drawId();
    const made = { at: this.#held.tick(), version: this.version };
    const begun = await this.#access.change((shelf) => shelf.begin(id, answers, made));
    this.turn();
    return { id, response: begun?.response };
  }

  /**
   * Takes in the answers of a link: they become a sitting, or are shown where they are kept already. Either
   * becomes the current one.
   *
   * @param {Answers} answers
   * @returns {Promise<{response: KeptResponse, isNew: boolean} | undefined>} undefined for no answers
   */
  async bring(answers) {
    const made = { at: this.#held.tick(), version: this.version };
    const brought = await this.#access.change(async (shelf) => {
      const known = await findBrought(shelf, answers);
      if (known) await shelf.show(known.response.id);
      const sitting = known ?? (await shelf.begin(drawId(), answers, made));
      return sitting && { response: sitting.response, isNew: !known };
    });
    this.turn();
    return brought;
  }

  /** @param {string} id of the sitting that becomes the current one */
  async open(id) {
    await this.#access.change(async (shelf) => {
      if (await shelf.find(id)) await shelf.show(id);
    });
    this.turn();
  }

  /** @param {string} id of the sitting that is deleted */
  async remove(id) {
    await this.#access.change((shelf) => shelf.remove(id));
    this.#access.drop(({ sitting }) => sitting === id); // what was noted meanwhile would bring it back
    this.turn();
  }

  /**
   * Deletes the current sitting. Rejects where storage is refused or silent.
   *
   * @param {string} [id] the one that the page shows
   */
  async clear(id) {
    const { newId } = this.#held;
    this.#held.remembered = undefined;
    this.#access.drop(({ sitting }) => sitting === undefined || sitting === id);
    await this.#access.change(async (shelf) => {
      const gone = id === undefined || id === newId ? shelf.current : id;
      if (gone !== undefined) await shelf.remove(gone);
    });
    this.tabs.tell();
  }

  /** Has forms show what is current by now. */
  turn() {
    this.#held.remembered = undefined;
    this.tabs.hear();
  }
}

/**
 * Returns answers and free texts, as the form takes them. Where an item was answered in own words before it had
 * options, its answer counts.
 *
 * @param {KeptResponse} response
 * @returns {Answers} without a prototype: an item may be called `constructor`
 */
export function answersOf({ answers, texts = {} }) {
  const given = Object.entries(answers).filter(([, answer]) => answer !== null);
  return Object.assign(Object.create(null), texts, Object.fromEntries(given));
}

/**
 * @param {import("./sitting.js").SavedSitting} saved
 * @param {import("./shelf.js").Shelf} shelf
 * @returns {Sitting}
 */
export function tell({ response, changed }, { current }) {
  return { response, changed, isCurrent: response.id === current };
}
