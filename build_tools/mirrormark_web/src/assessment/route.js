/**
 * Moves between the steps of a sitting, and follows the reader's own moves: links, Back, Forward.
 *
 * @typedef {import("./journey.js").Step} Step
 */
import { isModified } from "../modified.js";
import { addressOf, firstStep, readStep } from "./journey.js";

export class Route {
  #hash;

  /**
   * @param {HTMLElement} element whose links are followed
   * @param {import("./journey.js").Section[]} sections all of them
   * @param {() => import("./journey.js").Section[]} findShown gives those that are shown now
   * @param {(step: Step) => void} onArrive called for each step that the reader moves to
   * @param {AbortSignal} signal ends it
   * @param {import("./own-page.js").Address} address
   */
  constructor(element, sections, findShown, onArrive, signal, address) {
    this.address = address;
    this.#hash = address.hash;
    this.sections = sections;
    this.findShown = findShown;
    this.onArrive = onArrive;
    element.addEventListener("click", (event) => this.#follow(event), { signal });
    window.addEventListener("popstate", () => this.#travel(), { signal });
  }

  /** The step that the address names; the first where it names none. */
  read() {
    return this.#readStep(this.address.hash) ?? firstStep(this.findShown());
  }

  /** Corrects an address that names what is hidden now. */
  correct() {
    const { hash } = this.address;
    const step = this.#readStep(hash);
    if (step && addressOf(step) !== hash) this.replace(addressOf(step));
  }

  /** @param {string} hash */
  goTo(hash) {
    const step = this.#readStep(hash);
    this.address.push(step ? addressOf(step) : hash);
    this.#hash = this.address.hash;
    this.onArrive(this.read());
  }

  /**
   * Puts another address in the place of this one.
   *
   * @param {string} hash
   */
  replace(hash) {
    this.address.replace(hash);
    this.#hash = this.address.hash;
  }

  /** Puts the reader's step back into an address that a link has been taken out of. */
  restore() {
    if (this.address.hash !== this.#hash) this.address.replace(this.#hash);
  }

  /** @param {string} hash */
  #readStep(hash) {
    return readStep(hash, this.sections, this.findShown());
  }

  /**
   * Follows links between steps. The browser's own way to an address with `#` would take the focus
   * away again, at a moment that can't be foreseen. And the theme's instant navigation, which
   * listens further out, would load this very page anew.
   *
   * @param {MouseEvent} event
   */
  #follow(event) {
    const link = event.target instanceof Element && event.target.closest("a");
    const hash = link && !isModified(event) && !link.target && this.address.partOf(link);
    if (!hash) return;
    event.stopPropagation();
    if (!this.#readStep(hash)) return;
    event.preventDefault();
    this.goTo(hash);
  }

  #travel() {
    // The theme clicks the address that it is at already, after each move to it.
    const { hash, isHere } = this.address;
    const hasMoved = hash !== this.#hash;
    this.#hash = hash;
    if (!hasMoved || !isHere) return;
    // An address that names no step is a footnote's or the like: the reader is still where they were.
    if (hash && !this.#readStep(hash)) return;
    this.correct();
    this.onArrive(this.read());
  }
}
