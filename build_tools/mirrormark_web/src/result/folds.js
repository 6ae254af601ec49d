/** Paper can't be clicked: what is folded away is printed, but for tables of what pictures show. */
const PRINTED = "details:not(.mm-picture__table[data-on-paper=false])";

export class Folds {
  /** @type {HTMLDetailsElement[]} */
  #unfolded = [];

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
  }

  unfold() {
    for (const details of this.place.querySelectorAll(PRINTED)) {
      if (!(details instanceof HTMLDetailsElement) || details.open) continue;
      details.open = true;
      this.#unfolded.push(details);
    }
  }

  fold() {
    for (const details of this.#unfolded.splice(0)) details.open = false;
  }
}
