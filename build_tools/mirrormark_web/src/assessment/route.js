/**
 * Moves between the steps of a sitting, and follows the reader's own moves: links, Back, Forward.
 *
 * @typedef {import("./journey.js").Step} Step
 */
import { isModified } from "../modified.js";
import { addressOf, firstStep, readStep } from "./journey.js";

export class Route {
  #pathname = location.pathname;
  #hash = location.hash;

  /**
   * @param {HTMLElement} element whose links are followed
   * @param {import("./journey.js").Section[]} sections all of them
   * @param {() => import("./journey.js").Section[]} findShown gives those that are shown now
   * @param {(step: Step) => void} onArrive called for each step that the reader moves to
   * @param {AbortSignal} signal ends it
   */
  constructor(element, sections, findShown, onArrive, signal) {
    this.sections = sections;
    this.findShown = findShown;
    this.onArrive = onArrive;
    element.addEventListener("click", (event) => this.#follow(event), { signal });
    window.addEventListener("popstate", () => this.#travel(), { signal });
  }

  /** The step that the address names; the first where it names none. */
  read() {
    return this.#readStep(location.hash) ?? firstStep(this.findShown());
  }

  /** Corrects an address that names what is hidden now. */
  correct() {
    const step = this.#readStep(location.hash);
    if (step && addressOf(step) !== location.hash) this.replace(addressOf(step));
  }

  /** @param {string} hash */
  goTo(hash) {
    const step = this.#readStep(hash);
    history.pushState(null, "", step ? addressOf(step) : hash);
    this.#hash = location.hash;
    this.onArrive(this.read());
  }

  /**
   * Puts another address in the place of this one.
   *
   * @param {string} hash
   */
  replace(hash) {
    history.replaceState(null, "", hash);
    this.#hash = location.hash;
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
    if (!link || isModified(event) || link.target || !link.hash) return;
    if (link.origin !== location.origin || link.pathname !== this.#pathname) return;
    event.stopPropagation();
    if (!this.#readStep(link.hash)) return;
    event.preventDefault();
    this.goTo(link.hash);
  }

  #travel() {
    // The theme clicks the address that it is at already, after each move to it.
    const hasMoved = location.hash !== this.#hash;
    this.#hash = location.hash;
    if (!hasMoved || location.pathname !== this.#pathname) return;
    // An address that names no step is a footnote's or the like: the reader is still where they were.
    if (location.hash && !this.#readStep(location.hash)) return;
    this.correct();
    this.onArrive(this.read());
  }
}
