import { Control } from "./control.js";
import { StateBoxes } from "./states.js";

/** A multiple choice. *None of these* excludes all other options. */
export class Checkboxes extends Control {
  /** @param {ConstructorParameters<typeof Control>} args */
  constructor(...args) {
    super(...args);
    this.states = new StateBoxes(this.inputs, this.item.allow);
    this.boxes = this.inputs.filter((input) => !this.states.has(input));
    const none = this.item.options.find((option) => option.none)?.id;
    this.none = this.boxes.find(({ value }) => value === none);
  }

  /** @override */
  read() {
    const chosen = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    return this.states.read() ?? (chosen.length ? chosen : undefined);
  }

  /**
   * @override
   * @param {import("./control.js").Answer | undefined} answer
   */
  write(answer) {
    const chosen = Array.isArray(answer) ? answer : [];
    for (const box of this.boxes) box.checked = chosen.includes(box.value);
    // Kept before the option became one that stands alone.
    if (this.none?.checked && chosen.length > 1) this.none.checked = false;
    return this.states.write(answer) || this.read() !== undefined;
  }

  /**
   * @override
   * @param {EventTarget | null} target
   */
  settle(target) {
    if (!(target instanceof HTMLInputElement) || !target.checked) return;
    const isAlone = target === this.none || this.states.has(target);
    for (const input of this.inputs) {
      const excludes = isAlone || input === this.none || this.states.has(input);
      if (input !== target && excludes) input.checked = false;
    }
  }
}
