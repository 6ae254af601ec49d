import { Sitting } from "./sitting.js";

/**
 * `<mirrormark-assessment>`: a sitting for as long as the element is on the page. A site that swaps
 * pages without loading them (instant navigation) needs nothing more.
 */
export class AssessmentElement extends HTMLElement {
  /** @type {Sitting | undefined} */
  #sitting;

  connectedCallback() {
    this.#sitting = new Sitting(this);
  }

  disconnectedCallback() {
    this.#sitting?.end();
  }
}
