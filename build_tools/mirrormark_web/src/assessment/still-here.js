/**
 * What a reader is offered who comes back to answers long after their diagnosis: whoever goes on there changes these,
 * and mostly wants to answer again.
 */
import { html, nothing, render } from "lit-html";
import { pageHasMoved } from "../presses.js";
import { dateOf, whenAnswered } from "../responses/moments.js";

/** Until then somebody may still be at it. */
const LONG_MS = 24 * 60 * 60 * 1000;

export class StillHere {
  /** Counts looks, so that none is shown once the reader has gone on. */
  #asked = 0;

  /**
   * @param {HTMLElement} place
   * @param {import("../store/store.js").ResponseStore} store
   * @param {import("../text/text.js").Translate} t
   * @param {(day: Date) => Promise<boolean>} onAgain returns whether that was possible
   */
  constructor(place, store, t, onAgain) {
    this.place = place;
    this.store = store;
    this.t = t;
    this.onAgain = onAgain;
  }

  hide() {
    this.#asked += 1;
    render(nothing, this.place);
  }

  /** Offers to answer again where the answers on show are that old; what the reader keeps nothing of isn't. */
  async show() {
    const asked = ++this.#asked;
    const sitting = this.store.trouble
      ? undefined
      : await this.store.loadSitting().catch(() => undefined);
    if (asked !== this.#asked) return;
    const day = sitting && dayOfDiagnosed(sitting.response, Date.now());
    if (Boolean(day) !== this.place.childElementCount > 0) pageHasMoved();
    render(day ? this.#template(day) : nothing, this.place);
  }

  /** @param {Date} day */
  #template(day) {
    const { t } = this;
    const begin = async () => {
      if (await this.onAgain(day)) return;
      const said = this.place.querySelector("[role=status]");
      if (said) said.textContent = t("again-failed");
    };
    return html`<div class="mm-card mm-still-here__card">
      <p>${t("earlier-still-here", { day: t.day(day) })}</p>
      <p class="mm-buttons">
        <button type="button" class="mm-button" @click=${() => void begin()}>
          ${t("again-title")}
        </button>
        <a class="mm-button mm-button--quiet" href="#result">${t("earlier-see-diagnosis")}</a>
      </p>
      <p class="mm-fold__said" role="status"></p>
    </div>`;
  }
}

/**
 * Returns the day of answers that have had a diagnosis for long; nothing where they have none, or no known day.
 *
 * @param {import("../contract.js").KeptResponse} response
 * @param {number} now in milliseconds
 */
export function dayOfDiagnosed(response, now) {
  const day = response.result?.outcome ? dateOf(whenAnswered(response)) : undefined;
  return day && now - day.getTime() > LONG_MS ? day : undefined;
}
