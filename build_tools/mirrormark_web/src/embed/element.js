import { Sitting } from "../assessment/sitting.js";
import { parsePageData } from "../page-data.js";
import { Failure } from "./failure.js";
import { bringIn } from "./fitting.js";
import { startFrame } from "./frame.js";
import { loadAssessment } from "./loading.js";
import { showKeeper } from "./notes.js";
import { alonePage, followParts, insideFrame, insidePage } from "./surroundings.js";
import { speak } from "./words.js";

/** @typedef {import("../contract.js").AssessmentPage} Data */

/**
 * `<mirrormark-assessment src="…">` on a page of somebody else's. Without `src`, it is the page made for
 * frames, which holds the whole assessment.
 *
 * `data-state` says how far it is: `loading`, `failed`, or nothing any more.
 */
export class EmbeddedElement extends HTMLElement {
  static observedAttributes = ["src"];

  /** While it is in a page.
   * @type {AbortController | undefined} */
  #connection;
  /** @type {Sitting | undefined} */
  #sitting;
  /** The `src` of what is in here. A copy of an element holds all of it, and needs its own all the same. */
  #shown = "";
  /** The address of the assessment's own page. */
  #home = "";

  connectedCallback() {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#start(signal).catch((error) => signal.aborted || this.#fail(error));
  }

  disconnectedCallback() {
    this.#connection?.abort();
    this.#connection = undefined;
    this.#sitting?.end();
    this.#sitting = undefined;
  }

  /**
   * Frameworks that show something else keep the element, and change its address.
   *
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (!this.#connection || before === after) return; // before an element is in a page, nothing is shown
    this.disconnectedCallback();
    this.connectedCallback();
  }

  /** @param {AbortSignal} signal */
  async #start(signal) {
    const src = this.getAttribute("src");
    if (src === null) return this.#startOwnPage(signal);
    // Where a page moves the element, all is there already.
    const isThere = this.#shown === src && this.querySelector(":scope > .mm-data");
    if (!isThere) await this.#load(src, signal);
    const data = /** @type {Data} */ (parsePageData(this));
    if (!isThere) showKeeper(this, speak(data.language));
    this.#sitting = new Sitting(this, data, insidePage(this.#home));
    followParts(this, signal);
  }

  /** @param {AbortSignal} signal */
  #startOwnPage(signal) {
    const data = /** @type {Data} */ (parsePageData(this));
    const t = speak(data.language);
    const isFramed = window.parent !== window;
    const surroundings = isFramed ? insideFrame(this, t, signal) : alonePage();
    this.#sitting = new Sitting(this, data, surroundings);
    if (isFramed) startFrame(this, t, signal);
  }

  /**
   * @param {string} src
   * @param {AbortSignal} signal
   */
  async #load(src, signal) {
    this.dataset.state = "loading";
    const loaded = await loadAssessment(src, this.getAttribute("integrity") ?? "", signal);
    signal.throwIfAborted();
    bringIn(this, loaded);
    this.#shown = src;
    this.#home = loaded.pages.at(-1) ?? "";
    delete this.dataset.state;
  }

  /**
   * Says in place what is wrong, below what the page has written there for this case: a link, mostly.
   *
   * @param {unknown} error
   */
  #fail(error) {
    console.error(error);
    const t = speak(/** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang ?? "");
    const { reason, values } = error instanceof Failure ? error : new Failure("broken");
    const words = document.createElement("p");
    words.className = "mm-embed-failure";
    words.lang = t.language;
    words.setAttribute("role", "alert");
    words.textContent = t(`embed-failed-${reason}`, values);
    this.dataset.state = "failed";
    // What is left of another assessment doesn't work any more.
    if (this.hasAttribute("src") && this.querySelector(":scope > .mm-data")) this.replaceChildren();
    this.querySelector(":scope > .mm-embed-failure")?.remove();
    this.append(words);
  }
}
