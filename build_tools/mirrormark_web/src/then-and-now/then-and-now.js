/**
 * Below a diagnosis: what moved since an earlier sitting, of which the reader may choose another one.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {{earlier: KeptResponse[], answers: Answers, numbers: Map<string, number>}} Now
 *   sittings to compare with, the latest first; what is answered now; numbers of the questions
 */
import { html, nothing, render } from "lit-html";
import { keepCounted } from "../answers/counted.js";
import { engine } from "../engine/client.js";
import { EngineFailure } from "../engine/protocol.js";
import { Pictures } from "../pictures/pictures.js";
import { Folds } from "../result/folds.js";
import { dayOf } from "./earlier.js";
import { findEdits } from "./edits.js";
import { sinceInWords } from "./since.js";
import { thenAndNowTemplate } from "./template.js";

/**
 * Returns how many answers the engine wasn't asked to read.
 *
 * @param {KeptResponse} response
 * @param {import("../contract.js").Item[]} items
 */
function countLeftOut({ answers }, items) {
  const given = Object.values(answers).filter((each) => each !== null);
  return given.length - Object.keys(keepCounted(answers, items)).length;
}

export class ThenAndNow {
  #pictures = new Pictures();
  /** Counts comparisons asked for, so that a late one never takes the place of a newer one. */
  #asked = 0;

  /**
   * @param {{then: HTMLElement, finding: HTMLElement}} places for the comparison, and of the diagnosis, in which
   *   a sentence of it stands
   * @param {import("../contract.js").AssessmentPage} data
   * @param {import("../text/text.js").Translate} t
   * @param {AbortSignal} signal ends it
   */
  constructor({ then: place, finding }, data, t, signal) {
    this.place = place;
    this.finding = finding;
    this.data = data;
    this.t = t;
    const folds = new Folds(place);
    const onPaper = () => {
      folds.unfold();
      this.#pictures.drawForPaper();
    };
    const onScreen = () => {
      this.#pictures.draw();
      folds.fold();
    };
    window.addEventListener("beforeprint", onPaper, { signal });
    window.addEventListener("afterprint", onScreen, { signal });
  }

  hide() {
    this.#asked += 1;
    this.place.hidden = false;
    render(nothing, this.place);
    this.#say("");
    this.#pictures.clear();
  }

  /** Says that what the reader has chosen to compare with isn't there. */
  miss() {
    this.hide();
    render(html`<p>${this.t("then-missed")}</p>`, this.place);
  }

  /** @param {string} words below the diagnosis */
  #say(words) {
    const since = this.finding.querySelector(".mm-since");
    if (since) since.textContent = words;
  }

  /**
   * Compares with the latest of the earlier sittings, or with the one that is chosen.
   *
   * @param {Now} now
   * @param {KeptResponse | undefined} [chosen]
   */
  async show(now, chosen = now.earlier[0]) {
    const asked = ++this.#asked;
    if (!chosen) return this.hide();
    this.#render(now, chosen, html`<p>${this.t("then-working")}</p>`);
    this.#say("");
    try {
      const { compiled } = this.data;
      const then = keepCounted(chosen.answers, compiled.items);
      const comparison = await engine.compare(compiled, then, now.answers);
      if (asked !== this.#asked) return;
      const compared = this.#describe(comparison, chosen, now);
      this.#say(sinceInWords(compared));
      this.#render(now, chosen, thenAndNowTemplate(compared, this.#pictures));
      this.#pictures.draw();
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      if (asked !== this.#asked) return;
      this.#render(now, chosen, html`<p>${this.t("then-failed")}</p>`);
    }
  }

  /**
   * @param {import("./types.js").Comparison} comparison
   * @param {KeptResponse} chosen
   * @param {Now} now
   * @returns {import("./types.js").Compared}
   */
  #describe(comparison, chosen, { numbers, earlier: sittings }) {
    const { t, data } = this;
    const { compiled, claims, earlier } = data;
    const then = {
      day: dayOf(chosen, t),
      name: chosen.name,
      isLast: chosen === sittings[0],
      leftOut: countLeftOut(chosen, compiled.items) + comparison.then.left_out.length,
      said: chosen.result,
    };
    return {
      comparison,
      then,
      edits: findEdits(chosen.content_version, compiled.content_version, earlier),
      compiled,
      claims,
      numbers,
      t,
    };
  }

  /**
   * @param {Now} now
   * @param {KeptResponse} chosen
   * @param {import("lit-html").TemplateResult} content
   */
  #render(now, chosen, content) {
    const { t } = this;
    const day = dayOf(chosen, t);
    const { name } = chosen;
    render(
      html`<section class="mm-then__section" aria-labelledby="mm-then-title">
        <h2 id="mm-then-title">
          ${name ? t("then-title-named", { name, day }) : t("then-title", { day })}
        </h2>
        ${now.earlier.length > 1 ? this.#choice(now, chosen) : nothing}
        <div class="mm-then__content">${content}</div>
      </section>`,
      this.place,
    );
  }

  /**
   * @param {Now} now
   * @param {KeptResponse} chosen
   */
  #choice(now, chosen) {
    const { t } = this;
    const choose = (/** @type {Event} */ { currentTarget }) => {
      if (!(currentTarget instanceof HTMLSelectElement)) return;
      void this.show(now, now.earlier[currentTarget.selectedIndex]);
    };
    return html`<p class="mm-then__choice">
      <label for="mm-then-choice">${t("then-choose")}</label>
      <select id="mm-then-choice" @change=${choose}>
        ${now.earlier.map((each) => {
          const day = dayOf(each, t);
          const { name } = each;
          return html`<option ?selected=${each === chosen}>
            ${name ? t("then-choice", { name, day }) : day}
          </option>`;
        })}
      </select>
    </p>`;
  }
}
