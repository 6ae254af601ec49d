import { Control } from "./control.js";

/** A statement or a choice: one of several radios, *doesn't apply* and *don't know* among them. */
export class Radios extends Control {
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
