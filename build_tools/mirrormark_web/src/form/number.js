import { Control, describe } from "./control.js";
import { countSteps, ignoreWheel, isWhole, readNumber } from "./quantity.js";
import { StateBoxes } from "./states.js";

/** A number in a range. */
export class NumberField extends Control {
  /** @param {ConstructorParameters<typeof Control>} args */
  constructor(...args) {
    super(...args);
    this.states = new StateBoxes(this.inputs, this.item.allow);
    const [field] = this.inputs;
    if (!field || !this.item.quantity) throw new Error(`item ${this.item.id} is no number`);
    this.field = field;
    this.quantity = this.item.quantity;
    this.hint = field.getAttribute("aria-describedby");
    ignoreWheel(field);
  }

  /** @override */
  read() {
    return this.states.read() ?? readNumber(this.field);
  }

  /**
   * @override
   * @param {import("./control.js").Answer | undefined} answer
   */
  write(answer) {
    this.field.value = typeof answer === "number" ? String(answer) : "";
    return this.states.write(answer) || this.field.value !== "";
  }

  /**
   * @override
   * @param {EventTarget | null} target
   */
  settle(target) {
    if (this.states.settle(target)) this.field.value = "";
    else if (target === this.field) this.states.write(undefined);
  }

  /** @override */
  findFault() {
    const value = readNumber(this.field);
    const isEmpty = value === undefined && !this.field.validity.badInput;
    if (isEmpty || (value !== undefined && countSteps(value, this.quantity) !== undefined))
      return "";
    const { lowest, highest, step } = this.quantity;
    const bounds = { lowest: this.t.amount(lowest, ""), highest: this.t.amount(highest, "") };
    return isWhole(this.quantity)
      ? this.t("errors.range-whole", bounds)
      : this.t("errors.range", { ...bounds, step: this.t.amount(step, "") });
  }

  /** @override */
  focus() {
    super.focus();
    this.field.select();
  }

  /**
   * @override
   * @param {boolean} isInvalid
   * @param {string | undefined} noteId
   */
  showInvalid(isInvalid, noteId) {
    if (isInvalid) this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
    describe(this.field, [this.hint, noteId]);
  }
}
