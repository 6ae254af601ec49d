import { Control } from "./control.js";

/** Words of the reader's own. They are never scored, and nobody has to write any. */
export class FreeText extends Control {
  /** @override */
  read() {
    const text = this.inputs[0]?.value.trim();
    return text || undefined;
  }

  /**
   * @override
   * @param {import("./control.js").Answer | undefined} answer
   */
  write(answer) {
    const [field] = this.inputs;
    if (field) field.value = typeof answer === "string" ? answer : "";
    return this.read() !== undefined;
  }

  /**
   * @override
   * @returns {undefined}
   */
  readUsable() {
    return undefined;
  }

  /** @override */
  get isAskedFor() {
    return false;
  }
}
