import { Control, describe } from "./shared/control.js";
import { ofSteps } from "./shared/numbering.js";
import { readNumeral, spellNumeral } from "./shared/numerals.js";
import { countSteps, isWhole, sayUnread } from "./shared/quantity.js";
import { StateBoxes } from "./shared/states.js";

/** A field for a number in a range. */
class NumberField extends Control {
  /** @param {ConstructorParameters<typeof Control>} args */
  constructor(...args) {
    super(...args);
    this.states = new StateBoxes(this.inputs, this.item.allow);
    const [field] = this.inputs;
    if (!field || !this.item.quantity) throw new Error(`item ${this.item.id} is no number`);
    this.field = field;
    this.quantity = this.item.quantity;
    this.hint = field.getAttribute("aria-describedby");
  }

  /** @override */
  get numerals() {
    return [this.field];
  }

  /** What was written, as a number or as what is wrong with it; undefined where nothing was. */
  get #reading() {
    return readNumeral(this.field.value, this.quantity);
  }

  /** @returns {number | undefined} */
  get #value() {
    const reading = this.#reading;
    // What no number can hold is nothing to keep.
    return reading && "value" in reading && Number.isFinite(reading.value)
      ? reading.value
      : undefined;
  }

  /** @override */
  read() {
    return this.states.read() ?? this.#value;
  }

  /**
   * @override
   * @param {import("./shared/control.js").Answer | undefined} answer
   */
  write(answer) {
    const value = isNumber(answer) ? answer : undefined;
    // The same number stays as the reader has written it.
    if (value === undefined || this.#value !== value)
      this.field.value = value === undefined ? "" : spellNumeral(value, this.quantity, this.t);
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
    const reading = this.#reading;
    if (!reading) return "";
    if (!("value" in reading)) return sayUnread(reading, this.quantity, this.t);
    if (countSteps(reading.value, this.quantity) !== undefined) return "";
    const { lowest, highest, step } = this.quantity;
    const { numeral } = this.t;
    const bounds = { lowest: numeral(lowest), highest: numeral(highest) };
    return isWhole(this.quantity)
      ? this.t("errors-range-whole", bounds)
      : this.t("errors-range", { ...bounds, step: numeral(step) });
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

/** A question for how many, or how much. @type {import("./kinds.js").Kind} */
export const number = {
  Control: NumberField,
  counts: true,
  isAnswer: isNumber,
  say: (answer, { quantity }, t) =>
    isNumber(answer) ? t.amount(answer, quantity?.unit ?? "") : undefined,
  numbering: ofSteps,
  claims: {},
  measure: (answer) => (isNumber(answer) ? answer : null),
};

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isNumber(value) {
  return Number.isFinite(value);
}
