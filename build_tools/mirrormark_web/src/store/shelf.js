/**
 * All sittings of one assessment, and which of them pages show. What its key holds is `{schema: 2, current,
 * carried}`; each sitting has a key of its own behind it.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").Result} Result
 * @typedef {import("./parts.js").Note} Note
 * @typedef {import("./records.js").Draft} Draft
 * @typedef {import("./sitting.js").SavedSitting} SavedSitting
 * @typedef {{key: string, assessment: string, site?: string, language?: string}
 *   & import("./knowing.js").Known} About
 */
import { isSame } from "../responses/canonical.js";
import { compareWhen } from "../responses/moments.js";
import { fits } from "../responses/shape.js";
import { carryOver } from "./carry-over.js";
import { sortOut } from "./knowing.js";
import { isPlain } from "./plain.js";
import { applyNotes, beginSitting, isDated, readSitting, SCHEMA } from "./sitting.js";
import { momentOf, Newer, refuseNewer } from "./times.js";

export class Shelf {
  /** The sitting that pages show; it may be one in which nothing has been answered. @type {string | undefined} */
  current;
  /** The one that was made of what an earlier version kept. @type {string | undefined} */
  carried;
  /** What was current, and carried over, when notes were made that name no sitting. @type {{current?: string, carried?: string} | undefined} */
  #then;
  /** When each part was changed, of the sittings that were looked at. @type {Map<string, Record<string, number>>} */
  #changed = new Map();

  /**
   * @param {Draft} draft
   * @param {About} about
   * @param {string} newId that the next new sitting gets
   */
  constructor(draft, about, newId) {
    this.draft = draft;
    this.about = about;
    this.newId = newId;
  }

  /**
   * Opens the shelf of an assessment, and puts on it what an earlier version has kept. Rejects with `Newer`.
   *
   * @param {Draft} draft
   * @param {About} about
   * @param {string} newId
   */
  static async open(draft, about, newId) {
    const shelf = new Shelf(draft, about, newId);
    const kept = await draft.get(about.key);
    if (!isPlain(kept)) return shelf;
    refuseNewer(kept.schema, SCHEMA);
    if (kept.schema === SCHEMA) {
      shelf.current = readId(kept.current);
      shelf.carried = readId(kept.carried);
      return shelf;
    }
    const carried = carryOver(kept, about, newId);
    if (!carried) return shelf;
    await shelf.#put(carried);
    shelf.carried = newId;
    await shelf.show(newId);
    return shelf;
  }

  /** @param {string} id */
  #keyOf(id) {
    return `${this.about.key}/${id}`;
  }

  /**
   * @param {string | undefined} id
   * @returns {Promise<SavedSitting | undefined>}
   */
  async find(id) {
    if (id === undefined) return undefined;
    const found = this.#read(await this.draft.get(this.#keyOf(id)), id);
    if (found) this.#changed.set(id, found.changed);
    return found;
  }

  /** @returns {Promise<SavedSitting[]>} the latest first; without those that a newer page has kept */
  async list() {
    return (await this.look()).sittings;
  }

  /**
   * Returns all that can be read, the latest first, and how many a newer page has kept.
   *
   * @returns {Promise<{sittings: SavedSitting[], newer: number}>}
   */
  async look() {
    const start = this.#keyOf("");
    const entries = await this.draft.entries(start);
    let newer = 0;
    const sittings = entries.flatMap(([key, kept]) => {
      try {
        return this.#read(kept, key.slice(start.length)) ?? [];
      } catch (error) {
        if (!(error instanceof Newer)) throw error;
        newer += 1;
        return [];
      }
    });
    sittings.sort((one, other) => compareWhen(one.response, other.response));
    return { sittings, newer };
  }

  /** Returns the ids of all, those that can't be read included. */
  async ids() {
    const start = this.#keyOf("");
    return new Set((await this.draft.entries(start)).map(([key]) => key.slice(start.length)));
  }

  /** @param {unknown} kept @param {string} id */
  #read(kept, id) {
    const saved = readSitting(kept, { id, assessment: this.about.assessment });
    if (saved) sortOut(saved.response, this.about.isChoice);
    return saved;
  }

  /**
   * Makes changes in the sittings that they are of.
   *
   * @param {Note[]} notes
   */
  async apply(notes) {
    for (const [id, its] of this.#bySitting(notes)) {
      const begun = Math.min(...its.map(({ at }) => at));
      const before = (await this.find(id)) ?? beginSitting(id, this.about, begun);
      const after = applyNotes(before, its, this.about.isFreeText);
      if (after) await this.#put(after);
      if (this.current === undefined) await this.show(id);
    }
    this.#then ??= { current: this.current, carried: this.carried };
  }

  /** @param {Note[]} notes */
  #bySitting(notes) {
    /** @type {Map<string, Note[]>} */
    const found = new Map();
    for (const note of notes) {
      const id = this.#sittingOf(note);
      found.set(id, [...(found.get(id) ?? []), note]);
    }
    return found;
  }

  /**
   * @param {Note} note
   * @returns {string} the sitting that it is of
   */
  #sittingOf({ sitting, isOld }) {
    const { current, carried } = this.#then ?? this;
    return sitting ?? (isOld ? carried : undefined) ?? current ?? this.newId;
  }

  /**
   * Returns the sitting of a note where that holds it, or something newer.
   *
   * @param {Note} note
   */
  holderOf(note) {
    const id = this.#sittingOf(note);
    return note.at <= (this.#changed.get(id)?.[note.part] ?? 0) ? id : undefined;
  }

  /** Whether there is a new sitting now. */
  get isNewUsed() {
    return this.#changed.has(this.newId);
  }

  /** @param {SavedSitting} saved */
  async #put(saved) {
    this.#changed.set(saved.response.id, saved.changed);
    await this.draft.put(this.#keyOf(saved.response.id), saved);
  }

  /** @param {string | undefined} id which pages are to show */
  async show(id) {
    this.current = id;
    const { carried } = this;
    const shelf = { schema: SCHEMA, current: id ?? null, ...(carried ? { carried } : {}) };
    await this.draft.put(this.about.key, shelf);
  }

  /**
   * Keeps what is said of a sitting's answers, where nothing is kept of that yet.
   *
   * @param {string | undefined} id
   * @param {Result} result
   * @param {Record<string, unknown>} answers that it was made of
   * @param {number} latest the last change that was known then
   * @returns {Promise<boolean>} whether it is kept now
   */
  async keepResult(id, result, answers, latest) {
    const found = await this.find(id);
    if (!found || found.response.result) return false;
    const { response, changed } = found;
    const isOfThese = Object.entries(answers).every(([item, answer]) =>
      isSame(answer, response.answers[item]),
    );
    if (!isOfThese || Object.values(changed).some((time) => time > latest)) return false;
    const kept = snapshotOf(result);
    if (!fits("result", kept) || !fits("content_version", result.content_version)) return false;
    // The least that is later: of two copies of one response the one with its result counts.
    const at = Math.min(Date.parse(response.changed ?? "") + 1 || Date.now(), Date.now());
    response.result = kept;
    response.content_version = result.content_version;
    if (isDated(response)) response.changed = momentOf(at);
    await this.#put(found);
    return true;
  }

  /**
   * Begins a sitting with answers that were given elsewhere, or another time: when, it doesn't say.
   *
   * @param {string} id
   * @param {Record<string, unknown>} answers
   * @param {Pick<Note, "at" | "version">} made
   * @returns {Promise<SavedSitting | undefined>} nothing where there are no answers
   */
  async begin(id, answers, made) {
    await this.show(id);
    const notes = Object.entries(answers).map(([part, value]) => ({ part, value, ...made }));
    const blank = beginSitting(id, this.about, made.at);
    const begun = applyNotes(blank, notes, this.about.isFreeText);
    if (!begun) return undefined;
    delete begun.response.answered;
    await this.#put(begun);
    return begun;
  }

  /**
   * Keeps a response that has come in, as far as it can be kept.
   *
   * @param {KeptResponse} response
   * @param {Record<string, number>} changed
   */
  async keep(response, changed) {
    const saved = this.#read({ schema: SCHEMA, response, changed }, response.id);
    if (saved) await this.#put(saved);
  }

  /** @param {string} id */
  async remove(id) {
    // What was noted of it, and is in it by now, has gone with it.
    await this.draft.delete(this.#keyOf(id));
    if (this.carried === id) this.carried = undefined;
    await this.show(this.current === id ? undefined : this.current);
  }
}

/**
 * @param {Result} result
 * @returns {import("../contract.js").KeptResult}
 */
function snapshotOf({ outcome, why, dimensions }) {
  const scores = dimensions.map(({ id, score, low, high, band }) => [
    id,
    { score, low, high, band },
  ]);
  const call = why?.call;
  return { outcome, ...(call ? { call } : {}), scores: Object.fromEntries(scores) };
}

/** @param {unknown} value */
function readId(value) {
  return typeof value === "string" && fits("id", value) ? value : undefined;
}
