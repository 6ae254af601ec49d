/**
 * The way to what is kept of one assessment: whoever looks at it, or changes it, finds what was noted there,
 * and has that written.
 */
import { transact } from "./database.js";
import { drawId, heldOf } from "./held.js";
import { Journal } from "./journal.js";
import { inTimeOrNever, Silence, within } from "./patience.js";
import { Draft, recordsOf } from "./records.js";
import { Shelf } from "./shelf.js";
import { Newer } from "./times.js";

/** What browsers say where no page may keep anything, and not only now. */
const REFUSALS = ["SecurityError", "NotSupportedError"];

export class Access {
  /**
   * @param {import("./shelf.js").About} about
   * @param {import("./tabs.js").Tabs} tabs
   */
  constructor(about, tabs) {
    this.about = about;
    this.tabs = tabs;
    this.journal = new Journal(about.key);
  }

  get held() {
    return heldOf(this.about.key);
  }

  /**
   * Notes a change, so that it is written even where the reader leaves at once.
   *
   * @param {import("./parts.js").Note} note
   */
  note(note) {
    this.held.take(note);
    if (this.held.trouble !== "refused") this.journal.write(note);
  }

  /**
   * Forgets what was noted, in all documents.
   *
   * @param {(note: import("./parts.js").Note) => boolean} isGone
   */
  drop(isGone) {
    this.held.drop(isGone);
    this.journal.settle(isGone);
  }

  /** Takes over what this document or another one has noted, and had no time to write. */
  #takeNotes() {
    for (const note of this.journal.read()) this.held.take(note);
  }

  /**
   * Looks at what is kept and noted, as it will be once that is written; and has it written.
   *
   * @template T
   * @param {(shelf: Shelf) => Promise<T>} look
   * @returns {Promise<T>}
   */
  async look(look) {
    this.#takeNotes(); // first: what is confirmed meanwhile is in the database
    const asking = transact("readonly", (records) => this.#lookInto(records, look));
    return this.#follow(await this.#ask(asking));
  }

  /**
   * Looks in the same way at what is kept of several assessments, in one reading.
   *
   * @template T
   * @param {string} start what the keys of all of them begin with
   * @param {Access[]} known
   * @param {(keys: string[]) => Access[]} findOthers finds others to which these keys lead
   * @param {(shelf: Shelf) => Promise<T>} look
   * @returns {Promise<[access: Access, found: T | undefined, count: number][]>} undefined where a newer page has
   *   kept it, and how many sittings there are
   */
  static async lookAtAll(start, known, findOthers, look) {
    for (const access of known) access.#takeNotes();
    const asking = transact("readonly", async (records) => {
      const entries = await records.entries(start);
      const others = findOthers(entries.map(([key]) => key));
      for (const access of others) access.#takeNotes();
      const all = [...known, ...others];
      const read = recordsOf(new Map(entries));
      // Nobody comes in between: all that follows lies in memory.
      const looked = await Promise.allSettled(all.map((each) => each.#lookInto(read, look)));
      const count = (/** @type {string} */ key) =>
        entries.filter(([each]) => each.startsWith(`${key}/`)).length;
      return all.map(
        (access, place) => /** @type {const} */ ([access, looked[place], count(access.about.key)]),
      );
    });
    await Promise.all(known.map((access) => access.#ask(asking)));
    return (await asking).map(([access, looked, count]) => {
      if (looked?.status === "fulfilled") return [access, access.#follow(looked.value), count];
      if (!(looked?.reason instanceof Newer)) throw looked?.reason;
      access.held.trouble = "newer";
      return [access, undefined, count];
    });
  }

  /**
   * @template T
   * @param {import("./records.js").Records} records
   * @param {(shelf: Shelf) => Promise<T>} look
   */
  async #lookInto(records, look) {
    const draft = new Draft(records);
    const shelf = await this.#openShelf(draft);
    return { found: await look(shelf), isNews: draft.isChanged };
  }

  /**
   * Has what was noted, and isn't kept yet, be written.
   *
   * @template T
   * @param {{found: T, isNews: boolean}} looked
   */
  #follow({ found, isNews }) {
    this.held.isRead = true;
    // Who asks for it to be kept hears of that.
    if (isNews || this.held.pending.size) this.write().catch(() => {});
    return found;
  }

  /** @param {Draft} draft */
  async #openShelf(draft) {
    try {
      const shelf = await Shelf.open(draft, this.about, this.held.newId);
      await shelf.apply([...this.held.pending.values()]);
      return shelf;
    } catch (error) {
      if (error instanceof Newer) error.key = this.about.key;
      throw error;
    }
  }

  /** Writes what is pending, all that comes while it does so included. */
  write() {
    const { held } = this;
    held.writing ??= this.#writeAll().finally(() => (held.writing = undefined));
    return this.#ask(held.writing);
  }

  async #writeAll() {
    await undefined; // what changes in one go is written in one go
    do await Access.#perform([this], async () => {});
    while (this.held.pending.size);
  }

  /**
   * @template T
   * @param {(shelf: Shelf) => Promise<T>} act
   */
  change(act) {
    return Access.changeAll([this], ([shelf]) => act(/** @type {Shelf} */ (shelf)));
  }

  /**
   * Changes what is kept of several assessments, all of it or nothing; and nothing once it was waited for in vain.
   *
   * @template T
   * @param {Access[]} accesses
   * @param {(shelves: Shelf[]) => Promise<T>} act
   * @returns {Promise<T>}
   */
  static async changeAll(accesses, act) {
    for (const access of accesses) access.#takeNotes();
    const performing = inTimeOrNever((patience) => Access.#perform(accesses, act, patience));
    try {
      await Promise.all(accesses.map((access) => access.#heed(performing)));
    } catch (error) {
      // What was called off never answers; a look does, as soon as anything does.
      if (error instanceof Silence)
        for (const access of accesses) access.look(async () => {}).catch(() => {});
      throw error;
    }
    return performing;
  }

  /**
   * Writes what is pending, and does something with what is kept then, all of it or nothing.
   *
   * @template T
   * @param {Access[]} accesses
   * @param {(shelves: Shelf[]) => Promise<T>} act
   * @param {import("./patience.js").Patience} [patience] calls it off
   * @returns {Promise<T>}
   */
  static async #perform(accesses, act, patience) {
    const before = accesses.map(({ held }) => ({ pending: [...held.pending], newId: held.newId }));
    const change = async (/** @type {import("./records.js").Records} */ records) => {
      const draft = new Draft(records);
      const shelves = [];
      for (const access of accesses) shelves.push(await access.#openShelf(draft));
      const made = await act(shelves);
      await draft.commit();
      return { shelves, made, isNews: draft.isChanged };
    };
    const { shelves, made, isNews } = await transact("readwrite", change, patience);
    for (const [place, access] of accesses.entries()) {
      const [shelf, held] = [shelves[place], before[place]];
      if (shelf && held) access.#settle(shelf, held);
      if (isNews) access.tabs.tell();
    }
    return made;
  }

  /**
   * Forgets what has been written.
   *
   * @param {Shelf} shelf
   * @param {{pending: [string, import("./parts.js").Note][], newId: string}} before that was written
   */
  #settle(shelf, { pending, newId }) {
    const { held } = this;
    for (const [key, note] of pending) {
      note.sitting = shelf.holderOf(note) ?? note.sitting;
      if (held.pending.get(key) === note) held.pending.delete(key);
    }
    if (shelf.isNewUsed && held.newId === newId) held.newId = drawId();
    this.journal.settle((note) => shelf.holderOf(note) !== undefined);
  }

  /**
   * Waits for the database as long as one can be asked to, and notes what is wrong with it.
   *
   * @template T
   * @param {Promise<T>} answer that may still come later
   */
  #ask(answer) {
    return this.#heed(within(answer, () => this.#mend(true)));
  }

  /**
   * Notes what is wrong with the database.
   *
   * @template T
   * @param {Promise<T>} answer
   */
  async #heed(answer) {
    const { held } = this;
    try {
      const given = await answer;
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
    const { held } = this;
    const isMended = held.trouble !== "" && !held.pending.size;
    if (isMended) held.trouble = "";
    if (isMended || isLate) this.tabs.hear();
  }

  /**
   * @param {unknown} error
   * @returns {import("./store.js").Trouble}
   */
  #judge(error) {
    // Of several that are to change together, the others' are as they were.
    if (error instanceof Newer)
      return (error.key ?? this.about.key) === this.about.key ? "newer" : this.held.trouble;
    const isRefusal = error instanceof Error && REFUSALS.includes(error.name);
    return isRefusal || !this.journal.isWorking ? "refused" : "waiting";
  }
}
