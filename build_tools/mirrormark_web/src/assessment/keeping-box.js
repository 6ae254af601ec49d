/**
 * The choice to keep nothing on this device. It is the reader's until their first answer or note: from then on
 * something is kept, or nothing.
 */
import { isKeeping, keepNothing } from "../store/keeping.js";

export class KeepingBox {
  /** Whether it is known what the browser keeps. */
  #isReady = false;

  /**
   * @param {HTMLElement | null} place where the generator has put it; pages of earlier versions have none
   * @param {() => boolean} isBegun tells whether there is an answer or a note
   * @param {import("../text/text.js").Translate} t
   * @param {AbortSignal} signal
   */
  constructor(place, isBegun, t, signal) {
    this.isBegun = isBegun;
    this.t = t;
    this.box = place?.querySelector("input");
    this.hint = place?.querySelector("p");
    // Each step says so from the next one on; here the questions would move under the reader's finger.
    const choose = () => {
      keepNothing(this.box?.checked);
      this.refresh(); // where answers of another assessment are in memory, it can't be taken back
    };
    this.box?.addEventListener("change", choose, { signal });
  }

  /** It is known by now what the browser keeps, or that it doesn't tell. */
  open() {
    this.#isReady = true;
    this.show();
  }

  /** Ends the choice with an answer, and opens it again when all are gone. */
  refresh() {
    if (!this.box) return;
    this.box.checked = !isKeeping();
    this.box.disabled = !this.#isReady || this.isBegun();
  }

  /** Says what holds as well; only when a step is shown, or the questions below would move. */
  show() {
    this.refresh();
    if (!this.box || !this.hint) return;
    const held = isKeeping() ? this.t("store-keeps") : this.t("store-unkept");
    const isOver = this.#isReady && this.box.disabled;
    this.hint.textContent = isOver ? held : this.t("store-keep-nothing-hint");
  }
}
