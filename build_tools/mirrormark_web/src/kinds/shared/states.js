/**
 * The boxes for *doesn't apply* and *don't know* beside an answer that is not made of radios.
 * One of them excludes the other, and any answer.
 */
export class StateBoxes {
  /**
   * @param {HTMLInputElement[]} inputs all of a question's
   * @param {string[]} allow the states that it allows
   */
  constructor(inputs, allow) {
    this.boxes = inputs.filter(({ type, value }) => type === "checkbox" && allow.includes(value));
  }

  /** @param {EventTarget | null} target */
  has(target) {
    return this.boxes.some((box) => box === target);
  }

  /**
   * Lets one exclude the other. Returns whether the reader has just ticked one of them.
   *
   * @param {EventTarget | null} target
   */
  settle(target) {
    const ticked = this.boxes.find((box) => box === target && box.checked);
    if (ticked) this.write(ticked.value);
    return ticked !== undefined;
  }

  read() {
    return this.boxes.find(({ checked }) => checked)?.value;
  }

  /** @param {import("./control.js").Answer | undefined} answer */
  write(answer) {
    for (const box of this.boxes) box.checked = box.value === answer;
    return this.read() !== undefined;
  }
}
