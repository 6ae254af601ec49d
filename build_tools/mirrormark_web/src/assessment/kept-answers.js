/**
 * The form's answers and what the browser keeps of them.
 *
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {object} CaughtUp what has become of what is kept
 * @property {number} taken how many answers are others now
 * @property {boolean} isCleared whether that is because the reader has deleted them
 * @property {boolean} isFirst whether the browser tells only now what it keeps
 * @property {boolean} isOther whether the answers are those of another sitting
 * @property {boolean} isBlank whether there are none
 * @property {{response: import("../contract.js").KeptResponse | undefined}} [read] the sitting as it was read;
 *   left out where the browser didn't tell
 */
import { findChanges } from "../form/form.js";
import { isSame } from "../responses/canonical.js";
import { dateOf, whenAnswered } from "../responses/moments.js";
import { askOnceToPersist } from "../store/persistence.js";
import { keepNothing } from "../store/keeping.js";
import { answersOf } from "../store/store.js";
import { findEarlier } from "../then-and-now/earlier.js";
import { Newer } from "../store/times.js";
import { outlasts } from "../store/words.js";

export class KeptAnswers {
  /** What is kept, as far as this tab knows, or will be as soon as the browser takes it. */
  #kept = /** @type {Answers} */ ({});
  /** The sitting that the form shows. @type {string | undefined} */
  #sitting;
  #isRestored = false;
  /** Counts what could make a look at what is kept out of date. */
  #turn = 0;
  /** @type {Set<Promise<unknown>>} */
  #saving = new Set();
  /** @type {Promise<boolean> | undefined} */
  #restoring;
  /** @type {ReturnType<KeptAnswers["catchUp"]> | undefined} */
  #catchingUp;
  /** Whether another tab has changed the very answer that the reader is writing. */
  isBehind = false;

  /**
   * @param {import("../form/form.js").QuestionForm} form
   * @param {import("../store/store.js").ResponseStore} store
   * @param {string} contentVersion of the assessment
   * @param {AbortSignal} signal ends it
   */
  constructor(form, store, contentVersion, signal) {
    this.form = form;
    this.store = store;
    this.contentVersion = contentVersion;
    this.signal = signal;
  }

  /** The sitting that the form shows; none before the first answer. */
  get sitting() {
    return this.#sitting;
  }

  /** What is wrong with keeping answers; empty where nothing is. */
  get trouble() {
    return this.store.trouble;
  }

  /** Fills in what was answered in this document. Returns whether there was anything. */
  recall() {
    const known = this.store.recall();
    if (!known) return false;
    this.form.write(known.answers);
    this.form.writeTexts(known.texts);
    this.#kept = known.kept;
    this.#sitting = known.sitting;
    this.#isRestored = true;
    return true;
  }

  /** Fills in what the browser keeps. Returns whether there was anything that the form hadn't. */
  restore() {
    this.#restoring ??= this.#restore();
    return this.#restoring;
  }

  async #restore() {
    const { saved = {}, id } = await this.#load().catch(() => ({
      saved: this.store.known(),
      id: "",
    }));
    this.#sitting ||= id || undefined;
    // Whoever was faster than the database keeps what they chose.
    const texts = this.form.readTexts();
    const given = this.form.read();
    const written = this.form.write({ ...saved, ...given });
    this.form.writeTexts(texts);
    const answers = this.form.read();
    for (const [id, answer] of Object.entries(saved))
      if (!(id in this.#kept) && isSame(answers[id], answer)) put(this.#kept, id, answer);
    this.#isRestored = true;
    if (written) this.#remember();
    return Object.keys(saved).some((id) => Object.hasOwn(answers, id) && !Object.hasOwn(given, id));
  }

  /** Keeps what has changed. Rejects where the browser refuses to. */
  async keep() {
    const answers = this.form.read();
    const changes = findChanges(this.#kept, answers);
    const hasChanged = Object.keys(changes).length > 0;
    if (hasChanged) this.#kept = answers;
    // What can't be read is no answer, and still what the reader has written.
    if (this.#isRestored) this.#remember();
    if (!hasChanged) return;
    this.#turn += 1;
    const saving = this.store.save(changes, this.contentVersion, this.#sitting);
    this.#saving.add(saving);
    try {
      const sitting = await saving;
      if (this.#sitting === undefined) this.#follow(sitting);
    } finally {
      this.#saving.delete(saving);
    }
  }

  /** Empties the form and what is kept. Rejects where the browser can't delete it. */
  async clear() {
    this.form.write({});
    this.#kept = {};
    this.#turn += 1;
    const sitting = this.#sitting;
    this.#sitting = undefined;
    await this.store.clear(sitting);
  }

  /** Whether it is known what the browser keeps, or that it keeps nothing. */
  get isKnown() {
    return this.#isRestored && (this.store.isRead || !outlasts(this.trouble));
  }

  /** Returns the day on which the reader has last answered; nothing where nobody knows. */
  async findDay() {
    const sitting = await this.store.loadSitting().catch(() => undefined);
    return dateOf(sitting && whenAnswered(sitting.response));
  }

  /**
   * Puts answers into the form, beside what stands there. `keep` keeps them.
   *
   * @param {Answers} more
   */
  fill(more) {
    this.form.write({ ...this.form.read(), ...more });
  }

  /**
   * Begins other answers in the place of those that are here, which stay what they are in a sitting of their own.
   * Rejects where the browser doesn't keep them: then all is as it was.
   *
   * @param {Answers} others
   */
  async begin(others) {
    const { id, response } = await this.store.begin(others);
    // Without a look at what is kept: whatever the browser tells, the next answer belongs to these.
    if (!this.signal.aborted) this.#show(id, response);
    await this.catchUp();
  }

  /**
   * Shows the answers of a link in the place of those that are here, which stay what they are in a sitting of
   * their own. Rejects where the browser doesn't keep them: then all is as it was.
   *
   * @param {Answers} others
   * @returns {Promise<{isKept: boolean, isNew: boolean}>} whether those that were here outlast the page, and
   *   whether those of the link weren't kept yet
   */
  async bring(others) {
    const brought = await this.store.bring(others);
    // Before anybody looks at what is kept: it is no news to this page.
    if (brought && !this.signal.aborted) this.#show(brought.response.id, brought.response);
    await this.catchUp();
    return { isKept: outlasts(this.trouble), isNew: brought?.isNew ?? true };
  }

  /**
   * @param {string} sitting that the form is to show
   * @param {import("../contract.js").KeptResponse | undefined} response undefined where it is blank
   */
  #show(sitting, response) {
    const all = response ? answersOf(response) : {};
    this.form.write(all); // what couldn't be read in a field was no answer, and goes as well
    this.#kept = {};
    this.#know(all);
    this.#sitting = sitting;
    this.#remember();
  }

  /**
   * Deletes what is kept of the answers, and has them, what stands beside them and all that follows stay in this
   * page alone. Rejects where the browser can't delete it: then it goes on keeping.
   */
  async unkeep() {
    const { response: { notes, plan, name } = {} } = await this.#load();
    const [answers, texts] = [this.form.read(), this.form.readTexts()];
    try {
      await this.clear();
      keepNothing();
    } finally {
      this.form.write(answers);
      this.form.writeTexts(texts);
      await Promise.all([this.keep(), this.store.saveBeside({ notes, plan, name })]);
    }
  }

  /**
   * Keeps what the reader is shown. Nothing is lost where that can't be: it can be worked out again.
   *
   * @param {import("../contract.js").Result} result
   * @param {Answers} answers that it was made of
   */
  async keepResult(result, answers) {
    await Promise.allSettled(this.#saving);
    const keeping = this.store.keepResult(result, answers, this.#sitting);
    const isKept = await keeping.catch(() => false);
    if (isKept) await askOnceToPersist().catch(() => {});
  }

  /**
   * Returns the earlier sittings that the one in the form can be compared with; none where none are told.
   *
   * @param {string} [named] the id of one that is to be there
   */
  async listEarlier(named) {
    await Promise.allSettled(this.#saving);
    const sittings = await this.store.list().catch(() => []);
    return findEarlier(
      sittings.map(({ response }) => response),
      this.#sitting,
      named,
    );
  }

  async #load() {
    const sitting = await this.store.loadSitting();
    const response = sitting?.response;
    return { saved: response && answersOf(response), id: response?.id, response };
  }

  /** @param {string | undefined} sitting that the form shows from now on */
  #follow(sitting) {
    this.#sitting = sitting;
    const known = this.store.recall();
    if (known) this.store.remember({ ...known, sitting });
  }

  /**
   * Takes over what other tabs have changed. Whoever changed an answer last wins, in all tabs: each
   * goes by what is kept, and what is kept has an order.
   *
   * @returns {Promise<CaughtUp>}
   */
  catchUp() {
    this.#turn += 1;
    this.#catchingUp ??= this.#catchUp().finally(() => (this.#catchingUp = undefined));
    return this.#catchingUp;
  }

  async #catchUp() {
    await this.#restoring;
    const isFirst = !this.store.isRead;
    const nothing = { taken: 0, isCleared: false, isFirst, isOther: false, isBlank: false };
    let saved;
    let id;
    let response;
    let isCleared = false;
    for (let turn = -1; turn !== this.#turn;) {
      turn = this.#turn;
      await Promise.allSettled(this.#saving);
      try {
        ({ saved, id, response } = await this.#load());
        // A sitting that is begun blank has no record yet; the one before stays what it was.
        isCleared = saved === undefined && !(await this.#isKept(this.#sitting));
      } catch {
        return nothing;
      }
    }
    // What is kept is known to this sitting and to the one after it: whoever marks an answer as known
    // has to have filled it in where the reader sees it.
    if (this.signal.aborted) return nothing;
    const isOther = this.#sitting !== undefined && id !== this.#sitting && !isCleared;
    this.#follow(id);
    const changes = findChanges(this.#kept, saved ?? {});
    const { taken, isWaiting } = this.form.take(changes);
    this.#know(changes);
    this.isBehind = isWaiting;
    if (taken) this.#remember();
    const isBlank = saved === undefined;
    return { taken, isCleared, isFirst, isOther, isBlank, read: { response } };
  }

  /**
   * Takes for kept what the form shows as it is kept.
   *
   * @param {ReturnType<typeof findChanges>} kept undefined where there is no answer
   */
  #know(kept) {
    const answers = this.form.read();
    for (const [id, answer] of Object.entries(kept))
      if (isSame(answers[id], answer)) put(this.#kept, id, answer);
  }

  /** @param {string | undefined} sitting */
  async #isKept(sitting) {
    try {
      return sitting !== undefined && (await this.store.has(sitting));
    } catch (error) {
      if (error instanceof Newer) return true;
      throw error;
    }
  }

  #remember() {
    if (this.signal.aborted) return; // the sitting after it knows more
    const { form } = this;
    const [answers, texts] = [form.read(), form.readTexts()];
    this.store.remember({ answers, texts, kept: this.#kept, sitting: this.#sitting });
  }
}

/**
 * @param {Answers} answers
 * @param {string} id
 * @param {import("../store/store.js").Answer | undefined} answer undefined where there is none
 */
function put(answers, id, answer) {
  if (answer === undefined) delete answers[id];
  else answers[id] = answer;
}
