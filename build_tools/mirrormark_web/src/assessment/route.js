/**
 * Moves between the steps of a sitting, and follows the reader's own moves: links, Back, Forward.
 *
 * @typedef {import("./journey.js").Step} Step
 */
import { firstStep, readStep } from "./journey.js";

export class Route {
  #pathname = location.pathname;
  #hash = location.hash;

  /**
   * @param {HTMLElement} element whose links are followed
   * @param {import("./journey.js").Section[]} sections
   * @param {(step: Step) => void} onArrive called for each step that the reader moves to
   * @param {AbortSignal} signal ends it
   */
  constructor(element, sections, onArrive, signal) {
    this.sections = sections;
    this.onArrive = onArrive;
    element.addEventListener("click", (event) => this.#follow(event), { signal });
    window.addEventListener("popstate", () => this.#travel(), { signal });
  }

  /** The step that the address names; the first where it names none. */
  read() {
    return readStep(location.hash, this.sections) ?? firstStep(this.sections);
  }

  /** @param {string} hash */
  goTo(hash) {
    history.pushState(null, "", hash);
    this.#hash = hash;
    this.onArrive(this.read());
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
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.target || !link.hash) return;
    if (link.origin !== location.origin || link.pathname !== this.#pathname) return;
    event.stopPropagation();
    if (!readStep(link.hash, this.sections)) return;
    event.preventDefault();
    this.goTo(link.hash);
  }

  #travel() {
    // The theme clicks the address that it is at already, after each move to it.
    const hasMoved = location.hash !== this.#hash;
    this.#hash = location.hash;
    if (!hasMoved || location.pathname !== this.#pathname) return;
    // An address that names no step is a footnote's or the like: the reader is still where they were.
    if (!location.hash || readStep(location.hash, this.sections)) this.onArrive(this.read());
  }
}
