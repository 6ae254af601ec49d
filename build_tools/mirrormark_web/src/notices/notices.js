/**
 * What an author has shown whatever the diagnosis, and before there is one: it waits for nothing that it doesn't
 * need. A rule about answers alone is judged here, so that its notice is there without Python, too.
 */
import { nameOf, pick } from "../pick.js";
import { holds } from "../rules/rules.js";

export class Notices {
  /** Those whose rule holds whatever the scores are. @type {string[]} */
  #held = [];
  /** Those of the diagnosis that is shown. @type {string[]} */
  #told = [];

  /**
   * @param {HTMLElement} place that holds all of them; which can be seen at what step, the style says
   * @param {import("../contract.js").Notice[]} notices
   */
  constructor(place, notices) {
    this.place = place;
    this.notices = notices;
  }

  /**
   * Shows those whose rule holds whatever the scores are. Returns what is urgent in words where it has just come:
   * it stands below what somebody is answering, and not everybody sees it.
   *
   * @param {import("../rules/rules.js").Facts} facts
   * @returns {string[]}
   */
  follow(facts) {
    const held = this.notices.filter(({ when }) => holds(when, facts) === true);
    const come = held.filter(({ id, urgency }) => urgency === "urgent" && !this.#held.includes(id));
    this.#held = held.map(({ id }) => id);
    this.#show();
    return come.map(({ id }) => this.#say(id));
  }

  /** @param {string[]} ids of those that come with a diagnosis; they stay as long as it is shown */
  tell(ids) {
    this.#told = ids;
    this.#show();
  }

  #show() {
    pick(this.place, "notice", [...this.#held, ...this.#told]);
  }

  /** @param {string} id */
  #say(id) {
    const articles = [...this.place.querySelectorAll("article")];
    const article = articles.find((each) => nameOf(each) === `notice-${id}`);
    const parts = article?.querySelectorAll(".mm-notice__kicker, .mm-notice__title") ?? [];
    return [...parts].map(({ textContent }) => textContent?.trim()).join(": ");
  }
}
