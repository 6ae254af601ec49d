/**
 * Shows what is asked and hides what isn't, as answers come and go, and notices with it. Answers to what is
 * hidden stay in the form.
 *
 * @typedef {import("../contract.js").Section} Section
 */
import { look } from "../rules/visible.js";

export class Branching {
  /**
   * @param {HTMLElement} element
   * @param {import("../contract.js").CompiledAssessment} compiled
   * @param {import("./form.js").QuestionForm} form
   * @param {import("../text/text.js").Translate} t
   * @param {import("../notices/notices.js").Notices} [notices] those of the page
   */
  constructor(element, compiled, form, t, notices) {
    this.element = element;
    this.compiled = compiled;
    this.form = form;
    this.t = t;
    this.notices = notices;
    this.hasConditions = compiled.items.some(({ when }) => when);
    /** Ids of the items that are asked. */
    this.visible = new Set(compiled.items.map(({ id }) => id));
    /** The sections that are shown, with the items that are asked. @type {Section[]} */
    this.sections = [];
    /** The number that a reader sees, by the id of the item. @type {Map<string, number>} */
    this.numbers = new Map();
    this.#count();
    this.update();
  }

  /** Looks at the answers again. Returns how many questions came, how many went, and what is urgent by now. */
  update() {
    const change = { added: 0, removed: 0, urgent: /** @type {string[]} */ ([]) };
    if (!this.hasConditions && !this.notices) return change;
    const { visible, facts } = look(this.compiled, this.form.readUsable());
    change.urgent = this.notices?.follow(facts) ?? [];
    for (const [id, { fieldset }] of this.form.controls) {
      const isVisible = visible.has(id);
      if (isVisible === this.visible.has(id)) continue;
      fieldset.hidden = !isVisible;
      change[isVisible ? "added" : "removed"] += 1;
    }
    this.visible = visible;
    if (change.added || change.removed) this.#renumber();
    return change;
  }

  #count() {
    const { visible } = this;
    this.sections = this.compiled.sections
      .map((section) => ({ ...section, items: section.items.filter((id) => visible.has(id)) }))
      .filter(({ items }) => items.length);
    const asked = this.sections.flatMap(({ items }) => items);
    this.numbers = new Map(asked.map((id, index) => [id, index + 1]));
  }

  #renumber() {
    this.#count();
    const total = this.numbers.size;
    for (const [id, { fieldset }] of this.form.controls) {
      const number = this.numbers.get(id);
      const words = fieldset.querySelector(".mm-number.mm-on-screen");
      if (words && number) words.textContent = this.t("form-number", { number, total });
    }
    this.sections.forEach(({ id }, index) => {
      const words = this.element.querySelector(`[data-section="${id}"] > .mm-kicker.mm-on-screen`);
      const place = { number: index + 1, total: this.sections.length };
      if (words) words.textContent = this.t("form-section", place);
    });
  }
}
