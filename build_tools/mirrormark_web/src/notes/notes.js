/**
 * What readers note beside their answers: for themselves, and never scored.
 *
 * @typedef {Record<string, string>} Texts by the item's id; none that is blank
 */

/** Signs of a note, as of an answer in the reader's own words. */
const LONGEST_NOTE = 5000;

export class Notes {
  /** @type {Map<string, Note>} */
  #notes = new Map();

  /**
   * @param {HTMLFormElement} form with a place for a note at each question
   * @param {(itemId: string, text: string) => void} onWrite
   * @param {AbortSignal} signal ends listening to it
   */
  constructor(form, onWrite, signal) {
    for (const place of form.querySelectorAll(".mm-note")) {
      const id = place.closest("fieldset")?.dataset.item;
      const button = place.querySelector("button");
      if (id !== undefined && button) this.#notes.set(id, new Note(place, button, signal));
    }
    const hear = (/** @type {Event} */ event) => {
      const found = [...this.#notes].find(([, note]) => note.field === event.target);
      if (!found) return;
      event.stopPropagation(); // to the question and the form it would be an answer
      found[1].waiting = undefined;
      onWrite(found[0], found[1].read());
    };
    form.addEventListener("input", hear, { capture: true, signal });
  }

  /** @returns {Texts} */
  read() {
    const texts = [...this.#notes].map(([id, note]) => /** @type {const} */ ([id, note.read()]));
    return Object.fromEntries(texts.filter(([, text]) => text));
  }

  /**
   * Fills in what is kept, but for the note that the reader is writing.
   *
   * @param {Texts} texts
   */
  write(texts) {
    for (const [id, note] of this.#notes)
      note.write(Object.hasOwn(texts, id) ? (texts[id] ?? "") : "");
  }
}

/** A button, and the field that it opens. */
class Note {
  /** Made once there is something to write or to show. @type {HTMLTextAreaElement | undefined} */
  field;
  /** What has been written elsewhere, until the reader leaves the field. @type {string | undefined} */
  waiting;

  /**
   * @param {Element} place
   * @param {HTMLButtonElement} button
   * @param {AbortSignal} signal
   */
  constructor(place, button, signal) {
    this.place = place;
    this.button = button;
    const press = () => {
      const isOpen = !this.field || this.field.hidden === true;
      this.#open(isOpen);
      if (isOpen) this.field?.focus();
    };
    button.addEventListener("click", press, { signal });
  }

  read() {
    return this.field?.value.trim() ?? "";
  }

  /** @param {string} text */
  write(text) {
    this.waiting = this.field === document.activeElement ? text : undefined;
    if (text === this.read() || this.waiting !== undefined) return;
    this.#open(text !== "");
    if (this.field) this.field.value = text;
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    if (isOpen) this.field ??= this.#makeField();
    if (this.field) this.field.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", `${isOpen}`);
  }

  #makeField() {
    const field = document.createElement("textarea");
    field.className = "mm-input mm-note__field";
    field.rows = 2;
    field.maxLength = LONGEST_NOTE;
    field.autocomplete = "off";
    field.setAttribute("aria-label", this.button.textContent ?? "");
    const question = this.button.getAttribute("aria-describedby");
    if (question) field.setAttribute("aria-describedby", question);
    // Only afterwards it hasn't the focus any more.
    field.addEventListener("blur", () => setTimeout(() => this.write(this.waiting ?? this.read())));
    this.place.append(field);
    return field;
  }
}
