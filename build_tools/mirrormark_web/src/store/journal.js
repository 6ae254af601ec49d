/**
 * Notes each change in `localStorage` until the database has confirmed it. That takes a moment, and
 * whoever leaves at once doesn't give it one; a note is written before the next line of the script runs.
 *
 * A note is of one part of one sitting in one document, so that tabs never write over each other's. Which
 * is the last one, its time says. Earlier versions of this page would take notes for others than they
 * are, or delete them; so ours have names that these don't look for: `mirrormark:KEY:2/DOCUMENT/SITTING/PART`.
 * Theirs, `mirrormark:KEY/DOCUMENT/ITEM`, are read as well.
 *
 * @typedef {import("./parts.js").Note} Note
 */
import { fits } from "../responses/shape.js";
import { isKeeping } from "./keeping.js";
import { readNote } from "./parts.js";
import { isPlain } from "./plain.js";

const DOCUMENT = `${Math.random()}`.slice(2);
/** In the place of a sitting that isn't known. */
const CURRENT = "current";

export class Journal {
  /** @param {string} key of what is kept */
  constructor(key) {
    this.prefix = `mirrormark:${key}:2/`;
    this.oldPrefix = `mirrormark:${key}/`;
    /** Whether the browser has taken all that was to be noted. */
    this.isWorking = hasStorage();
  }

  /** @param {Note} note */
  write({ part, sitting, at, version, value }) {
    if (!isKeeping()) return;
    const name = `${this.prefix}${DOCUMENT}/${sitting ?? CURRENT}/${part}`;
    try {
      localStorage.setItem(name, JSON.stringify({ at, version, value }));
    } catch {
      this.isWorking = false; // full, or refused
    }
  }

  /**
   * Returns all notes, of all documents.
   *
   * @returns {Note[]}
   */
  read() {
    return this.#names().flatMap((name) => {
      const note = this.#parse(name);
      if (!note) localStorage.removeItem(name);
      return note ?? [];
    });
  }

  /**
   * Forgets the notes that aren't needed any more, and those that nobody can read.
   *
   * @param {(note: Note) => boolean} isSettled
   */
  settle(isSettled) {
    for (const name of this.#names()) {
      const note = this.#parse(name);
      if (!note || isSettled(note)) localStorage.removeItem(name);
    }
  }

  /** Forgets everything, in all documents. */
  clear() {
    this.settle(() => true);
  }

  #names() {
    if (!isKeeping()) return [];
    try {
      const starts = [this.prefix, this.oldPrefix];
      return Object.keys(localStorage).filter((name) =>
        starts.some((each) => name.startsWith(each)),
      );
    } catch {
      return [];
    }
  }

  /**
   * @param {string} name
   * @returns {Note | undefined} undefined where somebody else has written it
   */
  #parse(name) {
    const isOld = name.startsWith(this.oldPrefix);
    const parts = name.slice((isOld ? this.oldPrefix : this.prefix).length).split("/");
    const part = parts.at(-1) ?? "";
    try {
      const value = JSON.parse(localStorage.getItem(name) ?? "");
      if (!isPlain(value)) return undefined;
      if (isOld) return this.#own({ isOld }, readNote(part, { ...value, value: value.answer }));
      const sitting = parts.at(-2);
      if (sitting === CURRENT) return readNote(part, value);
      return fits("id", sitting) ? this.#own({ sitting }, readNote(part, value)) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * @param {Partial<Note>} own
   * @param {Note | undefined} note
   */
  #own(own, note) {
    return note && { ...note, ...own };
  }
}

/** Whether there is a storage that lasts; `page-storage.js` puts one in its place that doesn't. */
function hasStorage() {
  try {
    return localStorage instanceof Storage;
  } catch {
    return false;
  }
}
