import { Control } from "./control.js";
import { ofOne } from "./numbering.js";

/** One of several radios, *doesn't apply* and *don't know* among them. */
class Radios extends Control {
  /** @override */
  read() {
    return this.inputs.find(({ checked }) => checked)?.value;
  }

  /**
   * @override
   * @param {import("./control.js").Answer | undefined} answer
   */
  write(answer) {
    for (const radio of this.inputs) radio.checked = radio.value === answer;
    return this.read() !== undefined;
  }
}

/** What is answered with one of several options. @type {import("../kinds.js").Kind} */
export const radios = {
  Control: Radios,
  counts: true,
  isAnswer: (value) => typeof value === "string",
  say(answer, item, t) {
    const option = item.options.find(({ id }) => id === answer);
    return option && t.label(option, item);
  },
  numbering: ofOne,
  claims: { chosen: (answer, option) => answer === option },
  measure(answer, { options }, pointsScale) {
    const points = options.find(({ id }) => id === answer)?.points ?? null;
    return points === null ? null : points / pointsScale;
  },
};
