/** One reader answering one assessment, in the form that the page already holds. */
import { ArrivalPlace } from "../carry/arrival-place.js";
import { loadCarry } from "../carry/load-carry.js";
import { engine } from "../engine/client.js";
import { QuestionForm } from "../form/form.js";
import { QUIET_MS } from "../store/patience.js";
import { ResponseStore } from "../store/store.js";
import { createTranslate } from "../text/text.js";
import { Branching } from "../form/branching.js";
import { Notes } from "../notes/notes.js";
import { Notices } from "../notices/notices.js";
import { Anew } from "./anew.js";
import { Arrivals } from "./arrivals.js";
import { Beside } from "./beside.js";
import { Earlier } from "./earlier.js";
import { stepToGoOn } from "./journey.js";
import { KeepingBox } from "./keeping-box.js";
import { KeptAnswers } from "./kept-answers.js";
import { findPlaces } from "./places.js";
import { ResultPart } from "./result-part.js";
import { Status } from "./status.js";
import { Steps } from "./steps.js";
import { StillHere } from "./still-here.js";

/**
 * @typedef {import("../contract.js").CompiledAssessment} Compiled
 * @typedef {import("../contract.js").AssessmentPage} Data what the page carries
 */

export class Sitting {
  #connection = new AbortController();

  /**
   * @param {HTMLElement} element whose HTML the generator wrote
   * @param {Data} data
   * @param {import("./own-page.js").Surroundings} surroundings
   */
  constructor(element, data, { address, lead, confirm, links, isAtHome }) {
    this.element = element;
    this.places = findPlaces(element);
    this.links = links;
    this.compiled = data.compiled;
    this.t = createTranslate(data.language, data.strings, data.author, data.direction);

    const { compiled, t } = this;
    const { signal } = this.#connection;
    const form = /** @type {HTMLFormElement} */ (this.places.form);
    this.form = new QuestionForm(form, compiled.items, t, signal);
    const notices = compiled.notices && new Notices(this.places.notices, compiled.notices);
    this.branching = new Branching(element, compiled, this.form, t, notices);
    const store = new ResponseStore(compiled, data.language);
    this.answers = new KeptAnswers(this.form, store, compiled.content_version, signal);
    this.earlier = isAtHome ? new Earlier(element, compiled.id, store, t) : undefined;
    this.results = this.earlier?.address ?? "";
    this.status = new Status(this.places.status, this.answers, t);
    const sayTrouble = () => this.status.sayTrouble();
    this.beside = new Beside(store, () => this.answers.sitting, sayTrouble);
    this.notes = new Notes(form, (itemId, text) => this.#keepNote(itemId, text), signal);
    this.keeping = this.#makeKeepingBox(signal);
    const { title } = compiled;
    const leaving = { answers: this.answers, status: this.status, confirm, title, t };
    this.anew = new Anew(leaving, () => this.#goToStart(), signal);
    this.stillHere = new StillHere(this.places.stillHere, store, t, (day) =>
      this.anew.begin(true, day),
    );
    this.result = this.#makeResult(data, signal);
    this.arrivals = this.#makeArrivals(data, signal);
    this.steps = this.#makeSteps(lead, address, signal);
    if (this.steps.step.kind === "result") this.result.prepare(); // while answers are being read
    form.addEventListener("input", () => this.#keep(), { signal });
    const leave = () => this.answers.isBehind && void this.#catchUp();
    form.addEventListener("focusout", leave, { signal });
    store.tabs.listen(() => void this.#catchUp(), signal);
    const receive = () => {
      this.steps.route.restore();
      void this.arrivals.receive();
    };
    links.listen(receive, signal);
    void this.#start().then(receive);
  }

  /** Stops listening to the page; the engine and what was kept stay. */
  end() {
    this.#connection.abort();
  }

  /** @param {AbortSignal} signal */
  #makeKeepingBox(signal) {
    /** @type {HTMLElement | null} */
    const place = this.element.querySelector(":scope > .mm-introduction > .mm-keeping");
    const isBegun = () => Object.keys({ ...this.form.read(), ...this.notes.read() }).length > 0;
    return new KeepingBox(place, isBegun, this.t, signal);
  }

  /**
   * @param {Data} data
   * @param {AbortSignal} signal
   */
  #makeResult(data, signal) {
    const { places, answers, beside, branching, links, anew } = this;
    const ways = {
      onAgain: (/** @type {boolean} */ isBlank, /** @type {Date | undefined} */ day) =>
        anew.begin(isBlank, day),
      onDelete: (/** @type {Date | undefined} */ day) => void anew.remove(day),
    };
    const parts = {
      places,
      data,
      branching,
      answers,
      beside,
      home: links.home,
      results: this.results,
    };
    return new ResultPart(parts, ways, signal);
  }

  /**
   * @param {Data} data
   * @param {AbortSignal} signal
   */
  #makeArrivals({ compiled, earlier }, signal) {
    const { answers, links, t } = this;
    const place = new ArrivalPlace(this.places.arrival);
    return new Arrivals(
      { answers, compiled, earlier, links, load: loadCarry, place, t },
      () => this.#goOn(),
      signal,
    );
  }

  /**
   * @param {import("./own-page.js").Surroundings["lead"]} lead
   * @param {import("./own-page.js").Address} address
   * @param {AbortSignal} signal
   */
  #makeSteps(lead, address, signal) {
    const { element, places, compiled, branching, notes, answers, keeping } = this;
    const { status, stillHere, earlier, result, links } = this;
    const parts = { element, places, compiled, branching, notes, answers, keeping };
    const onLeave = () => this.arrivals.forget();
    const beside = { status, stillHere, earlier, result, home: links.home, lead, onLeave };
    return new Steps({ ...parts, ...beside }, address, signal);
  }

  /** Shows the step at once where that needs no kept answers, or where they are at hand. */
  async #start() {
    const isBack = this.answers.recall();
    // Where conditions decide what there is, an address can't be followed before answers are read.
    const { hash } = this.steps.route.address;
    const isPlain = !this.branching.hasConditions || !hash;
    const isEarly = isBack || (this.steps.step.kind === "section" && isPlain);
    if (isBack) this.#branch();
    if (isEarly) this.steps.show(isBack && hash !== "");
    if (isBack) this.keeping.open();
    if (isBack) return this.#catchUp();
    if (!isEarly) this.#wait();
    const hasAnswers = await this.answers.restore();
    if (this.#connection.signal.aborted) return;
    void this.earlier?.show();
    void this.steps.showStillHere();
    this.keeping.open();
    this.#branch();
    if (!isEarly) this.steps.show(false);
    void this.#readBeside();
    if (this.answers.trouble) this.status.sayTrouble();
    else if (hasAnswers && this.steps.step.kind === "section")
      this.status.say(this.t("store-restored"));
  }

  /** Shows nothing until it is known what was answered; says so where that takes a moment. */
  #wait() {
    this.steps.wait();
    const say = () => {
      if (this.element.dataset.step === "waiting") this.status.say(this.t("store-reading"));
    };
    setTimeout(say, QUIET_MS);
  }

  /** Follows the answers that were filled in. */
  #branch() {
    this.branching.update();
    if (!this.branching.hasConditions) return;
    this.steps.correct();
  }

  #keep() {
    engine.prepare();
    this.result.prepare();
    this.keeping.refresh();
    const { added, removed, urgent } = this.branching.update();
    if (added || removed) this.steps.section.refresh();
    if (added || removed || urgent.length) {
      const changes = [
        ...urgent,
        added ? this.t("form-added", { count: added }) : "",
        removed ? this.t("form-removed", { count: removed }) : "",
      ];
      this.places.live.textContent = changes.join(" ").trim();
    }
    this.stillHere.hide(); // what it says of these answers isn't so any more
    this.answers.keep().catch(() => this.status.sayTrouble());
  }

  /**
   * @param {string} itemId
   * @param {string} text
   */
  #keepNote(itemId, text) {
    this.keeping.refresh();
    this.beside.keepNote(itemId, text);
  }

  /**
   * Shows what is kept beside the answers.
   *
   * @param {Parameters<Beside["readNotes"]>} read
   */
  async #readBeside(...read) {
    const notes = await this.beside.readNotes(...read).catch(() => undefined);
    if (this.#connection.signal.aborted) return;
    if (notes) this.notes.write(notes); // else those on show stay
    this.keeping.refresh();
    if (this.steps.step.kind === "check") this.steps.showCheck();
    if (this.steps.step.kind === "result") void this.result.showBeside();
  }

  /** Follows what the reader has changed in another tab. */
  async #catchUp() {
    const { turn } = this.beside;
    const caughtUp = await this.answers.catchUp();
    const { taken, isCleared, isFirst, isOther, isBlank } = caughtUp;
    if (this.#connection.signal.aborted) return;
    void this.#readBeside(caughtUp.read, turn);
    this.status.sayTrouble();
    void this.arrivals.receive(); // a link may have waited for that
    if (!taken) return;
    void this.steps.showStillHere();
    this.keeping.refresh();
    this.branching.update();
    const isGone = this.steps.isGone();
    if (isGone) {
      this.steps.correct();
      this.steps.show(false);
    }
    const { kind } = this.steps.step;
    if (kind === "result" && this.result.compare(() => this.steps.showNews()))
      this.places.live.textContent = this.t("result-outdated");
    if (kind === "result") return;
    if (!isGone && kind === "section") this.steps.section.refresh();
    if (!isGone && kind === "check") this.steps.showCheck();
    if (isCleared) return this.status.say(this.t("store-cleared-elsewhere"));
    if (isOther && isBlank) return this.status.say(this.t("store-begun-elsewhere"));
    if (isOther) return this.status.say(this.t("store-opened"));
    this.status.say(isFirst ? this.t("store-restored") : this.t("store-elsewhere"));
  }

  /** Leads to the first question of answers that have nothing beside them yet. */
  #goToStart() {
    this.notes.write({});
    this.branching.update();
    this.steps.goToStart();
  }

  /** Leads to where a reader goes on whose answers a link has brought. */
  #goOn() {
    this.#keep();
    const answers = this.form.readUsable();
    const isLacking = (/** @type {string} */ id) =>
      Boolean(this.form.controls.get(id)?.kind.counts) && !(id in answers);
    this.steps.moveTo(stepToGoOn(this.branching.sections, isLacking));
  }
}
