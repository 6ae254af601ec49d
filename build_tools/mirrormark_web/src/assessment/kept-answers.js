/**
 * The form's answers and what the browser keeps of them.
 *
 * @typedef {import("../store/store.js").Answers} Answers
 */
import { findChanges } from "../form/form.js";

export class KeptAnswers {
  /** What the form held when it was last kept. */
  #kept = /** @type {Answers} */ ({});
  #isRestored = false;

  /**
   * @param {import("../form/form.js").QuestionForm} form
   * @param {import("../store/store.js").ResponseStore} store
   * @param {string} contentVersion of the assessment
   */
  constructor(form, store, contentVersion) {
    this.form = form;
    this.store = store;
    this.contentVersion = contentVersion;
  }

  /** Fills in what was answered in this document. Returns whether there was anything. */
  recall() {
    const known = this.store.recall();
    if (known) this.#fillIn(known);
    return known !== undefined;
  }

  /** Fills in what the browser keeps. Returns whether there was anything. */
  async restore() {
    const saved = await this.store.load();
    // Whoever was faster than the database keeps what they chose.
    const written = this.#fillIn({ ...saved, ...this.form.read() });
    return written > 0 && Object.keys(saved).length > 0;
  }

  /** Keeps what has changed. Rejects where the browser refuses to. */
  async keep() {
    const answers = this.form.read();
    const changes = findChanges(this.#kept, answers);
    this.#kept = answers;
    if (this.#isRestored) this.store.remember(answers);
    await this.store.save(changes, this.contentVersion);
  }

  /** Empties the form and what is kept. Rejects where the browser can't delete it. */
  async clear() {
    this.#fillIn({});
    await this.store.clear();
  }

  /** @param {Answers} answers */
  #fillIn(answers) {
    const written = this.form.write(answers);
    this.#kept = this.form.read();
    this.#isRestored = true;
    if (written) this.store.remember(this.#kept);
    return written;
  }
}
