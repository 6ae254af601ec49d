/**
 * Keeps the sittings of one assessment in IndexedDB, on this device only.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").PlannedStep} PlannedStep
 * @typedef {Record<string, Answer>} Answers by the item's id
 * @typedef {Record<string, string[]>} Texts what stands in fields for numbers, by the item's id
 * @typedef {"" | "unkept" | "refused" | "waiting" | "newer"} Trouble
 *   the reader wants nothing kept; the browser keeps nothing; its database takes or tells nothing now, and
 *   what changes is noted meanwhile; a newer version of the page has kept what there is
 * @typedef {{response: KeptResponse, changed: Record<string, number>, isCurrent: boolean}} Sitting
 *   `changed` is when each part was changed, in milliseconds; the current one is what pages show
 * @typedef {import("./parts.js").Note} Note
 */
import { KINDS } from "../kinds/kinds.js";
import { transact } from "./database.js";
import { Journal } from "./journal.js";
import { isKeeping } from "./keeping.js";
import { NAME, noteOf, PLAN } from "./parts.js";
import { within } from "./patience.js";
import { ADDRESS, keyOf } from "./place.js";
import { Draft } from "./records.js";
import { Shelf } from "./shelf.js";
import { applyNotes, beginSitting } from "./sitting.js";
import { Newer } from "./times.js";
import { Tabs } from "./tabs.js";

/**
 * What was answered since this document was loaded, how it was written, what of it is kept, and in which
 * sitting. Instant navigation makes a page's elements anew without loading a document, and must lose
 * nothing where the browser refuses to keep anything.
 *
 * @typedef {{answers: Answers, texts: Texts, kept: Answers, sitting: string | undefined}} Remembered
 */

/** All that this document holds of one assessment, whichever of its elements are on the page. */
class Held {
  /** @type {Remembered | undefined} */
  remembered;
  /** What has yet to be written, by sitting and part. @type {Map<string, Note>} */
  pending = new Map();
  /** @type {Promise<void> | undefined} */
  writing;
  /** Whether the database has told what it keeps. */
  isRead = false;
  trouble = /** @type {Trouble} */ ("");
  /** No change is older than one that is known. */
  latest = 0;
  /** What the next new sitting will be called. */
  newId = drawId();
}

/** By what is kept, and apart from that while nothing is. @type {Map<string, Held>} */
const allHeld = new Map();

/** Forgets what this document holds of all assessments. */
export function forgetHeld() {
  for (const held of allHeld.values()) {
    held.remembered = undefined;
    held.pending.clear();
  }
}

/** What browsers say where no page may keep anything, and not only now. */
const REFUSALS = ["SecurityError", "NotSupportedError"];

export class ResponseStore {
  /**
   * @param {{id: string, items: import("../contract.js").Item[], content_version?: string}} compiled
   * @param {string} [language] that the assessment is answered in
   */
  constructor({ id, items, content_version: version = "" }, language) {
    const key = keyOf(id);
    const texts = new Set(items.filter(({ kind }) => !KINDS[kind].counts).map((item) => item.id));
    const isFreeText = (/** @type {string} */ item) => texts.has(item);
    this.version = version;
    this.about = { key, assessment: id, isFreeText, site: ADDRESS, ...(language && { language }) };
    this.tabs = new Tabs(key);
    this.journal = new Journal(key);
  }

  get #held() {
    const name = `${isKeeping() ? "" : "unkept "}${this.about.key}`;
    const held = allHeld.get(name) ?? new Held();
    allHeld.set(name, held);
    return held;
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

  /** @param {Remembered} remembered all that the form holds */
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
    return this.#look(async (shelf) => {
      const found = await shelf.find(shelf.current);
      for (const time of Object.values(found?.changed ?? {})) this.#follow(time);
      return found && tell(found, shelf);
    });
  }

  /**
   * Returns all sittings, the latest first. Rejects as `loadSitting` does.
   *
   * @returns {Promise<Sitting[]>}
   */
  async list() {
    return this.#look(async (shelf) => (await shelf.list()).map((each) => tell(each, shelf)));
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
      this.#follow(Math.max(Date.now(), held.latest + 1));
      const note = { part, at: held.latest, version, sitting: known, value };
      this.#take(note);
      if (held.trouble !== "refused") this.journal.write(note);
      return note;
    });
    await this.#write();
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
    return this.#change((shelf) =>
      shelf.keepResult(sitting ?? shelf.current, result, answers, latest),
    );
  }

  /**
   * Begins a new sitting, which becomes the current one.
   *
   * @param {Answers} [answers] that it begins with
   * @returns {Promise<string>} its id
   */
  async begin(answers = {}) {
    const id = drawId();
    this.#follow(Math.max(Date.now(), this.#held.latest + 1));
    const at = this.#held.latest;
    const notes = Object.entries(answers).map(([part, value]) => {
      return { part, at, version: this.version, sitting: id, value };
    });
    await this.#change(async (shelf) => {
      await shelf.show(id);
      await shelf.apply(notes);
    });
    this.#turn();
    return id;
  }

  /** @param {string} id of the sitting that becomes the current one */
  async open(id) {
    await this.#change(async (shelf) => {
      if (await shelf.find(id)) await shelf.show(id);
    });
    this.#turn();
  }

  /** @param {string} id of the sitting that is deleted */
  async remove(id) {
    const isItsNote = (/** @type {Note} */ { sitting }) => sitting === id;
    this.#drop(isItsNote);
    await this.#change((shelf) => shelf.remove(id));
    this.#turn();
  }

  /**
   * Deletes the current sitting. Rejects where storage is refused or silent.
   *
   * @param {string} [id] the one that the page shows
   */
  async clear(id) {
    const { newId } = this.#held;
    this.#held.remembered = undefined;
    this.#drop(({ sitting }) => sitting === undefined || sitting === id);
    await this.#change(async (shelf) => {
      const gone = id === undefined || id === newId ? shelf.current : id;
      if (gone !== undefined) await shelf.remove(gone);
    });
    this.tabs.tell();
  }

  /** @param {(note: Note) => boolean} isGone */
  #drop(isGone) {
    const { pending } = this.#held;
    for (const [key, note] of pending) if (isGone(note)) pending.delete(key);
    this.journal.settle(isGone);
  }

  /**
   * Brings in responses, such as those of a file. Of two with one id the later counts.
   *
   * @param {KeptResponse[]} responses
   * @returns {Promise<{added: number, same: number, renewed: number}>}
   */
  async add(responses) {
    const count = { added: 0, same: 0, renewed: 0 };
    const own = responses.filter(({ assessment }) => assessment === this.about.assessment);
    await this.#change(async (shelf) => {
      for (const response of own) count[await shelf.add(response)] += 1;
    });
    this.#turn();
    return count;
  }

  /** Has forms show what is current by now. */
  #turn() {
    this.#held.remembered = undefined;
    this.tabs.hear();
  }

  /** Takes over what this document or another one has noted, and had no time to write. */
  #takeNotes() {
    for (const note of this.journal.read()) {
      this.#follow(note.at);
      this.#take(note);
    }
  }

  /** @param {Note} note */
  #take(note) {
    const { pending } = this.#held;
    const key = `${note.isOld ? "old" : (note.sitting ?? "")}/${note.part}`;
    if (note.at > (pending.get(key)?.at ?? 0)) pending.set(key, note);
  }

  /** @param {number} time of a change */
  #follow(time) {
    this.#held.latest = Math.max(this.#held.latest, time);
  }

  /**
   * Looks at what is kept and noted, as it will be once that is written; and has it written.
   *
   * @template T
   * @param {(shelf: Shelf) => Promise<T>} look
   * @returns {Promise<T>}
   */
  async #look(look) {
    this.#takeNotes(); // first: what is confirmed meanwhile is in the database
    const held = this.#held;
    const asking = transact("readonly", async (records) => {
      const draft = new Draft(records);
      const shelf = await this.#openShelf(draft);
      return { found: await look(shelf), isNews: draft.isChanged };
    });
    const { found, isNews } = await this.#ask(asking);
    held.isRead = true;
    // Who asks for it to be kept hears of that.
    if (isNews || held.pending.size) this.#write().catch(() => {});
    return found;
  }

  /** @param {Draft} draft */
  async #openShelf(draft) {
    const shelf = await Shelf.open(draft, this.about, this.#held.newId);
    await shelf.apply([...this.#held.pending.values()]);
    return shelf;
  }

  /** Writes what is pending, all that comes while it does so included. */
  #write() {
    const held = this.#held;
    held.writing ??= this.#writeAll().finally(() => (held.writing = undefined));
    return this.#ask(held.writing);
  }

  async #writeAll() {
    await undefined; // what changes in one go is written in one go
    do await this.#perform(async () => {});
    while (this.#held.pending.size);
  }

  /**
   * @template T
   * @param {(shelf: Shelf) => Promise<T>} act
   */
  #change(act) {
    this.#takeNotes();
    return this.#ask(this.#perform(act));
  }

  /**
   * Writes what is pending, and does something with what is kept then, all of it or nothing.
   *
   * @template T
   * @param {(shelf: Shelf) => Promise<T>} act
   * @returns {Promise<T>}
   */
  async #perform(act) {
    const held = this.#held;
    const pending = [...held.pending];
    const { newId } = held;
    const { shelf, made, isNews } = await transact("readwrite", async (records) => {
      const draft = new Draft(records);
      const shelf = await this.#openShelf(draft);
      const made = await act(shelf);
      await draft.commit();
      return { shelf, made, isNews: draft.isChanged };
    });
    for (const [key, note] of pending) {
      note.sitting = shelf.holderOf(note) ?? note.sitting;
      if (held.pending.get(key) === note) held.pending.delete(key);
    }
    if (shelf.isNewUsed && held.newId === newId) held.newId = drawId();
    this.journal.settle((note) => shelf.holderOf(note) !== undefined);
    if (isNews) this.tabs.tell();
    return made;
  }

  /**
   * Waits for the database as long as one can be asked to, and notes what is wrong with it.
   *
   * @template T
   * @param {Promise<T>} answer
   */
  async #ask(answer) {
    const held = this.#held;
    try {
      const given = await within(answer, () => this.#mend(true));
      this.#mend(false);
      return given;
    } catch (error) {
      held.trouble = this.#judge(error);
      // Who has told their browser to keep nothing means it.
      if (held.trouble === "refused") this.journal.clear();
      throw error;
    }
  }

  /**
   * Has the page look again when the database answers at last.
   *
   * @param {boolean} isLate whether nobody waits for this answer any more
   */
  #mend(isLate) {
    const held = this.#held;
    const isMended = held.trouble !== "" && !held.pending.size;
    if (isMended) held.trouble = "";
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

/** Returns an id that nobody else will draw. */
function drawId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Returns answers and free texts, as the form takes them.
 *
 * @param {KeptResponse} response
 * @returns {Answers} without a prototype: an item may be called `constructor`
 */
export function answersOf({ answers, texts = {} }) {
  return Object.assign(Object.create(null), answers, texts);
}

/**
 * @param {import("./sitting.js").SavedSitting} saved
 * @param {Shelf} shelf
 * @returns {Sitting}
 */
export function tell({ response, changed }, { current }) {
  return { response, changed, isCurrent: response.id === current };
}
