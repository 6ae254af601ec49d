/**
 * The plan beside a diagnosis.
 *
 * @typedef {import("./steps.js").Step} Step
 * @typedef {{id: string, begun: Date, steps: Step[]}} Earlier last time's, of another sitting
 * @typedef {{id: string | undefined, begun: Date, steps: Step[],
 *   earlier: Earlier | undefined}} Kept of a sitting
 * @typedef {{place: HTMLElement, advice: HTMLElement, id: string, title: string,
 *   titles: Map<string, string>, t: import("../text/text.js").Translate,
 *   onChange: (steps: Step[]) => void, onChangeEarlier: (id: string, steps: Step[]) => void,
 *   onMove: () => void}} Setting
 *   where the plan goes, and where the advice is; the assessment's id and title, and the titles of its
 *   advice; `onMove` is called where something else comes to lie where a reader may press
 */
import { nothing, render } from "lit-html";
import { saveFile } from "../save-file.js";
import { daysOf } from "./calendar.js";
import { fieldOf } from "./editor.js";
import { writeCalendar } from "./ics.js";
import {
  asGiven,
  beginStep,
  fillIn,
  findFaults,
  findOpen,
  keepDraft,
  nameOf,
  put,
} from "./steps.js";
import { adviceTemplate, planTemplate } from "./view.js";

export class Plan {
  /** @type {Step[]} */
  #steps = [];
  /** @type {Earlier | undefined} */
  #earlier;
  #begun = new Date();
  /** @type {string | undefined} */
  #sitting;
  /** @type {import("./editor.js").Draft | undefined} */
  #draft;
  /** @type {Step | undefined} */
  #deleted;
  #said = "";

  /** @param {Setting} setting */
  constructor(setting) {
    this.setting = setting;
  }

  /** @param {Kept} kept */
  show({ id, begun, steps, earlier }) {
    this.#draft = keepDraft(this.#draft, steps, { before: this.#sitting, now: id });
    this.#sitting = id ?? this.#sitting;
    this.#begun = begun;
    this.#steps = steps;
    this.#earlier = earlier && { ...earlier };
    this.#render();
  }

  hide() {
    this.#deleted = undefined;
    this.#said = "";
    for (const place of [this.setting.place, ...this.#advicePlaces]) render(nothing, place);
  }

  get #advicePlaces() {
    /** @type {NodeListOf<HTMLElement>} */
    const places = this.setting.advice.querySelectorAll(".mm-plan-this");
    return [...places];
  }

  #render() {
    const { place, titles, t } = this.setting;
    const earlier = this.#earlier;
    const state = {
      ...{ steps: this.#steps, said: this.#said, deleted: this.#deleted, draft: this.#draft },
      open: earlier ? findOpen(earlier.steps, this.#steps) : [],
      openFrom: earlier?.begun,
    };
    for (const each of this.#advicePlaces) this.#renderAdvice(each);
    render(planTemplate(state, { titles, t }, this.#actions), place);
  }

  /** @param {HTMLElement} place below a piece of advice */
  #renderAdvice(place) {
    const { titles, t } = this.setting;
    const advice = place.closest("article")?.dataset.advice ?? "";
    const planned = this.#steps.find((step) => step.advice === advice);
    const press = () => {
      if (planned) this.#lead(`[data-step-id="${planned.id}"]`);
      else this.#open(beginStep(advice), true, () => place.querySelector("button"));
    };
    render(adviceTemplate(titles.get(advice) ?? "", planned !== undefined, t, press), place);
  }

  /** @type {import("./view.js").Actions} */
  #actions = {
    own: () => this.#open(beginStep(null), true, () => this.#find("[data-does=own]")),
    edit: (step) => this.#open(step, false, () => this.#find(`[data-step-id="${step.id}"]`)),
    save: () => this.#save(),
    cancel: () => {
      const { opener } = this.#draft ?? {};
      this.#draft = undefined;
      this.#show("");
      opener?.()?.focus();
    },
    tick: (step, done) => this.#change(put(this.#steps, { ...step, done }), ""),
    remove: (step) => {
      const left = this.#steps.filter(({ id }) => id !== step.id);
      this.#change(left, this.setting.t("plan-deleted", { step: this.#nameOf(step) }), step);
      this.#lead("[data-does=undo]");
    },
    undo: () => {
      const step = this.#deleted;
      if (!step) return;
      this.#change(put(this.#steps, step), this.#sayKept(step));
      this.#lead(`[data-step-id="${step.id}"]`);
    },
    tickEarlier: (step) => this.#tickEarlier(step),
    take: (step) => {
      this.#change(put(this.#steps, step), this.#sayKept(step));
      this.#lead(`[data-step-id="${step.id}"]`);
    },
    saveDays: (steps) => this.#saveDays(steps),
  };

  /**
   * Opens the form for a step.
   *
   * @param {Step} step
   * @param {boolean} isNew
   * @param {() => HTMLElement | null} opener finds what has opened it
   */
  #open(step, isNew, opener) {
    this.#deleted = undefined;
    this.#draft = { step, isNew, given: asGiven(step), faults: [], opener };
    this.#show("");
    this.#focusField("words", "form");
  }

  #save() {
    const draft = this.#draft;
    if (!draft) return;
    draft.faults = findFaults(draft.given, draft.step);
    if (draft.faults[0]) {
      this.#render();
      return this.#focusField(draft.faults[0], ".mm-plan__field");
    }
    const step = fillIn(draft.step, draft.given);
    this.#draft = undefined;
    this.#change(put(this.#steps, step), this.#sayKept(step));
    this.#lead(`[data-step-id="${step.id}"]`);
  }

  /** @param {Step} step of the sitting before, which is done now */
  #tickEarlier(step) {
    const earlier = this.#earlier;
    if (!earlier) return;
    earlier.steps = put(earlier.steps, { ...step, done: true });
    this.setting.onChangeEarlier(earlier.id, earlier.steps);
    this.#show(this.setting.t("plan-ticked", { step: this.#nameOf(step) }));
    this.#lead("h2");
  }

  /** @param {Step[]} steps */
  #saveDays(steps) {
    const { id, title, titles, t } = this.setting;
    const url = location.protocol.startsWith("http") ? location.href.replace(/#.*/s, "") : "";
    const days = daysOf(steps, { titles, title, begun: this.#begun, url, t });
    const calendar = new Blob([writeCalendar(days, new Date())], { type: "text/calendar" });
    saveFile(calendar, `${id}.ics`);
    this.#show(t("plan-calendar-saved"));
  }

  /**
   * @param {Step[]} steps
   * @param {string} words that say what has changed
   * @param {Step} [deleted]
   */
  #change(steps, words, deleted) {
    this.#deleted = deleted;
    this.#steps = steps;
    this.setting.onChange(steps);
    this.#show(words);
  }

  /** @param {string} words */
  #show(words) {
    this.#said = words;
    this.#render();
  }

  /** @param {Step} step */
  #sayKept(step) {
    return this.setting.t("plan-kept", { step: this.#nameOf(step) });
  }

  /** @param {Step} step */
  #nameOf(step) {
    return nameOf(step, this.setting.titles);
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  #find(selector) {
    return this.setting.place.querySelector(selector);
  }

  /**
   * @param {import("./steps.js").Field} field
   * @param {string} around what of its surroundings the reader has to see
   */
  #focusField(field, around) {
    this.setting.onMove();
    const found = fieldOf(this.setting.place, field);
    found?.closest(around)?.scrollIntoView({ block: "start" });
    found?.focus({ preventScroll: true });
  }

  /** @param {string} selector of what the reader goes on from */
  #lead(selector) {
    this.setting.onMove();
    const found = this.#find(selector);
    found?.scrollIntoView({ block: "nearest" });
    found?.focus({ preventScroll: true });
  }
}
