import { Reading } from "./reading.js";

/** `<mirrormark-profile>`: a reading for as long as the element is on the page. */
export class ProfileElement extends HTMLElement {
  /** @type {Reading | undefined} */
  #reading;

  connectedCallback() {
    this.#reading = new Reading(this);
  }

  disconnectedCallback() {
    this.#reading?.end();
  }
}
