/** Puts a result into the page, and takes it out again. */
import { html, nothing, render } from "lit-html";
import { Pictures } from "../pictures/pictures.js";
import { certaintyTemplate } from "./certainty.js";
import { doubtsTemplate } from "./doubts.js";
import { evidenceTemplate } from "./evidence.js";
import { findingTemplate } from "./finding.js";
import { overviewTemplate } from "./overview.js";
import { Folds } from "./folds.js";
import { pick } from "../pick.js";
import { reasonsTemplate } from "./reasons.js";

/**
 * @typedef {import("./types.js").About} About
 * @typedef {{finding: HTMLElement, outcomes: HTMLElement, evidence: HTMLElement,
 *   advice: HTMLElement, colophon: HTMLElement}} Places
 *   `outcomes` and `advice` hold what the author wrote, of which a part is shown
 */

export class ResultView {
  #pictures = new Pictures();
  #folds;

  /**
   * @param {Places} places
   * @param {AbortSignal} signal ends it
   */
  constructor(places, signal) {
    this.places = places;
    this.#folds = new Folds(places.evidence);
    window.addEventListener("beforeprint", () => this.#unfold(), { signal });
    window.addEventListener("afterprint", () => this.#fold(), { signal });
  }

  /**
   * @param {About} about
   * @param {boolean} isTrial
   */
  show(about, isTrial) {
    const { finding, outcomes, evidence, advice, colophon } = this.places;
    const { result } = about;
    render(findingTemplate(about, isTrial), finding);
    colophon.hidden = false;
    const [link, address] = colophon.querySelectorAll(
      ".mm-colophon__scored a, .mm-colophon__address",
    );
    if (link instanceof HTMLAnchorElement && address) address.textContent = link.href;
    pick(outcomes, "outcome", result.outcome === null ? [] : [result.outcome]);
    pick(advice, "advice", result.advice);
    const pictures = this.#pictures;
    render(
      html`<div class="mm-seen">
          ${overviewTemplate(about, pictures)} ${evidenceTemplate(about, pictures)}
        </div>
        <div class="mm-explained">
          ${reasonsTemplate(about, pictures)} ${certaintyTemplate(about)} ${doubtsTemplate(about)}
        </div>`,
      evidence,
    );
    pictures.draw();
  }

  #unfold() {
    this.#folds.unfold();
    this.#pictures.drawForPaper();
  }

  #fold() {
    this.#pictures.draw();
    this.#folds.fold();
  }

  hide() {
    const { finding, outcomes, evidence, advice, colophon } = this.places;
    for (const place of [outcomes, advice, colophon]) place.hidden = true;
    for (const place of [finding, evidence]) render(nothing, place);
    this.#pictures.clear();
  }
}
