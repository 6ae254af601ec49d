import { html } from "lit-html";
import { Control } from "./shared/control.js";
import { isList } from "./shared/list.js";
import { ofOrders } from "./shared/numbering.js";
import { StateBoxes } from "./shared/states.js";

/**
 * Rows that can be moved: by buttons, by the field with the place, and with a mouse. An order that is only
 * shown is no answer, so places stand in the fields only once a row was moved, or all were said to be right.
 */
class Order extends Control {
  /** @param {ConstructorParameters<typeof Control>} args */
  constructor(...args) {
    super(...args);
    this.states = new StateBoxes(this.inputs, this.item.allow);
    this.list = this.#find(".mm-ranking");
    this.keep = this.#find(".mm-keep");
    this.output = this.#find(".mm-moved");
    // Set, and not added: a form can come to the page more than once.
    this.list.onclick = ({ target }) => {
      const button = find(target, ".mm-move");
      const row = find(target, "li");
      if (button && row) this.#move(row, this.#placeOf(row) + Number(button.dataset.by));
    };
    this.keep.onclick = () => {
      this.#take(this.t("form-order-kept"));
      this.#fields[0]?.focus(); // the button is gone
    };
    if (matchMedia("(pointer: fine)").matches) this.#letDrag();
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.fieldset.querySelector(selector));
  }

  get #rows() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** From the first place to the last. */
  get #fields() {
    return [...this.list.querySelectorAll("select")];
  }

  /** Options, from the first place to the last. */
  get #order() {
    return this.#fields.map(({ dataset }) => dataset.part ?? "");
  }

  /** @override */
  read() {
    const isTaken = this.#fields.every(({ value }) => value);
    return this.states.read() ?? (isTaken ? this.#order : undefined);
  }

  /**
   * @override
   * @param {import("./shared/control.js").Answer | undefined} answer
   */
  write(answer) {
    const ids = this.item.options.map(({ id }) => id);
    const kept = isList(answer) ? answer : [];
    // An order of other things, or of fewer, is one to begin with, and no answer.
    const order = [...new Set([...kept.filter((id) => ids.includes(id)), ...ids])];
    const fits = kept.length === order.length && kept.every((id, place) => id === order[place]);
    for (const [place, id] of order.entries()) {
      const row = this.#rows[this.#order.indexOf(id)];
      if (row) this.#shift(row, place);
    }
    this.#number(fits);
    return this.states.write(answer) || fits;
  }

  /**
   * @override
   * @param {EventTarget | null} target
   */
  settle(target) {
    const row = find(target, "li");
    if (this.states.settle(target)) this.#number(false);
    else if (row && target instanceof HTMLSelectElement) {
      if (target.value) this.#move(row, Number(target.value) - 1);
      else this.#number(false);
    }
  }

  /** @override */
  refresh() {
    super.refresh();
    const isBlank = this.read() === undefined;
    this.keep.hidden = !isBlank;
    if (isBlank) this.output.textContent = "";
    for (const [place, row] of this.#rows.entries())
      for (const button of row.querySelectorAll("button")) {
        button.hidden = false;
        // What has come to an end would lose focus if its button were disabled.
        const isEnd = !this.#rows[place + Number(button.dataset.by)];
        button.setAttribute("aria-disabled", `${isEnd}`);
      }
  }

  /** @param {Element} row */
  #placeOf(row) {
    return this.#rows.findIndex((each) => each === row);
  }

  /** @param {boolean} isTaken whether the order shown is the answer */
  #number(isTaken) {
    for (const [place, field] of this.#fields.entries())
      field.value = isTaken ? `${place + 1}` : "";
  }

  /**
   * Makes the order shown the answer, and says so.
   *
   * @param {string} words
   */
  #take(words) {
    this.#number(true);
    this.states.write(undefined);
    this.fieldset.dispatchEvent(new Event("input", { bubbles: true }));
    this.output.textContent = words;
  }

  /**
   * @param {Element} row
   * @param {number} place
   */
  #move(row, place) {
    if (!this.#rows[place]) return;
    this.#shift(row, place);
    const count = this.item.options.length;
    const thing = nameThing(this.#order[place], this.item, this.t);
    this.#take(this.t("form-placed", { thing, place: place + 1, count }));
  }

  /**
   * Has the others go around a row: taken out of the page, it would lose focus.
   *
   * @param {Element} row
   * @param {number} place
   */
  #shift(row, place) {
    for (let from = this.#placeOf(row); from < place; from++)
      row.before(this.#rows[from + 1] ?? "");
    for (let from = this.#placeOf(row); from > place; from--) row.after(this.#rows[from - 1] ?? "");
  }

  /** Lets a mouse drag rows. A finger scrolls, and has the buttons. */
  #letDrag() {
    /** @type {Element | undefined} */
    let row;
    let start = 0;
    for (const each of this.#rows) each.draggable = true;
    this.list.ondragstart = ({ target, dataTransfer }) => {
      row = find(target, "li");
      start = row ? this.#placeOf(row) : 0;
      dataTransfer?.setData("text/plain", ""); // some browsers drag nothing without
    };
    this.list.ondragover = (event) => {
      const over = find(event.target, "li");
      if (!row || !over) return;
      event.preventDefault();
      const { top, height } = over.getBoundingClientRect();
      const place = this.#placeOf(over);
      const way = Math.sign(place - this.#placeOf(row));
      // Not before its middle: past a row that is higher, it would go to and fro.
      if (way * (event.clientY - top - height / 2) > 0) this.#shift(row, place);
    };
    this.list.ondrop = (event) => event.preventDefault();
    this.list.ondragend = ({ dataTransfer }) => {
      if (!row) return;
      const end = this.#placeOf(row);
      // Let go elsewhere, it goes back.
      if (dataTransfer?.dropEffect === "none") this.#shift(row, start);
      else if (end !== start) this.#move(row, end);
      row = undefined;
    };
  }
}

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | undefined}
 */
function find(target, selector) {
  return (target instanceof Element && target.closest(selector)) || undefined;
}

/**
 * @param {string | undefined} id
 * @param {import("../contract.js").Item} item
 * @param {import("../text/text.js").Translate} t
 */
function nameThing(id, item, t) {
  const option = item.options.find((each) => each.id === id);
  return option ? t.label(option, item) : "";
}

/** Things that a reader puts in order. @type {import("./kinds.js").Kind} */
export const ranking = {
  Control: Order,
  counts: true,
  isAnswer: isList,
  say(answer, item, t) {
    const order = isList(answer) ? answer : [];
    return html`<ol class="mm-order">
      ${order.map((each) => html`<li>${t.authored(nameThing(each, item, t))}</li>`)}
    </ol>`;
  },
  numbering: ofOrders,
  claims: { chosen: (answer, option) => isList(answer) && answer[0] === option },
  measure: (answer, _item, _pointsScale, part) =>
    isList(answer) && answer.includes(part) ? answer.indexOf(part) + 1 : null,
};
