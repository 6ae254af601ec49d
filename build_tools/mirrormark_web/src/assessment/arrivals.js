/**
 * Takes in the answers that a link brings. What the reader has answered here is never replaced unasked, and
 * stays whatever is wrong with the link.
 *
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {typeof import("../carry/carry.js")} Carry
 * @typedef {{compiled: import("../contract.js").CompiledAssessment,
 *   earlier?: import("../contract.js").Earlier,
 *   answers: Pick<import("./kept-answers.js").KeptAnswers,
 *     "bring" | "fill" | "sitting" | "findDay" | "form" | "isKnown" | "trouble" | "unkeep">,
 *   links: import("./own-page.js").Links, load: () => Promise<Carry | undefined>, place: Pick<import("../carry/arrival-place.js").ArrivalPlace,
 *     "ask" | "say">, t: import("../text/text.js").Translate}} Parts
 */
import { onceConnected, unloadedTemplate } from "../parts/unloaded.js";
import { outlasts } from "../store/words.js";

export class Arrivals {
  /** What has come, until it is taken in or refused. @type {string | undefined} */
  #link;
  /** Whether it waits for what the browser keeps. */
  #isWaiting = false;
  #isAsking = false;
  /** Counts what has come, so that each is taken in once. */
  #turn = 0;
  /** Whether the reader may still choose that nothing is kept. */
  #isOffering = false;

  /**
   * @param {Parts} parts
   * @param {() => void} goOn leads to where the reader goes on, once the form holds the answers of a link
   * @param {AbortSignal} signal ends it
   */
  constructor(parts, goOn, signal) {
    this.parts = parts;
    this.goOn = goOn;
    this.signal = signal;
    const leave = () => this.#link !== undefined && parts.links.giveBack(this.#link);
    signal.addEventListener("abort", leave);
  }

  /** Looks whether a link has come, or can be taken in by now. To be called once kept answers are filled in. */
  async receive() {
    if (this.signal.aborted) return;
    const link = this.parts.links.collect() ?? (this.#isWaiting ? this.#link : undefined);
    if (link !== undefined) await this.#read(link);
  }

  /** @param {string} link */
  async #read(link) {
    const { compiled, answers, earlier, load, t } = this.parts;
    this.#end();
    this.#link = link;
    const turn = ++this.#turn;
    const carry = await load();
    if (this.signal.aborted || turn !== this.#turn) return;
    if (!carry) return this.#fail(link);
    this.#isWaiting = !answers.isKnown;
    if (this.#isWaiting) return this.#say([t("carry-waits")]);
    const verdict = carry.judgeLink(compiled, link, answers.form.read(), earlier);
    const leftOut = verdict.kind === "faulty" ? "" : carry.sayLeftOut(verdict.leftOut, t);
    if (verdict.kind === "asks") return this.#ask(carry, verdict.answers, leftOut);
    this.#link = undefined;
    if (verdict.kind === "faulty") return this.#say(carry.sayFaults(verdict.faults, t));
    // A form may be empty and its sitting not: of notes, a plan, or answers to questions that are gone.
    if (verdict.kind === "fills" && answers.sitting) return this.#take(verdict.answers, leftOut);
    if (verdict.kind === "fills") return this.#fill(carry, verdict.answers, leftOut);
    this.#say([verdict.kind === "same" ? t("carry-same") : t("carry-blank"), leftOut]);
  }

  /** Takes away what was said, once the reader has gone on. A question stays until it is answered. */
  forget() {
    if (this.#isOffering) this.#end();
    if (!this.#isWaiting) this.#say([]);
  }

  /** @param {string} link waits until what reads it is there */
  #fail(link) {
    const { answers, place, t } = this.parts;
    const isKept = outlasts(answers.trouble);
    const onReload = () => history.replaceState(history.state, "", link); // else it is gone then
    const again = () => void this.#read(link);
    const turn = this.#turn;
    this.#isAsking = true;
    place.ask(unloadedTemplate(t, again, { isKept, onReload }));
    onceConnected(again, () => turn === this.#turn, this.signal);
  }

  /**
   * @param {Carry} carry
   * @param {Answers} brought
   * @param {string} leftOut says what fits no more
   */
  async #ask({ questionTemplate }, brought, leftOut) {
    const { answers, t } = this.parts;
    this.#isAsking = true;
    const day = await answers.findDay();
    if (this.signal.aborted || !this.#isAsking) return;
    const isKept = outlasts(answers.trouble);
    const about = { count: count(brought), day: day ? t.day(day) : "", isKept };
    const ways = { onTake: () => void this.#take(brought, leftOut), onKeep: () => this.#keep() };
    this.#say([]);
    this.parts.place.ask(questionTemplate(about, t, ways));
  }

  #keep() {
    this.#end();
    this.#say([this.parts.t("carry-not-taken")]);
  }

  /**
   * @param {Answers} brought
   * @param {string} leftOut
   */
  async #take(brought, leftOut) {
    const { answers, t } = this.parts;
    this.#end();
    let isKept = false;
    try {
      ({ isKept } = await answers.bring(brought));
    } catch {
      if (answers.trouble !== "refused") return this.#keep();
      answers.form.write(brought); // nothing is kept here, as the question has said
    }
    if (this.signal.aborted) return;
    this.goOn();
    const filled = t("carry-filled", { count: count(brought) });
    this.#say([filled, isKept ? t("carry-kept-apart") : "", leftOut]);
  }

  /**
   * @param {Carry} carry
   * @param {Answers} brought
   * @param {string} leftOut
   */
  async #fill({ choiceTemplate }, brought, leftOut) {
    const { answers, place, t } = this.parts;
    const isNew = await this.#enter(brought);
    if (this.signal.aborted) return;
    this.goOn();
    this.#say([t("carry-filled", { count: count(brought) }), leftOut]);
    if (!isNew || !outlasts(answers.trouble)) return;
    this.#isOffering = true;
    place.ask(choiceTemplate(t, () => void this.#unkeep()));
  }

  /**
   * @param {Answers} brought
   * @returns {Promise<boolean>} whether they weren't kept yet
   */
  async #enter(brought) {
    const { answers } = this.parts;
    try {
      if (outlasts(answers.trouble)) return (await answers.bring(brought)).isNew;
    } catch {
      // It is kept as soon as the browser takes anything.
    }
    answers.fill(brought);
    return true;
  }

  async #unkeep() {
    const { answers, t } = this.parts;
    this.#end();
    const isGone = await answers.unkeep().then(
      () => true,
      () => false,
    );
    this.#say([isGone ? t("store-unkept") : t("store-not-cleared")]);
  }

  /** Takes the question away, and what it was about. */
  #end() {
    if (this.#isAsking || this.#isOffering) this.parts.place.ask(undefined);
    this.#link = undefined;
    this.#isWaiting = false;
    this.#isAsking = false;
    this.#isOffering = false;
  }

  /** @param {string[]} sentences */
  #say(sentences) {
    this.parts.place.say(sentences.filter(Boolean).join(" "));
  }
}

/** @param {Answers} answers */
function count(answers) {
  return Object.keys(answers).length;
}
