import { html } from "lit-html";
import { Control } from "./shared/control.js";
import { ofNothing } from "./shared/numbering.js";

/** A field for any words. */
class FreeText extends Control {
  /** @override */
  read() {
    const text = this.inputs[0]?.value.trim();
    return text || undefined;
  }

  /**
   * @override
   * @param {import("./shared/control.js").Answer | undefined} answer
   */
  write(answer) {
    const [field] = this.inputs;
    if (field) field.value = typeof answer === "string" ? answer : "";
    return this.read() !== undefined;
  }
}

/**
 * Words of the reader's own. They are never scored, and nobody has to write any.
 *
 * @type {import("./kinds.js").Kind}
 */
export const text = {
  Control: FreeText,
  counts: false,
  isAnswer: (value) => typeof value === "string",
  say: (answer, _item, t) =>
    html`<span class="mm-quote">${t("check-quoted", { text: String(answer) })}</span>`,
  numbering: ofNothing,
  claims: {},
  measure: () => null,
};
