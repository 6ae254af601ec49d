/** How a reader leaves the answers on show behind: by answering again, beside them, or by deleting them. */
import { dayOrNone } from "../text/day.js";

/**
 * @typedef {{answers: import("./kept-answers.js").KeptAnswers, status: import("./status.js").Status,
 *   confirm: (question: string) => boolean | Promise<boolean>, title: string,
 *   t: import("../text/text.js").Translate}} Parts
 */
export class Anew {
  /**
   * @param {Parts} parts
   * @param {() => void} goOn leads to the first question
   * @param {AbortSignal} signal ends it
   */
  constructor(parts, goOn, signal) {
    this.parts = parts;
    this.goOn = goOn;
    this.signal = signal;
  }

  /**
   * Begins other answers, and keeps those of now as they are. Returns whether that was possible.
   *
   * @param {boolean} isBlank or else they begin as those of now are
   * @param {Date | undefined} day of those of now
   */
  async begin(isBlank, day) {
    const { answers, status, t } = this.parts;
    const isBegun = await answers.begin(isBlank ? {} : answers.form.read()).then(
      () => true,
      () => false,
    );
    if (!isBegun || this.signal.aborted) return isBegun;
    this.goOn();
    // Where something is wrong with keeping answers, that is what the reader has to know.
    if (!answers.trouble) status.say(t("again-begun", { day: dayOrNone(day, t) }));
    return true;
  }

  /**
   * Deletes the answers on show and all that goes with them, if the reader says so.
   *
   * @param {Date | undefined} day of these answers
   */
  async remove(day) {
    const { answers, status, confirm, title, t } = this.parts;
    if (!(await confirm(t("again-delete-question", { day: dayOrNone(day, t), title })))) return;
    const isGone = await answers.clear().then(
      () => true,
      () => false,
    );
    if (this.signal.aborted) return;
    this.goOn();
    status.say(isGone ? t("again-deleted") : t("store-not-cleared"));
  }
}
