import { Control } from "./control.js";
import { addUp, countSteps, ignoreWheel, isWhole, readNumber } from "./quantity.js";
import { StateBoxes } from "./states.js";

/** A total that is shared out. Parts that are left empty count as nothing once the sum is right. */
export class Allocation extends Control {
  /** @param {ConstructorParameters<typeof Control>} args */
  constructor(...args) {
    super(...args);
    this.states = new StateBoxes(this.inputs, this.item.allow);
    this.fields = this.inputs.filter((input) => !this.states.has(input));
    const output = this.fieldset.querySelector(".mm-remainder");
    if (!output || !this.item.quantity) throw new Error(`item ${this.item.id} is no allocation`);
    this.output = output;
    this.quantity = this.item.quantity;
    this.fields.forEach(ignoreWheel);
  }

  /** What was entered so far. */
  get #shares() {
    const entries = this.fields.flatMap((field) => {
      const share = readNumber(field);
      return share === undefined ? [] : [/** @type {const} */ ([field.dataset.part ?? "", share])];
    });
    return Object.fromEntries(entries);
  }

  get #sum() {
    return addUp(Object.values(this.#shares));
  }

  get #isEmpty() {
    return this.fields.every(({ value, validity }) => !value && !validity.badInput);
  }

  /**
   * @override
   * @returns {import("./control.js").Answer | undefined}
   */
  read() {
    const shares = this.#shares;
    return this.states.read() ?? (Object.keys(shares).length ? shares : undefined);
  }

  /**
   * @override
   * @returns {import("./control.js").Answer | undefined}
   */
  readUsable() {
    const answer = super.readUsable();
    if (typeof answer !== "object") return answer;
    const parts = this.fields.map((field) => field.dataset.part ?? "");
    return { ...Object.fromEntries(parts.map((part) => [part, 0])), ...answer };
  }

  /**
   * @override
   * @param {import("./control.js").Answer | undefined} answer
   */
  write(answer) {
    const shares = typeof answer === "object" && !Array.isArray(answer) ? answer : {};
    for (const field of this.fields) {
      const share = shares[field.dataset.part ?? ""];
      field.value = typeof share === "number" ? String(share) : "";
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
    if (this.fields.some((field) => this.#isWrong(field))) {
      const limits = { highest: this.t.amount(highest, ""), step: this.t.amount(step, "") };
      return isWhole(this.quantity)
        ? this.t("errors.share-whole", limits)
        : this.t("errors.share", limits);
    }
    const sum = this.#sum;
    if (sum === highest) return "";
    const figures = {
      sum: this.t.amount(sum, unit),
      amount: this.t.amount(Math.abs(addUp([highest, -sum])), unit),
    };
    return sum < highest
      ? this.t("errors.sum-too-small", figures)
      : this.t("errors.sum-too-large", figures);
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
    if (left === 0) return this.t("form.shared-out", { amount });
    return left > 0 ? this.t("form.remaining", { amount }) : this.t("form.exceeding", { amount });
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
    const share = readNumber(field);
    if (share === undefined) return field.validity.badInput;
    // Too large a part is told as too large a sum.
    return countSteps(share, { ...this.quantity, highest: Infinity }) === undefined;
  }
}
