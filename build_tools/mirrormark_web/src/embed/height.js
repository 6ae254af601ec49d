/**
 * Tells the page around how high this one is, and where in it to look.
 *
 * How high a list of answers is, or a diagnosis, depends on the answers: whoever has the texts could tell
 * from it what they are. So only sections tell their heights, as they are with all questions that there may
 * be. What comes after them has a height that says nothing, and scrolls within the frame.
 */

/** What a page around asks whose script has come after the first height was told. */
const QUESTION = "mirrormark:ask-height";
/** In pixels: of what comes after the questions, unless a section was higher. */
const ENOUGH = 720;
const STEPS = ["section", "check", "result"];

export class Height {
  #told = 0;
  /** Whether the reader has done anything: before that, nobody is to be led anywhere. */
  #isUsed = false;
  #highest = ENOUGH;
  /** How wide the frame was when a section was last measured. */
  #width = 0;

  /**
   * @param {HTMLElement} element
   * @param {AbortSignal} signal ends it
   */
  constructor(element, signal) {
    this.element = element;
    this.signal = signal;
  }

  watch() {
    const sizes = new ResizeObserver(() => this.#tell());
    sizes.observe(document.body);
    const steps = new MutationObserver(() => this.#tell());
    steps.observe(this.element, { attributeFilter: ["data-step"] });
    // What `presses.js` says when something else lies where the reader looks.
    const moves = new MutationObserver(() => this.#point());
    moves.observe(document.documentElement, { attributeFilter: ["data-settling"] });
    const { signal } = this;
    for (const event of ["pointerdown", "keydown"])
      window.addEventListener(event, () => (this.#isUsed = true), { capture: true, signal });
    window.addEventListener("message", (event) => this.#hear(event), { signal });
    signal.addEventListener("abort", () => {
      for (const each of [sizes, steps, moves]) each.disconnect();
    });
    this.#tell();
  }

  /** @param {MessageEvent} event */
  #hear({ source, data }) {
    if (source !== window.parent || data?.type !== QUESTION || !this.#told) return;
    send({ type: "mirrormark:height", height: this.#told });
  }

  get #isSection() {
    return this.element.dataset.step === "section";
  }

  #tell() {
    if (!STEPS.includes(this.element.dataset.step ?? "")) return; // not yet
    const height = this.#isSection ? this.#measure() : this.#highest;
    this.#highest = Math.max(this.#highest, height);
    if (height === this.#told) return;
    this.#told = height;
    send({ type: "mirrormark:height", height });
  }

  #measure() {
    this.#forgetOtherWidths();
    this.element.dataset.measuring = ""; // the style shows all that may be asked
    const { height } = document.body.getBoundingClientRect();
    delete this.element.dataset.measuring;
    return Math.ceil(height);
  }

  /** A frame that was next to nothing for a moment, in a panel that opens, would stay far too high. */
  #forgetOtherWidths() {
    if (this.#width === window.innerWidth) return;
    this.#width = window.innerWidth;
    this.#highest = ENOUGH;
  }

  #point() {
    if (!this.#isUsed || !("settling" in document.documentElement.dataset)) return;
    requestAnimationFrame(() => {
      this.#tell(); // first: until the frame is as high, this page may have scrolled in it
      const place = this.#isSection ? findPlace(this.element) : null;
      const top = place ? place.getBoundingClientRect().top + window.scrollY : 0;
      send({ type: "mirrormark:moved", top: Math.max(0, Math.floor(top)) });
    });
  }
}

/**
 * Returns what has the focus, or the section around it: where a question is says which of those before it
 * are asked.
 *
 * @param {HTMLElement} element
 */
function findPlace(element) {
  const focused = document.activeElement;
  if (!focused || !element.contains(focused)) return null;
  const section = focused.closest(".mm-section");
  const isTelling = focused.closest(".mm-item") && section?.querySelector(".mm-item--conditional");
  return isTelling ? section : focused;
}

/**
 * To whatever page is around: it holds nothing that not everybody may know.
 *
 * @param {{type: "mirrormark:height", height: number} | {type: "mirrormark:moved", top: number}} message
 */
function send(message) {
  window.parent.postMessage(message, "*");
}
