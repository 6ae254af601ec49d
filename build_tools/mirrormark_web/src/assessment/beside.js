/**
 * What readers put beside their answers: notes, and a plan.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").PlannedStep} PlannedStep
 */
import { outlasts } from "../store/words.js";

export class Beside {
  /** Counts changes, which make a look at what is kept out of date. */
  #turn = 0;

  /**
   * @param {import("../store/store.js").ResponseStore} store
   * @param {() => string | undefined} findSitting gives the one that the page shows
   * @param {() => void} onTrouble called where the browser refuses to keep something
   */
  constructor(store, findSitting, onTrouble) {
    this.store = store;
    this.findSitting = findSitting;
    this.onTrouble = onTrouble;
  }

  /** By which it can be told later whether the reader has changed something since. */
  get turn() {
    return this.#turn;
  }

  /**
   * Returns the notes. Rejects where nobody knows them now.
   *
   * @param {{response: KeptResponse | undefined}} [read] the sitting, if somebody has read it already
   * @param {number} [turn] when it was read
   * @returns {Promise<Record<string, string>>} by the item's id
   */
  async readNotes(read, turn) {
    if (read && turn === this.#turn) return read.response?.notes ?? {};
    return this.#look(async () => (await this.#read())?.notes ?? {});
  }

  /**
   * @param {string} itemId
   * @param {string} text
   */
  keepNote(itemId, text) {
    this.#keep({ notes: { [itemId]: text } }, this.findSitting());
  }

  /**
   * Returns the plan, and that of the last sitting before which has one. Rejects where nobody knows it now.
   *
   * @returns {Promise<import("../plan/plan.js").Kept>}
   */
  readPlan() {
    return this.#look(() => this.#readPlan());
  }

  async #readPlan() {
    const [response, sittings] = await Promise.all([
      this.#read(),
      this.store.list().catch(() => []),
    ]);
    const begun = begunAt(response);
    const earlier = sittings
      .map((sitting) => sitting.response)
      .filter((each) => each.id !== response?.id && each.plan?.length && begunAt(each) <= begun)
      .sort((one, other) => begunAt(other).getTime() - begunAt(one).getTime())[0];
    return {
      id: response?.id,
      begun,
      steps: stepsOf(response),
      earlier: earlier && { id: earlier.id, begun: begunAt(earlier), steps: stepsOf(earlier) },
    };
  }

  /**
   * @param {PlannedStep[]} plan
   * @param {string} [sitting] the one that the page shows, unless said
   */
  keepPlan(plan, sitting = this.findSitting()) {
    this.#keep({ plan }, sitting);
  }

  /**
   * Looks at what is kept, and once more where the reader has changed something meanwhile.
   *
   * @template T
   * @param {() => Promise<T>} read
   */
  async #look(read) {
    for (;;) {
      const turn = this.#turn;
      const found = await read();
      if (turn === this.#turn) return found;
    }
  }

  /** @returns {Promise<KeptResponse | undefined>} */
  async #read() {
    try {
      return (await this.store.loadSitting())?.response;
    } catch (error) {
      // What a database that is silent may hold is not to be taken for nothing, and written over.
      if (outlasts(this.store.trouble)) throw error;
      return this.store.knownResponse();
    }
  }

  /**
   * @param {{notes?: Record<string, string>, plan?: PlannedStep[]}} beside
   * @param {string | undefined} sitting
   */
  #keep(beside, sitting) {
    this.#turn += 1;
    this.store.saveBeside(beside, sitting).then(this.onTrouble, this.onTrouble);
  }
}

/** The store gives ids to all. @param {KeptResponse | undefined} response */
function stepsOf(response) {
  return /** @type {import("../plan/steps.js").Step[]} */ (response?.plan ?? []);
}

/** @param {KeptResponse | undefined} response */
function begunAt(response) {
  const { begun, changed } = response ?? {};
  const told = begun ?? changed;
  return told === undefined ? new Date() : new Date(told);
}
