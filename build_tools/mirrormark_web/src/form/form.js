/**
 * The questions: reads answers out of the form's radios, and writes them back.
 *
 * @typedef {import("../store/store.js").Answers} Answers
 */
const NAME_PREFIX = "item-";

/**
 * Returns what has to be done to the first answers to get the second.
 *
 * @param {Answers} before
 * @param {Answers} after
 * @returns {Record<string, string | undefined>} undefined for an answer that was cleared
 */
export function findChanges(before, after) {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...ids].filter((id) => before[id] !== after[id]);
  return Object.fromEntries(changed.map((id) => [id, after[id]]));
}

export class QuestionForm {
  /**
   * @param {HTMLFormElement} form
   * @param {AbortSignal} signal ends listening to it
   */
  constructor(form, signal) {
    this.form = form;
    /** @type {Map<string, HTMLFieldSetElement>} */
    this.fieldsets = new Map();
    for (const fieldset of form.querySelectorAll("fieldset")) {
      this.fieldsets.set(fieldset.dataset.item ?? "", fieldset);
      const clear = fieldset.querySelector("button");
      clear?.addEventListener("click", () => this.#clear(fieldset), { signal });
    }
    this.#showClearButtons();
    form.addEventListener("input", () => this.#showClearButtons(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), {
      signal,
    });
  }

  /** @returns {Answers} */
  read() {
    // Without a prototype: an item may be called `constructor`.
    const answers = /** @type {Answers} */ (Object.create(null));
    for (const [name, value] of new FormData(this.form)) {
      answers[name.slice(NAME_PREFIX.length)] = String(value);
    }
    return answers;
  }

  /**
   * Writes answers; those to items or options that there no longer are stay out. Returns how many
   * were written.
   *
   * @param {Answers} answers
   */
  write(answers) {
    let written = 0;
    for (const radio of this.#radios()) {
      radio.checked = answers[radio.name.slice(NAME_PREFIX.length)] === radio.value;
      if (radio.checked) written += 1;
    }
    this.#showClearButtons();
    return written;
  }

  /** @param {string} itemId */
  focus(itemId) {
    const fieldset = this.fieldsets.get(itemId);
    const control = fieldset?.querySelector("input:checked") ?? fieldset?.querySelector("input");
    if (!(control instanceof HTMLInputElement)) return;
    fieldset?.scrollIntoView({ block: "start" });
    control.focus({ preventScroll: true });
  }

  *#radios() {
    for (const control of this.form.elements) {
      if (control instanceof HTMLInputElement) yield control;
    }
  }

  /** @param {HTMLFieldSetElement} fieldset */
  #clear(fieldset) {
    for (const radio of fieldset.querySelectorAll("input")) radio.checked = false;
    fieldset.dispatchEvent(new Event("input", { bubbles: true }));
    fieldset.querySelector("input")?.focus();
  }

  #showClearButtons() {
    for (const fieldset of this.fieldsets.values()) {
      const button = fieldset.querySelector("button");
      if (button) button.hidden = !fieldset.querySelector("input:checked");
    }
  }
}
