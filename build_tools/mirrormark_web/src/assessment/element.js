import { readPageData } from "../page-data.js";
import { ownPage } from "./own-page.js";
import { Sitting } from "./sitting.js";

/**
 * `<mirrormark-assessment>`: a sitting for as long as the element is on the page. A site that swaps
 * pages without loading them (instant navigation) needs nothing more.
 */
export class AssessmentElement extends HTMLElement {
  /** @type {Sitting | undefined} */
  #sitting;

  connectedCallback() {
    /** @type {import("../contract.js").AssessmentPage | undefined} */
    const data = readPageData(this);
    if (data) this.#sitting = new Sitting(this, data, ownPage());
  }

  disconnectedCallback() {
    this.#sitting?.end();
  }
}
