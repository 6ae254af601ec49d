/**
 * The reader's plan, below the diagnosis.
 *
 * @typedef {{plan: HTMLElement, advice: HTMLElement}} Places where the plan goes, and where the advice is
 */
import { html, nothing, render } from "lit-html";
import { Plan } from "../plan/plan.js";
import { pageHasMoved } from "../presses.js";

export class PlanStep {
  /** @type {Plan | undefined} */
  #plan;
  #isShown = false;

  /**
   * @param {Places} places
   * @param {import("../contract.js").CompiledAssessment} compiled
   * @param {import("./beside.js").Beside} beside
   * @param {import("../text/text.js").Translate} t
   * @param {(steps: import("../contract.js").PlannedStep[]) => void} onPlan called with what is planned,
   *   and whenever that changes
   */
  constructor(places, compiled, beside, t, onPlan) {
    this.places = places;
    this.compiled = compiled;
    this.beside = beside;
    this.t = t;
    this.onPlan = onPlan;
  }

  /**
   * Shows the plan as it is kept, also where it is on show already.
   *
   * @param {boolean} isScored whether there is a diagnosis; without one, only what is planned already
   */
  async show(isScored) {
    this.#isShown = true;
    const kept = await this.beside.readPlan().catch(() => undefined);
    if (!this.#isShown) return;
    // What is on show stays until it is known what is kept.
    if (!kept) return this.#plan ? undefined : this.#fail();
    this.onPlan(kept.steps);
    if (!isScored && !kept.steps.length && !kept.earlier) return this.#clear();
    this.#plan ??= this.#make();
    this.#plan.show(kept);
  }

  hide() {
    this.#isShown = false;
    this.#clear();
  }

  #clear() {
    if (this.#plan) this.#plan.hide();
    else render(nothing, this.places.plan);
  }

  #make() {
    const { places, compiled, beside, t } = this;
    render(nothing, places.plan);
    return new Plan({
      ...{ place: places.plan, advice: places.advice },
      ...{ id: compiled.id, title: compiled.title, t },
      titles: new Map(compiled.advice.map(({ id, title }) => [id, title])),
      onChange: (steps) => {
        beside.keepPlan(steps);
        this.onPlan(steps);
      },
      onChangeEarlier: (id, steps) => beside.keepPlan(steps, id),
      onMove: pageHasMoved,
    });
  }

  #fail() {
    render(
      html`<p>${this.t("plan-failed")}</p>
        <p class="mm-buttons">
          <button type="button" class="mm-button" @click=${() => void this.show(true)}>
            ${this.t("engine-retry")}
          </button>
        </p>`,
      this.places.plan,
    );
  }
}
