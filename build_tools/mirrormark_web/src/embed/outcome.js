/**
 * Asks the reader whether the page around may know which diagnosis it is, if that page wants to.
 *
 * Who that is, the browser says with the question itself, and nobody can feign it; and only a page of that
 * very origin gets the answer, whatever has come in its place meanwhile.
 */
import { html, nothing, render } from "lit-html";

const QUESTION = "mirrormark:ask-outcome";
/** A diagnosis of the reader's own answers. */
const SCORED = ".mm-diagnosis[data-outcome]:not([data-trial])";

export class Outcome {
  /** Whose page is around, if it asks. */
  #origin = "";
  /** What the page around has been told. */
  #told = "";
  #place = document.createElement("div");

  /**
   * @param {HTMLElement} element
   * @param {import("../text/text.js").Translate} t
   * @param {AbortSignal} signal ends it
   */
  constructor(element, t, signal) {
    this.element = element;
    this.t = t;
    this.signal = signal;
  }

  listen() {
    const finding = this.element.querySelector(":scope > .mm-diagnosed > .mm-finding");
    if (!finding) return;
    finding.after(this.#place);
    const looks = new MutationObserver(() => this.#show());
    looks.observe(finding, {
      attributeFilter: ["data-outcome", "data-trial"],
      childList: true,
      subtree: true,
    });
    this.signal.addEventListener("abort", () => looks.disconnect());
    window.addEventListener("message", (event) => this.#hear(event), { signal: this.signal });
  }

  /** @param {MessageEvent} event */
  #hear({ source, origin, data }) {
    // One without an origin, such as a file or a frame in a sandbox, could be anybody.
    if (source !== window.parent || !origin.startsWith("http") || data?.type !== QUESTION) return;
    this.#origin = origin;
    this.#show();
  }

  #read() {
    const card = this.element.querySelector(`:scope > .mm-diagnosed > .mm-finding ${SCORED}`);
    return card instanceof HTMLElement ? (card.dataset.outcome ?? "") : "";
  }

  #show() {
    const outcome = this.#origin && this.#read();
    if (!outcome) return render(nothing, this.#place);
    const values = { origin: this.#origin, outcome };
    const isTold = this.#told === `${this.#origin} ${outcome}`;
    const { t } = this;
    render(
      html`<section class="mm-tell" lang=${t.language} aria-label=${t("embed-tell-title", values)}>
        <h2>${t("embed-tell-title", values)}</h2>
        <p>${t("embed-tell-text", values)}</p>
        <p>
          <button
            type="button"
            class="mm-button mm-button--quiet"
            ?hidden=${isTold}
            @click=${(/** @type {Event} */ event) => this.#tell(event, outcome)}
          >
            ${t("embed-tell", values)}
          </button>
          <span role="status">${isTold ? t("embed-told", values) : ""}</span>
        </p>
      </section>`,
      this.#place,
    );
  }

  /**
   * @param {Event} event
   * @param {string} outcome
   */
  #tell({ isTrusted }, outcome) {
    if (!isTrusted) return;
    this.#told = `${this.#origin} ${outcome}`;
    window.parent.postMessage({ type: "mirrormark:outcome", outcome }, this.#origin);
    this.#show();
  }
}
