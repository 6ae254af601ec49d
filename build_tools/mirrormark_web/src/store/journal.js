/**
 * Notes each change in `localStorage` until the database has confirmed it. That takes a moment, and
 * whoever leaves at once doesn't give it one; a note is written before the next line of the script runs.
 *
 * A note is of one item in one document, so that tabs never write over each other's. Which is the last
 * one, its time says.
 *
 * @typedef {{at: number, version: string, answer?: import("./store.js").Answer}} Note
 *   `at` in milliseconds; `version` of the assessment; without an answer where it was cleared
 */
import { readNote } from "./record.js";

const DOCUMENT = `${Math.random()}`.slice(2);

export class Journal {
  /** @param {string} key of what is kept */
  constructor(key) {
    this.prefix = `mirrormark:${key}/`;
    /** Whether the browser has taken all that was to be noted. */
    this.isWorking = hasStorage();
  }

  /**
   * @param {string} itemId
   * @param {Note} note
   */
  write(itemId, note) {
    try {
      localStorage.setItem(`${this.prefix}${DOCUMENT}/${itemId}`, JSON.stringify(note));
    } catch {
      this.isWorking = false; // full, or refused
    }
  }

  /**
   * Returns the last note of each item, of all documents.
   *
   * @returns {Map<string, Note>}
   */
  read() {
    const notes = new Map();
    for (const name of this.#names()) {
      const note = parseNote(localStorage.getItem(name));
      const itemId = itemOf(name);
      if (!note) localStorage.removeItem(name);
      else if (note.at > (notes.get(itemId)?.at ?? 0)) notes.set(itemId, note);
    }
    return notes;
  }

  /**
   * Forgets what is kept by now, or what something newer is kept of.
   *
   * @param {Record<string, number>} changed when what is kept of each item was changed
   */
  settle(changed) {
    for (const name of this.#names()) {
      const note = parseNote(localStorage.getItem(name));
      if (!note || note.at <= (changed[itemOf(name)] ?? 0)) localStorage.removeItem(name);
    }
  }

  /** Forgets everything, in all documents. */
  clear() {
    for (const name of this.#names()) localStorage.removeItem(name);
  }

  #names() {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(this.prefix));
    } catch {
      return [];
    }
  }
}

/** @param {string} name */
function itemOf(name) {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** Whether there is a storage that lasts; `page-storage.js` puts one in its place that doesn't. */
function hasStorage() {
  try {
    return localStorage instanceof Storage;
  } catch {
    return false;
  }
}

/**
 * @param {string | null} text
 * @returns {Note | undefined} undefined where somebody else has written it
 */
function parseNote(text) {
  try {
    return readNote(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}
