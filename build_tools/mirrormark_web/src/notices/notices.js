/**
 * What an author has shown whatever the diagnosis, and before there is one: it waits for nothing that it doesn't
 * need. A rule about answers alone is judged here, so that its notice is there without Python, too.
 */
import { pick } from "../pick.js";
import { holds } from "../rules/rules.js";

export class Notices {
  /**
   * @param {HTMLElement} place that holds all of them; which can be seen at what step, the style says
   * @param {import("../contract.js").Notice[]} notices
   */
  constructor(place, notices) {
    this.place = place;
    this.notices = notices;
  }

  /**
   * Shows those whose rule holds whatever the scores are.
   *
   * @param {import("../rules/rules.js").Facts} facts
   */
  follow(facts) {
    const found = this.notices.filter(({ when }) => holds(when, facts) === true);
    this.show(found.map(({ id }) => id));
  }

  /** @param {string[]} ids */
  show(ids) {
    pick(this.place, "notice", ids);
  }
}
