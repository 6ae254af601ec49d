import { readPageData } from "../page-data.js";
import { Reading } from "./reading.js";

/** `<mirrormark-profile>`: a reading for as long as the element is on the page. */
export class ProfileElement extends HTMLElement {
  /** @type {Reading | undefined} */
  #reading;

  connectedCallback() {
    /** @type {import("../contract.js").ProfilePage | undefined} */
    const data = readPageData(this);
    if (data) this.#reading = new Reading(this, data);
  }

  disconnectedCallback() {
    this.#reading?.end();
  }
}
