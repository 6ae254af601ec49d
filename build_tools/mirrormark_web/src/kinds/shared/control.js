/**
 * What all kinds of questions have in common: one fieldset, one answer, one mark where the answer
 * is missing or can't be used.
 *
 * @typedef {import("../../store/store.js").Answer} Answer
 * @typedef {import("../../contract.js").Item} Item
 * @typedef {import("../../text/text.js").Translate} Translate
 * @typedef {{isBlank: boolean, message: string}} Problem
 */

export class Control {
  /** What it is marked with now. @type {Problem | undefined} */
  #marked;
  #description;

  /**
   * @param {HTMLFieldSetElement} fieldset
   * @param {Item} item
   * @param {Translate} t
   * @param {import("../kinds.js").Kind} kind
   */
  constructor(fieldset, item, t, kind) {
    this.fieldset = fieldset;
    this.item = item;
    this.t = t;
    this.kind = kind;
    this.#description = fieldset.getAttribute("aria-describedby");
    /** Its own controls, and not those that an author's prose may hold. */
    this.inputs = /** @type {HTMLInputElement[]} */ ([
      ...fieldset.querySelectorAll(`[name="item-${item.id}"]`),
    ]);
    this.clearButton = fieldset.querySelector(".mm-clear");
  }

  /**
   * Returns the answer as it stands, usable or not; undefined where there is none.
   *
   * @returns {Answer | undefined}
   */
  read() {
    throw new Error("each kind reads in its own way");
  }

  /**
   * Writes an answer; undefined empties the controls. Returns whether any of the answer fits.
   *
   * @param {Answer | undefined} _answer
   * @returns {boolean}
   */
  write(_answer) {
    throw new Error("each kind writes in its own way");
  }

  /**
   * The fields whose text is read as a number.
   *
   * @returns {HTMLInputElement[]}
   */
  get numerals() {
    return [];
  }

  /** What stands in these, as it was written; usable or not. */
  readTexts() {
    return this.numerals.map(({ value }) => value);
  }

  /**
   * Puts texts back that stood there before, unless they say something else than the answer does.
   *
   * @param {string[]} texts
   */
  writeTexts(texts) {
    const before = this.readTexts();
    const answer = JSON.stringify(this.read());
    this.#putTexts(texts);
    if (JSON.stringify(this.read()) !== answer) this.#putTexts(before);
  }

  /** @param {string[]} texts */
  #putTexts(texts) {
    for (const [index, field] of this.numerals.entries()) field.value = texts[index] ?? "";
  }

  /**
   * Takes over an answer that was given elsewhere. One that doesn't fit changes nothing. Returns
   * whether the answer is another one now.
   *
   * @param {Answer | undefined} answer
   */
  take(answer) {
    const before = this.read();
    this.write(answer);
    if (answer !== undefined && this.read() === undefined) this.write(before);
    this.refresh();
    this.refreshMark();
    return JSON.stringify(this.read()) !== JSON.stringify(before);
  }

  /** Whether the reader is in one of its fields, and so may be in the middle of a word or a number. */
  get isBeingWritten() {
    return this.inputs.some(
      (input) => input === document.activeElement && !["radio", "checkbox"].includes(input.type),
    );
  }

  /**
   * Says what is wrong with what was entered; empty where nothing is.
   *
   * @returns {string}
   */
  findFault() {
    return "";
  }

  /** Lets the controls agree with each other after the reader has used one of them. */
  settle(/** @type {EventTarget | null} */ _target) {}

  /**
   * Returns the answer that scores and conditions go by, if there is one that can be used.
   *
   * @returns {Answer | undefined}
   */
  readUsable() {
    return this.kind.counts && !this.findFault() ? this.read() : undefined;
  }

  /** @returns {Problem | undefined} */
  findProblem() {
    const fault = this.findFault();
    if (fault) return { isBlank: false, message: fault };
    // Going on without an answer that doesn't count is not worth a word.
    if (!this.kind.counts || this.read() !== undefined) return undefined;
    return { isBlank: true, message: this.t("errors-unanswered") };
  }

  focus() {
    const target = this.inputs.find(({ checked }) => checked) ?? this.inputs[0];
    this.fieldset.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  }

  /** Shows the button that clears the answer where there is one. */
  refresh() {
    if (this.clearButton instanceof HTMLElement)
      this.clearButton.hidden = this.read() === undefined;
  }

  /** Takes a mark away once it is out of date. While one types, no new one appears. */
  refreshMark() {
    if (!this.#marked) return;
    const problem = this.findProblem();
    this.mark(problem?.isBlank === this.#marked.isBlank ? problem : undefined);
  }

  /**
   * Marks the question, or takes the mark away.
   *
   * @param {Problem | undefined} problem
   */
  mark(problem) {
    if (problem?.message === this.#marked?.message) return;
    this.#marked = problem;
    const id = `error-${this.fieldset.id}`;
    this.fieldset.querySelector(".mm-error")?.remove();
    this.fieldset.classList.toggle("mm-item--error", problem !== undefined);
    this.fieldset.classList.toggle("mm-item--blank", problem?.isBlank === true);
    describe(this.fieldset, [this.#description, problem && id]);
    this.showInvalid(problem !== undefined && !problem.isBlank, problem && id);
    if (!problem) return;
    const note = document.createElement("p");
    note.id = id;
    note.className = "mm-error";
    note.lang = this.t.language; // the question around it is the author's
    note.textContent = problem.message;
    this.fieldset.querySelector(".mm-controls")?.before(note);
  }

  /**
   * Says at the inputs themselves that what they hold can't be used.
   *
   * @param {boolean} _isInvalid
   * @param {string | undefined} _noteId the id of the words that say why
   */
  showInvalid(_isInvalid, _noteId) {}
}

/**
 * @param {Element} element
 * @param {(string | null | undefined)[]} ids of what describes it
 */
export function describe(element, ids) {
  const described = ids.filter(Boolean).join(" ");
  if (described) element.setAttribute("aria-describedby", described);
  else element.removeAttribute("aria-describedby");
}
