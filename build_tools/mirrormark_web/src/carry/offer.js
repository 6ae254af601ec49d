/**
 * What stands in the unfolded place: the link that carries answers, what can be done with it, and its QR code.
 * Nothing of it is sent anywhere by the page.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {{compiled: import("../contract.js").CompiledAssessment,
 *   answers: Record<string, Answer | null>, home: string, results: string, isKept: boolean}} Carried
 *   `home` is the address of the assessment's own page, `results` that of the page with all that is kept, empty
 *   where there is none; `isKept` says whether answers outlast the page
 */
import { html, nothing, render } from "lit-html";
import { readLink, writeLink } from "../responses/link.js";
import { loadCodes } from "./load.js";
import { codeTemplate } from "./qr-code.js";

/** How the code is: there, not there yet, too long for one, or not to be had. */
/** @typedef {{size: number, path: string} | "loading" | "too-long" | "failed"} Code */

export class Offer {
  /** @type {Code} */
  #code = "loading";
  #said = "";

  /**
   * @param {HTMLElement} place
   * @param {Carried} carried
   * @param {import("../text/text.js").Translate} t
   */
  constructor(place, { compiled, answers, home, results, isKept }, t) {
    this.place = place;
    this.results = results;
    this.isKept = isKept;
    this.title = compiled.title;
    this.t = t;
    const link = writeLink(compiled, answers);
    this.count = Object.keys(readLink(compiled, link).answers).length;
    this.address = `${home}${link}`;
  }

  async show() {
    this.#render();
    const codes = await loadCodes();
    this.#code = codes ? (codes.encode(this.address) ?? "too-long") : "failed";
    this.#render();
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.address);
      this.#say(this.t("carry-copied"));
    } catch {
      // Browsers have no clipboard for pages without encryption, and may refuse it to others.
      this.place.querySelector("input")?.select();
      this.#say(this.t("carry-copy-yourself"));
    }
  }

  async #share() {
    try {
      await navigator.share({ title: this.title, url: this.address });
    } catch (error) {
      const isDismissed = error instanceof Error && error.name === "AbortError";
      if (!isDismissed) this.#say(this.t("carry-not-shared"));
    }
  }

  /** @param {string} words */
  #say(words) {
    this.#said = words;
    this.#render();
  }

  #render() {
    const { t } = this;
    const share = html`<button
      type="button"
      class="mm-button mm-button--quiet"
      @click=${() => void this.#share()}
    >
      ${t("carry-share")}
    </button>`;
    render(
      html`<p>
          ${t("carry-how", { count: this.count })}
          ${this.isKept ? t("carry-stays") : t("carry-lost")}
        </p>
        <p>${t("carry-who")}</p>
        <label class="mm-carry__link">
          <span>${t("carry-link")}</span>
          <input
            type="text"
            readonly
            dir="ltr"
            .value=${this.address}
            @focus=${(/** @type {Event} */ { target }) =>
              target instanceof HTMLInputElement && target.select()}
          />
        </label>
        <p class="mm-buttons">
          <button type="button" class="mm-button" @click=${() => void this.#copy()}>
            ${t("carry-copy")}
          </button>
          ${"share" in navigator ? share : nothing}
        </p>
        <p class="mm-fold__said" role="status">${this.#said}</p>
        ${this.#codeTemplate()} ${this.#allTemplate()}`,
      this.place,
    );
  }

  /** How to take along what the link leaves behind. */
  #allTemplate() {
    const { t, results, isKept } = this;
    if (!isKept || !results) return nothing;
    return html`<p>${t("carry-all")} <a href=${results}>${t("earlier-kept")}</a></p>`;
  }

  #codeTemplate() {
    const { t } = this;
    const code = this.#code;
    if (code === "loading") return html`<p>${t("carry-code-loading")}</p>`;
    if (code === "too-long") return html`<p>${t("carry-code-too-long")}</p>`;
    if (code === "failed") return html`<p>${t("carry-code-failed")}</p>`;
    return html`<div class="mm-carry__code">${codeTemplate(code, t("carry-code"))}</div>`;
  }
}
