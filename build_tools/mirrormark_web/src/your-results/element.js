import { readPageData } from "../page-data.js";
import { Results } from "./results.js";

/** `<mirrormark-results>`: all that this browser keeps, for as long as the element is on the page. */
export class ResultsElement extends HTMLElement {
  /** @type {Results | undefined} */
  #results;

  connectedCallback() {
    /** @type {import("../contract.js").ResultsPage | undefined} */
    const data = readPageData(this);
    if (data) this.#results = new Results(this, data);
  }

  disconnectedCallback() {
    this.#results?.end();
  }
}
