/**
 * What this document holds of each assessment, whichever of its elements are on the page. Instant navigation
 * makes these anew without loading a document, and must lose nothing where the browser refuses to keep anything.
 *
 * @typedef {import("./parts.js").Note} Note
 * @typedef {import("./store.js").Answers} Answers
 * @typedef {Record<string, string[]>} Texts what stands in fields for numbers, by the item's id
 * @typedef {{answers: Answers, texts: Texts, kept: Answers, sitting: string | undefined}} Remembered
 *   what was answered since the document was loaded, how it was written, what of it is kept, and in which
 *   sitting
 */
import { toHex } from "../hex.js";
import { isKeeping } from "./keeping.js";

class Held {
  /** @type {Remembered | undefined} */
  remembered;
  /** What has yet to be written, by sitting and part. @type {Map<string, Note>} */
  pending = new Map();
  /** @type {Promise<void> | undefined} */
  writing;
  /** Whether the database has told what it keeps. */
  isRead = false;
  trouble = /** @type {import("./store.js").Trouble} */ ("");
  /** No change is older than one that is known. */
  latest = 0;
  /** What the next new sitting will be called. */
  newId = drawId();

  /** @param {number} time of a change */
  follow(time) {
    this.latest = Math.max(this.latest, time);
  }

  /** Returns a time for a change that is made now. */
  tick() {
    this.follow(Math.max(Date.now(), this.latest + 1));
    return this.latest;
  }

  /** @param {Note} note of a change */
  take(note) {
    this.follow(note.at);
    const key = `${note.isOld ? "old" : (note.sitting ?? "")}/${note.part}`;
    if (note.at > (this.pending.get(key)?.at ?? 0)) this.pending.set(key, note);
  }

  /** @param {(note: Note) => boolean} isGone */
  drop(isGone) {
    for (const [key, note] of this.pending) if (isGone(note)) this.pending.delete(key);
  }
}

/** By what is kept, and apart from that while nothing is. @type {Map<string, Held>} */
const allHeld = new Map();

/** @param {string} key of an assessment */
export function heldOf(key) {
  const name = `${isKeeping() ? "" : "unkept "}${key}`;
  const held = allHeld.get(name) ?? new Held();
  allHeld.set(name, held);
  return held;
}

/** Forgets what this document holds of all assessments. */
export function forgetHeld() {
  for (const held of allHeld.values()) {
    held.remembered = undefined;
    held.pending.clear();
  }
}

/** Returns an id that nobody else will draw. */
export function drawId() {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
