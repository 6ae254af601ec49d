/**
 * A custom element whose script is a part of its own, for the few pages that have it.
 *
 * @typedef {import("../contract.js").ProfilePage | import("../contract.js").ResultsPage} Data
 */
import { html, render } from "lit-html";
import { readPageData } from "../page-data.js";
import { openAhead } from "../store/database.js";
import { isKeeping } from "../store/keeping.js";
import { createTranslate } from "../text/text.js";
import { onceConnected, unloadedTemplate } from "./unloaded.js";

/** What stands in a page for readers without a script, all of it. */
const READABLE = ".mm-outcomes, .mm-advice";

/**
 * @template {Data} Page
 * @param {() => Promise<(new (element: HTMLElement, data: Page) => {end: () => void}) | undefined>} load gives
 *   what lasts for as long as the element is on the page; nothing where that can't be loaded
 * @param {string} place the class of the element that says so; what is loaded renders there itself
 */
export function partElement(load, place) {
  return class extends HTMLElement {
    /** @type {AbortController | undefined} */
    #connection;
    /** @type {{end: () => void} | undefined} */
    #shown;

    connectedCallback() {
      /** @type {Page | undefined} */
      const data = readPageData(this);
      this.#connection = new AbortController();
      for (const each of this.querySelectorAll(READABLE)) each.toggleAttribute("hidden", true);
      if (!data) return;
      openAhead(); // each of these pages is about what is kept
      void this.#start(data, this.#connection.signal, false);
    }

    disconnectedCallback() {
      this.#connection?.abort();
      this.#shown?.end();
      this.#shown = undefined;
    }

    /**
     * @param {Page} data
     * @param {AbortSignal} signal
     * @param {boolean} isAskedFor whether the reader has pressed something for it
     */
    async #start(data, signal, isAskedFor) {
      const Shown = await load();
      if (signal.aborted || this.#shown) return;
      if (Shown) this.#shown = new Shown(this, data);
      else this.#fail(data, signal);
      if (!isAskedFor) return;
      // What was pressed is gone, or has to say once more why.
      this.tabIndex = -1;
      /** @type {HTMLElement | null} */
      const heading = this.querySelector(".mm-failure .mm-heading");
      (heading ?? this).focus({ preventScroll: true });
    }

    /**
     * @param {Page} data
     * @param {AbortSignal} signal
     */
    #fail(data, signal) {
      const t = createTranslate(data.language, data.strings, null, data.direction);
      const again = (/** @type {boolean} */ isAskedFor) => this.#start(data, signal, isAskedFor);
      const failure = unloadedTemplate(t, () => void again(true), { isKept: isKeeping() });
      const shown = /** @type {HTMLElement} */ (this.querySelector(`.${place}`));
      render(html`<div role="alert">${failure}</div>`, shown);
      this.dataset.step = "unloaded";
      const isWanted = () => this.#shown === undefined;
      onceConnected(() => void again(false), isWanted, signal);
    }
  };
}
