import { Control } from "./shared/control.js";
import { isList, listTemplate } from "./shared/list.js";
import { ofSome } from "./shared/numbering.js";
import { StateBoxes } from "./shared/states.js";

/** Boxes to tick. *None of these* excludes all others. */
class Checkboxes extends Control {
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
   * @param {import("./shared/control.js").Answer | undefined} answer
   */
  write(answer) {
    const chosen = isList(answer) ? answer : [];
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

/** A question that any number of options answer. @type {import("./kinds.js").Kind} */
export const multiple = {
  Control: Checkboxes,
  counts: true,
  isAnswer: isList,
  say: (answer, item, t) =>
    listTemplate(
      findChosen(item, answer).map((option) => t.label(option, item)),
      t.authored,
    ),
  numbering: ofSome,
  claims: { chosen: (answer, option) => isList(answer) && answer.includes(option) },
  measure: (answer, item, pointsScale) =>
    findChosen(item, answer).reduce((sum, { points }) => sum + (points ?? 0), 0) / pointsScale,
};

/**
 * @param {import("../contract.js").Item} item
 * @param {import("../store/store.js").Answer} answer
 */
function findChosen({ options }, answer) {
  return options.filter(({ id }) => isList(answer) && answer.includes(id));
}
