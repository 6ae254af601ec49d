/**
 * The questions: reads answers out of their controls, and writes them back.
 *
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {import("../store/held.js").Texts} Texts
 * @typedef {import("../kinds/shared/control.js").Control} Control
 */
import { KINDS } from "../kinds/kinds.js";
import { pageHasMoved } from "../presses.js";

/**
 * Returns what has to be done to the first answers to get the second.
 *
 * @param {Answers} before
 * @param {Answers} after
 * @returns {Record<string, Answer | undefined>} undefined for an answer that was cleared
 */
export function findChanges(before, after) {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  return Object.fromEntries(changed.map((id) => [id, after[id]]));
}

export class QuestionForm {
  /** Whether a mouse button or a finger is down. */
  #isPressed = false;

  /**
   * @param {HTMLFormElement} form
   * @param {import("../contract.js").Item[]} items
   * @param {import("../text/text.js").Translate} t
   * @param {AbortSignal} signal ends listening to it
   */
  constructor(form, items, t, signal) {
    this.form = form;
    /** @type {Map<string, Control>} */
    this.controls = new Map();
    const byId = new Map(items.map((item) => [item.id, item]));
    for (const fieldset of form.querySelectorAll("fieldset")) {
      const item = byId.get(fieldset.dataset.item ?? "");
      if (!item) continue;
      const kind = KINDS[item.kind];
      this.#add(new kind.Control(fieldset, item, t, kind), signal);
    }
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    for (const [event, isPressed] of Object.entries({
      pointerdown: true,
      pointerup: false,
      pointercancel: false,
    }))
      document.addEventListener(event, () => (this.#isPressed = isPressed), { signal });
  }

  /**
   * @param {Control} control
   * @param {AbortSignal} signal
   */
  #add(control, signal) {
    const { fieldset, item } = control;
    this.controls.set(item.id, control);
    control.refresh();
    fieldset.addEventListener("input", ({ target }) => this.#changed(control, target), { signal });
    fieldset.addEventListener("focusout", (event) => this.#left(control, event, signal), {
      signal,
    });
    control.clearButton?.addEventListener("click", () => this.#clear(control), { signal });
  }

  /** Everything that was entered, usable or not. */
  read() {
    return this.#collect((control) => control.read());
  }

  /** The answers that scores and conditions go by. */
  readUsable() {
    return this.#collect((control) => control.readUsable());
  }

  /**
   * @param {(control: Control) => Answer | undefined} read
   * @returns {Answers}
   */
  #collect(read) {
    // Without a prototype: an item may be called `constructor`.
    const answers = /** @type {Answers} */ (Object.create(null));
    for (const [id, control] of this.controls) {
      const answer = read(control);
      if (answer !== undefined) answers[id] = answer;
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
    for (const [id, control] of this.controls) {
      if (control.write(answers[id])) written += 1;
      control.refresh();
    }
    return written;
  }

  /**
   * What stands in the fields for numbers, as the reader has written it.
   *
   * @returns {Texts}
   */
  readTexts() {
    const texts = [...this.controls].map(([id, control]) => [id, control.readTexts()]);
    return Object.fromEntries(texts.filter(([, each]) => each?.length));
  }

  /**
   * Puts such texts back, where they say what the answers say.
   *
   * @param {Texts} texts
   */
  writeTexts(texts) {
    for (const [id, each] of Object.entries(texts)) this.controls.get(id)?.writeTexts(each);
  }

  /**
   * Takes over answers that were given elsewhere, but for the one that the reader is writing. Returns
   * how many answers are others now, and whether one had to wait.
   *
   * @param {Record<string, Answer | undefined>} changes by the item's id, undefined if cleared
   */
  take(changes) {
    const controls = [...this.controls].filter(([id]) => id in changes);
    const free = controls.filter(([, control]) => !control.isBeingWritten);
    const taken = free.filter(([id, control]) => control.take(changes[id]));
    return { taken: taken.length, isWaiting: free.length < controls.length };
  }

  /** @param {string} itemId */
  focus(itemId) {
    this.controls.get(itemId)?.focus();
  }

  clearMarks() {
    for (const control of this.controls.values()) control.mark(undefined);
  }

  /**
   * @param {Control} control
   * @param {EventTarget | null} target
   */
  #changed(control, target) {
    control.settle(target);
    control.refresh();
    control.refreshMark();
  }

  /**
   * Says what is wrong with an answer once the reader has left it. A question grows by that, so
   * where a press took the focus away, what was pressed is let go first and stays under the finger.
   *
   * @param {Control} control
   * @param {FocusEvent} event
   * @param {AbortSignal} signal
   */
  #left(control, { relatedTarget }, signal) {
    if (relatedTarget instanceof Node && control.fieldset.contains(relatedTarget)) return;
    const look = () => {
      const isBack = control.fieldset.contains(document.activeElement);
      const problem = control.findProblem();
      if (!isBack && problem && !problem.isBlank) control.mark(problem);
    };
    if (!this.#isPressed) look();
    else document.addEventListener("pointerup", () => setTimeout(look), { once: true, signal });
  }

  /** @param {Control} control */
  #clear(control) {
    control.write(undefined);
    pageHasMoved(); // where the button was, the next question is now
    control.fieldset.dispatchEvent(new Event("input", { bubbles: true }));
    control.inputs[0]?.focus();
  }
}
