/** A diagnosis on one page: the first one on paper, and a picture for slides. */
import { html, nothing, render } from "lit-html";
import { loadCharts } from "../pictures/load.js";
import { Pictures } from "../pictures/pictures.js";
import { saveFile } from "../save-file.js";
import { canCopyPictures, copyPicture, nameFile, toAddress, toPng, toText } from "./files.js";
import { pageTemplate } from "./page.js";
import { drawSlide, HEIGHT, WIDTH } from "./slide.js";
import { describeInWords, summarise } from "./summary.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("./types.js").Summary} Summary
 * @typedef {{onePage: HTMLElement, slide: HTMLElement, outcomes: HTMLElement}} Places
 *   for paper and for the screen; `outcomes` holds what the author wrote
 */

/** What the author wrote first about the outcome that is shown. */
const FIRST = ":scope > article:not([hidden]) > p:not(.mm-outcome__rule)";

export class OnePage {
  #pictures = new Pictures();
  /** @type {Summary | undefined} */
  #summary;
  /** The slide as the text of an SVG, once it has been asked for. @type {string | undefined} */
  #slide;
  #said = "";

  /**
   * @param {Places} places
   * @param {import("../text/text.js").Translate} t
   * @param {AbortSignal} signal ends it
   */
  constructor(places, t, signal) {
    this.places = places;
    this.t = t;
    window.addEventListener("beforeprint", () => this.#showOnPaper(), { signal });
    window.addEventListener("afterprint", () => this.#leavePaper(), { signal });
  }

  /**
   * @param {About} about
   * @param {boolean} isTrial
   * @param {import("../contract.js").PlannedStep[]} plan what the reader means to do
   */
  show(about, isTrial, plan) {
    const { onePage, outcomes } = this.places;
    const prose = outcomes.querySelector(FIRST)?.textContent ?? "";
    const address = addressOf(onePage);
    const given = { isTrial, prose, address, day: about.day, plan };
    const pictures = this.#pictures;
    const describe = pictures.figure.bind(pictures);
    this.#summary = summarise(about, given, describe);
    this.#slide = undefined;
    this.#said = "";
    if (!this.#summary) return this.hide();
    this.#show();
    if (this.#isOpen) void this.#draw();
  }

  hide() {
    this.#summary = undefined;
    render(nothing, this.places.slide);
    this.#leavePaper();
  }

  /** Only then: else all that the page says would stand in it twice. */
  #showOnPaper() {
    if (!this.#summary) return;
    const picture = this.#pictures.template(this.#summary.figure, true);
    render(pageTemplate(this.#summary, picture, this.t), this.places.onePage);
    this.#pictures.drawForPaper();
    passShape(this.places.onePage);
  }

  #leavePaper() {
    render(nothing, this.places.onePage);
    this.#pictures.clear();
  }

  get #isOpen() {
    return this.places.slide.querySelector("details")?.open ?? false;
  }

  async #draw() {
    const summary = this.#summary;
    if (!summary || this.#slide) return;
    const charts = await loadCharts();
    const board = this.places.slide.querySelector(".mm-slide__board");
    if (summary !== this.#summary || !(board instanceof HTMLElement)) return;
    this.#slide = toText(drawSlide(summary, charts, board, this.t));
    this.#show();
  }

  #show() {
    const summary = this.#summary;
    if (!summary) return;
    const { t } = this;
    const open = () => this.#isOpen && void this.#draw();
    render(
      html`<h2>${t("summary-title")}</h2>
        <p>${t("summary-note")}</p>
        <details class="mm-fold" @toggle=${open}>
          <summary>${t("summary-open")}</summary>
          ${this.#slide ? this.#slideTemplate(this.#slide, describeInWords(summary, t)) : nothing}
        </details>
        <div class="mm-slide__board" aria-hidden="true"></div>`,
      this.places.slide,
    );
  }

  /**
   * @param {string} slide
   * @param {string} words
   */
  #slideTemplate(slide, words) {
    const { t } = this;
    const png = () => toPng(slide, WIDTH, HEIGHT);
    const svg = new Blob([slide], { type: "image/svg+xml" });
    const savePng = async () => saveFile(await png(), this.#nameOf("png"));
    const copied = t("summary-copied");
    const copyWords = () => navigator.clipboard.writeText(words);
    return html`<img
        class="mm-slide__picture"
        src=${toAddress(slide)}
        width=${WIDTH}
        height=${HEIGHT}
        alt=${words}
      />
      <p class="mm-buttons">
        ${this.#button(t("summary-save-png"), savePng)}
        ${this.#button(t("summary-save-svg"), async () => saveFile(svg, this.#nameOf("svg")))}
        ${canCopyPictures() ? this.#button(t("summary-copy"), () => copyPicture(png()), copied) : nothing}
      </p>
      <h3>${t("summary-alt-title")}</h3>
      <p class="mm-hint">${t("summary-alt-note")}</p>
      <p class="mm-slide__words">${words}</p>
      <p class="mm-buttons">
        ${navigator.clipboard ? this.#button(t("summary-copy-alt"), copyWords, copied) : nothing}
      </p>
      <p role="status">${this.#said}</p>`;
  }

  /**
   * @param {string} words
   * @param {() => Promise<void>} act
   * @param {string} [done] what is said then
   */
  #button(words, act, done = "") {
    const { t } = this;
    const press = () =>
      act()
        .then(() => this.#say(done))
        .catch(() => this.#say(t("summary-failed")));
    return html`<button type="button" class="mm-button mm-button--quiet" @click=${press}>
      ${words}
    </button>`;
  }

  /** @param {string} words */
  #say(words) {
    this.#said = words;
    this.#show();
  }

  /** @param {string} ending */
  #nameOf(ending) {
    const element = this.places.onePage.closest("[data-assessment]");
    const assessment = element?.getAttribute("data-assessment");
    return nameFile(assessment ?? "diagnosis", new Date(), ending);
  }
}

/**
 * Tells what is around a drawing how high that is for its width: it takes as much of the sheet as it can use.
 *
 * @param {HTMLElement} onePage
 */
function passShape(onePage) {
  const drawing = onePage.querySelector(".mm-picture__drawing");
  const around = drawing?.closest(".mm-one-page__picture");
  if (drawing instanceof HTMLElement && around instanceof HTMLElement)
    around.style.setProperty("--mm-shape", drawing.style.getPropertyValue("--mm-shape"));
}

/**
 * Where the assessment is found, on whatever page it is shown.
 *
 * @param {HTMLElement} place
 */
function addressOf(place) {
  const src = place.closest("mirrormark-assessment[src]")?.getAttribute("src") ?? "";
  const { origin, pathname } = new URL(src, document.baseURI);
  return origin + pathname;
}
