/**
 * What a reader sees of a plan.
 *
 * @typedef {import("./steps.js").Step} Step
 * @typedef {{steps: Step[], open: Step[], openFrom: Date | undefined, said: string,
 *   deleted: Step | undefined, draft: import("./editor.js").Draft | undefined}} State
 *   `open` are last time's steps that are neither done nor taken over; `deleted` can be brought back
 * @typedef {{own: () => void, edit: (step: Step) => void, save: () => void, cancel: () => void,
 *   tick: (step: Step, isDone: boolean) => void, remove: (step: Step) => void, undo: () => void,
 *   tickEarlier: (step: Step) => void, take: (step: Step) => void,
 *   saveDays: (steps: Step[]) => void}} Actions
 * @typedef {import("./list.js").About} About
 */
import { html, nothing } from "lit-html";
import { editorTemplate } from "./editor.js";
import { buttonTemplate, stepTemplate } from "./list.js";
import { nameOf } from "./steps.js";

/**
 * @param {State} state
 * @param {About} about
 * @param {Actions} actions
 */
export function planTemplate(state, about, actions) {
  const { steps, said, draft, deleted } = state;
  const { t } = about;
  return html`<section class="mm-plan__inner" data-is-empty=${!steps.length}>
    <h2 tabindex="-1">${t("plan-title")}</h2>
    <p class="mm-plan__text">${t("plan-text")}</p>
    ${earlierTemplate(state, about, actions)}
    ${
      steps.length
        ? html`<ol class="mm-plan__steps">
            ${steps.map((step) => plannedTemplate(step, draft, about, actions))}
          </ol>`
        : nothing
    }
    <p class="mm-plan__said">
      <span role="status">${said}</span>
      ${
        deleted
          ? buttonTemplate("undo", t("plan-undo"), t("plan-undo"), () => actions.undo())
          : nothing
      }
    </p>
    ${draft?.isNew ? formTemplate(draft, about, actions) : buttonsTemplate(steps, about, actions)}
  </section>`;
}

/**
 * @param {Step} step
 * @param {State["draft"]} draft
 * @param {About} about
 * @param {Actions} actions
 */
function plannedTemplate(step, draft, about, actions) {
  const { t, titles } = about;
  const name = { step: nameOf(step, titles) };
  const isOpen = draft?.step.id === step.id && !draft.isNew;
  if (isOpen) return html`<li class="mm-step">${formTemplate(draft, about, actions)}</li>`;
  const buttons = html`${buttonTemplate("edit", t("plan-edit"), t("plan-edit-one", name), () =>
    actions.edit(step),
  )}
  ${
    step.due || step.again
      ? buttonTemplate("days", t("plan-calendar"), t("plan-calendar-one", name), () =>
          actions.saveDays([step]),
        )
      : nothing
  }
  ${buttonTemplate("delete", t("plan-delete"), t("plan-delete-one", name), () =>
    actions.remove(step),
  )}`;
  return stepTemplate(step, about, (isDone) => actions.tick(step, isDone), buttons);
}

/**
 * @param {State} state
 * @param {About} about
 * @param {Actions} actions
 */
function earlierTemplate({ open, openFrom }, about, actions) {
  const { t, titles } = about;
  if (!openFrom || !open.length) return nothing;
  return html`<div class="mm-plan__earlier">
    <h3>${t("plan-earlier-title", { day: t.day(openFrom) })}</h3>
    <p>${t("plan-earlier-text")}</p>
    <ol class="mm-plan__steps">
      ${open.map((step) => {
        const whole = t("plan-take-one", { step: nameOf(step, titles) });
        const take = buttonTemplate("take", t("plan-take"), whole, () => actions.take(step));
        return stepTemplate(step, about, () => actions.tickEarlier(step), take);
      })}
    </ol>
  </div>`;
}

/**
 * @param {import("./editor.js").Draft} draft
 * @param {About} about
 * @param {Actions} actions
 */
function formTemplate(draft, { titles, t }, { save, cancel }) {
  const { advice } = draft.step;
  const title = advice === null ? "" : (titles.get(advice) ?? "");
  return editorTemplate(draft, title, t, { onSave: save, onCancel: cancel });
}

/**
 * @param {Step[]} steps
 * @param {About} about
 * @param {Actions} actions
 */
function buttonsTemplate(steps, { t }, { own, saveDays }) {
  const hasDays = steps.some(({ due, again }) => due || again);
  return html`<p class="mm-buttons">
    <button type="button" class="mm-button mm-button--quiet" data-does="own" @click=${own}>
      ${t("plan-own")}
    </button>
    ${
      hasDays
        ? html`<button
            type="button"
            class="mm-button mm-button--quiet"
            data-does="all-days"
            @click=${() => saveDays(steps)}
          >
            ${t("plan-calendar-all")}
          </button>`
        : nothing
    }
  </p>`;
}

/**
 * Below a piece of advice: leads to the form, or to the step that there is already.
 *
 * @param {string} title of the advice
 * @param {boolean} isPlanned
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onPress
 */
export function adviceTemplate(title, isPlanned, t, onPress) {
  const label = isPlanned ? t("plan-planned") : t("plan-this");
  const step = { step: title };
  const whole = isPlanned ? t("plan-planned-one", step) : t("plan-this-one", step);
  return html`<button
    type="button"
    class="mm-button mm-button--quiet"
    data-does=${isPlanned ? "planned" : "plan"}
    aria-label=${whole}
    @click=${onPress}
  >
    ${label}
  </button>`;
}
