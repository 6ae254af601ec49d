/** The way from an assessment to all that is kept of it, where there is anything. */
export class Earlier {
  #asked = 0;

  /**
   * @param {HTMLElement} element whose HTML the generator wrote; a site may have no page with results
   * @param {string} id of the assessment
   * @param {import("../store/store.js").ResponseStore} store
   * @param {import("../text/text.js").Translate} t
   */
  constructor(element, id, store, t) {
    this.places = [...element.querySelectorAll(".mm-earlier")];
    /** Of the page with all that is kept; empty where there is none. */
    this.address = this.places[0]?.querySelector("a")?.href ?? "";
    this.id = id;
    this.store = store;
    this.t = t;
  }

  /** Says how many diagnoses there are besides the one that the answers on show give. */
  async show() {
    if (!this.places.length) return;
    const asked = ++this.#asked;
    const sittings = await this.store.list().catch(() => []);
    if (asked !== this.#asked) return;
    const words = sayEarlier(sittings, this.t);
    for (const place of this.places) {
      const link = place.querySelector("a");
      if (link && words) {
        link.textContent = words;
        link.hash = `kept-${this.id}`;
      }
      place.toggleAttribute("hidden", !words);
    }
  }
}

/**
 * Returns nothing where there is nothing to look at.
 *
 * @param {import("../store/store.js").Sitting[]} sittings
 * @param {import("../text/text.js").Translate} t
 */
export function sayEarlier(sittings, t) {
  const count = sittings.filter(
    ({ response: { result }, isCurrent }) => !isCurrent && result && result.outcome !== null,
  ).length;
  if (count) return t("earlier-link", { count });
  const isAny = sittings.some(({ response }) => Object.keys(response.answers).length);
  return isAny ? t("earlier-kept") : "";
}
