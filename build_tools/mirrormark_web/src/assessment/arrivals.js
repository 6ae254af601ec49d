/**
 * Takes in the answers that a link brings. What the reader has answered here is never replaced unasked, and
 * stays whatever is wrong with the link.
 *
 * @typedef {import("../store/store.js").Answers} Answers
 * @typedef {{compiled: import("../contract.js").CompiledAssessment,
 *   answers: Pick<import("./kept-answers.js").KeptAnswers,
 *     "begin" | "fill" | "findDay" | "form" | "isKnown" | "trouble">,
 *   links: import("./own-page.js").Links, place: Pick<import("../carry/arrival-place.js").ArrivalPlace,
 *     "ask" | "say">, t: import("../text/text.js").Translate}} Parts
 */
import { judgeLink, questionTemplate } from "../carry/arrival.js";

export class Arrivals {
  /** What has come and waits. @type {string | undefined} */
  #link;
  #isAsking = false;

  /**
   * @param {Parts} parts
   * @param {() => void} goOn leads to where the reader goes on, once the form holds the answers of a link
   * @param {AbortSignal} signal ends it
   */
  constructor(parts, goOn, signal) {
    this.parts = parts;
    this.goOn = goOn;
    this.signal = signal;
  }

  /** Looks whether a link has come, or can be taken in by now. To be called once kept answers are filled in. */
  async receive() {
    const { compiled, answers, links, t } = this.parts;
    const link = this.signal.aborted ? undefined : (links.collect() ?? this.#link);
    if (link === undefined) return;
    this.#end();
    this.#link = answers.isKnown ? undefined : link;
    if (!answers.isKnown) return this.parts.place.say(t("carry-waits"));
    const verdict = judgeLink(compiled, link, answers.form.read());
    if (verdict.kind === "asks") return this.#ask(verdict.answers);
    if (verdict.kind === "fills") return this.#fill(verdict.answers);
    if (verdict.kind === "fault")
      return this.parts.place.say(t("carry-fault", { fault: verdict.fault.name }));
    this.parts.place.say(verdict.kind === "same" ? t("carry-same") : t("carry-blank"));
  }

  /** Takes away what was said, once the reader has gone on. A question stays until it is answered. */
  forget() {
    if (this.#link === undefined) this.parts.place.say("");
  }

  /** @param {Answers} brought */
  async #ask(brought) {
    const { answers, t } = this.parts;
    this.#isAsking = true;
    const day = await answers.findDay();
    if (this.signal.aborted || !this.#isAsking) return;
    const isKept = answers.trouble !== "refused";
    const about = { count: count(brought), day: day ? t.day(day) : "", isKept };
    const ways = { onTake: () => void this.#take(brought), onKeep: () => this.#keep() };
    this.parts.place.say("");
    this.parts.place.ask(questionTemplate(about, t, ways));
  }

  #keep() {
    this.#end();
    this.parts.place.say(this.parts.t("carry-not-taken"));
  }

  /** @param {Answers} brought */
  async #take(brought) {
    const { answers, t } = this.parts;
    this.#end();
    let isKept;
    try {
      isKept = await answers.begin(brought);
    } catch {
      return this.#keep();
    }
    if (this.signal.aborted) return;
    this.goOn();
    const filled = t("carry-filled", { count: count(brought) });
    this.parts.place.say(isKept ? `${filled} ${t("carry-kept-apart")}` : filled);
  }

  /** @param {Answers} brought */
  #fill(brought) {
    this.parts.answers.fill(brought);
    this.goOn();
    this.parts.place.say(this.parts.t("carry-filled", { count: count(brought) }));
  }

  /** Takes the question away. */
  #end() {
    if (this.#isAsking) this.parts.place.ask(undefined);
    this.#isAsking = false;
  }
}

/** @param {Answers} answers */
function count(answers) {
  return Object.keys(answers).length;
}
