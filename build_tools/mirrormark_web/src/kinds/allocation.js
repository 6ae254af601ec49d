import { Control } from "./shared/control.js";
import { listTemplate } from "./shared/list.js";
import { ofShares } from "./shared/numbering.js";
import { readNumeral, spellNumeral } from "./shared/numerals.js";
import { addUp, countSteps, isWhole, sayUnread } from "./shared/quantity.js";
import { StateBoxes } from "./shared/states.js";

/** A field for each part. Those that are left empty count as nothing once the sum is right. */
class Parts extends Control {
  /** @param {ConstructorParameters<typeof Control>} args */
  constructor(...args) {
    super(...args);
    this.states = new StateBoxes(this.inputs, this.item.allow);
    this.fields = this.inputs.filter((input) => !this.states.has(input));
    const output = this.fieldset.querySelector(".mm-remainder");
    if (!output || !this.item.quantity) throw new Error(`item ${this.item.id} is no allocation`);
    this.output = output;
    this.quantity = this.item.quantity;
    /** What is asked of one part. Too large a part is told as too large a sum. */
    this.share = { ...this.quantity, lowest: 0 };
  }

  /** @override */
  get numerals() {
    return this.fields;
  }

  /** What was entered so far. */
  get #shares() {
    const entries = this.fields.flatMap((field) => {
      const reading = readNumeral(field.value, this.share);
      // What no number can hold is nothing to keep.
      if (!reading || !("value" in reading) || !Number.isFinite(reading.value)) return [];
      return [/** @type {const} */ ([field.dataset.part ?? "", reading.value])];
    });
    return Object.fromEntries(entries);
  }

  get #sum() {
    return addUp(Object.values(this.#shares));
  }

  get #isEmpty() {
    return this.fields.every(({ value }) => !value.trim());
  }

  /**
   * @override
   * @returns {import("./shared/control.js").Answer | undefined}
   */
  read() {
    const shares = this.#shares;
    return this.states.read() ?? (Object.keys(shares).length ? shares : undefined);
  }

  /**
   * @override
   * @returns {import("./shared/control.js").Answer | undefined}
   */
  readUsable() {
    const answer = super.readUsable();
    if (!isShares(answer)) return answer;
    const parts = this.fields.map((field) => field.dataset.part ?? "");
    return { ...Object.fromEntries(parts.map((part) => [part, 0])), ...answer };
  }

  /**
   * @override
   * @param {import("./shared/control.js").Answer | undefined} answer
   */
  write(answer) {
    const shares = isShares(answer) ? answer : {};
    const written = this.#shares;
    for (const field of this.fields) {
      const part = field.dataset.part ?? "";
      const share = shares[part];
      // The same number stays as the reader has written it.
      if (share === undefined || written[part] !== share)
        field.value = share === undefined ? "" : spellNumeral(share, this.share, this.t);
    }
    return this.states.write(answer) || !this.#isEmpty;
  }

  /**
   * @override
   * @param {EventTarget | null} target
   */
  settle(target) {
    if (this.states.settle(target)) for (const field of this.fields) field.value = "";
    else if (this.fields.some((field) => field === target)) this.states.write(undefined);
  }

  /** @override */
  findFault() {
    if (this.#isEmpty) return "";
    const { highest, step, unit } = this.quantity;
    const wrong = this.fields.find((field) => this.#isWrong(field));
    if (wrong) {
      const reading = readNumeral(wrong.value, this.share);
      if (reading && !("value" in reading)) return sayUnread(reading, this.share, this.t);
      const limits = { highest: this.t.numeral(highest), step: this.t.numeral(step) };
      return isWhole(this.quantity)
        ? this.t("errors-share-whole", limits)
        : this.t("errors-share", limits);
    }
    const sum = this.#sum;
    if (sum === highest) return "";
    const figures = {
      sum: this.t.amount(sum, unit),
      amount: this.t.amount(Math.abs(addUp([highest, -sum])), unit),
    };
    return sum < highest
      ? this.t("errors-sum-too-small", figures)
      : this.t("errors-sum-too-large", figures);
  }

  /** @override */
  refresh() {
    super.refresh();
    const left = addUp([this.quantity.highest, -this.#sum]);
    const words = this.states.read() ? "" : this.#sayRemainder(left);
    // Written only where it differs: a screen reader says it again at each change.
    if (this.output.textContent !== words) this.output.textContent = words;
    this.output.classList.toggle("mm-remainder--done", left === 0);
    this.output.classList.toggle("mm-remainder--over", left < 0);
  }

  /** @param {number} left */
  #sayRemainder(left) {
    const { highest, unit } = this.quantity;
    const amount = this.t.amount(left === 0 ? highest : Math.abs(left), unit);
    if (left === 0) return this.t("form-shared-out", { amount });
    return left > 0 ? this.t("form-remaining", { amount }) : this.t("form-exceeding", { amount });
  }

  /**
   * @override
   * @param {boolean} isInvalid
   */
  showInvalid(isInvalid) {
    const wrong = this.fields.filter((field) => this.#isWrong(field));
    for (const field of this.fields) {
      // Where each is fine and only the sum isn't, none is to blame more than the others.
      const isBlamed = isInvalid && (wrong.includes(field) || !wrong.length);
      if (isBlamed) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  /** @param {HTMLInputElement} field */
  #isWrong(field) {
    const reading = readNumeral(field.value, this.share);
    if (!reading) return false;
    if (!("value" in reading)) return true;
    return countSteps(reading.value, { ...this.share, highest: Infinity }) === undefined;
  }
}

/** A total that is shared out among some parts. @type {import("./kinds.js").Kind} */
export const allocation = {
  Control: Parts,
  counts: true,
  isAnswer: isShares,
  say(answer, item, t) {
    const shares = isShares(answer) ? answer : {};
    const unit = item.quantity?.unit ?? "";
    const lines = item.options.flatMap((option) => {
      const share = shares[option.id];
      if (share === undefined) return [];
      return [t("check-part", { part: t.label(option, item), amount: t.amount(share, unit) })];
    });
    return listTemplate(lines);
  },
  numbering: ofShares,
  claims: {},
  measure: (answer, _item, _pointsScale, part) => (isShares(answer) ? (answer[part] ?? 0) : null),
};

/**
 * Whether a value is a share for each of some parts.
 *
 * @param {unknown} value
 * @returns {value is Record<string, number>}
 */
function isShares(value) {
  const isPlain = Object.prototype.toString.call(value) === "[object Object]";
  return isPlain && Object.values(Object(value)).every(Number.isFinite);
}
