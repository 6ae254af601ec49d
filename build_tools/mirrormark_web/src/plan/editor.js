/**
 * The form for one step.
 *
 * @typedef {import("./steps.js").Field} Field
 * @typedef {import("./steps.js").Given} Given
 * @typedef {import("../text/text.js").Translate} Translate
 * @typedef {{step: import("./steps.js").Step, isNew: boolean, given: Given, faults: Field[],
 *   opener: () => HTMLElement | null}} Draft `opener` finds what has opened the form
 */
import { html, nothing } from "lit-html";

/** Signs of a field; files of responses take more. */
const LONGEST_TEXT = 2000;

/**
 * @param {Draft} draft
 * @param {string} title of the advice, if it is about a piece of that
 * @param {Translate} t
 * @param {{onSave: () => void, onCancel: () => void}} listeners
 */
export function editorTemplate(draft, title, t, { onSave, onCancel }) {
  const { isNew } = draft;
  /** @typedef {Event & {currentTarget: HTMLFormElement}} Heard */
  const note = (/** @type {Heard} */ { currentTarget }) =>
    void (draft.given = readFields(currentTarget));
  const save = (/** @type {Heard} */ event) => {
    event.preventDefault();
    note(event); // no browser tells that a part of a date has been written
    onSave();
  };
  const heading = isNew ? t("plan-new") : t("plan-change");
  return html`<form
    class="mm-plan__editor"
    method="dialog"
    autocomplete="off"
    novalidate
    aria-label=${heading}
    @submit=${save}
    @input=${note}
  >
    <h3>${heading}</h3>
    ${title ? html`<p><strong>${t.authored(title)}</strong></p>` : nothing}
    ${fieldTemplate("words", title ? t("plan-words-advice") : t("plan-words"), draft, t)}
    <p class="mm-hint">${t("plan-optional")}</p>
    ${fieldTemplate("due", t("plan-due"), draft, t)}
    ${fieldTemplate("owner", t("plan-owner"), draft, t)}
    ${fieldTemplate("sign", t("plan-sign"), draft, t)}
    ${fieldTemplate("again", t("plan-again"), draft, t)}
    <p class="mm-buttons">
      <button class="mm-button">${isNew ? t("plan-save") : t("plan-save-change")}</button>
      <button type="button" class="mm-button mm-button--quiet" @click=${onCancel}>
        ${t("plan-cancel")}
      </button>
    </p>
  </form>`;
}

/**
 * @param {Field} field
 * @param {string} label
 * @param {Draft} draft
 * @param {Translate} t
 */
function fieldTemplate(field, label, { step, given, faults }, t) {
  const id = `plan-${step.id}-${field}`;
  const isWrong = faults.includes(field);
  const fault = field === "words" ? t("plan-wordless") : t("plan-dayless");
  return html`<div class="mm-plan__field mm-plan__field--${field}">
    <label for=${id}>${label}</label>
    ${isWrong ? html`<p class="mm-error" id="${id}-error">${fault}</p>` : nothing}
    ${controlTemplate(field, id, given[field], isWrong)}
  </div>`;
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {string} value
 * @param {boolean} isWrong
 */
function controlTemplate(field, id, value, isWrong) {
  const [invalid, fault] = isWrong ? ["true", `${id}-error`] : [nothing, nothing];
  if (field === "words")
    return html`<textarea
      class="mm-input mm-plan__words"
      id=${id}
      name="words"
      rows="2"
      maxlength=${LONGEST_TEXT}
      aria-invalid=${invalid}
      aria-describedby=${fault}
      .value=${value}
    ></textarea>`;
  const isDay = field === "due" || field === "again";
  return html`<input
    class="mm-input"
    id=${id}
    name=${field}
    type=${isDay ? "date" : nothing}
    maxlength=${isDay ? nothing : LONGEST_TEXT}
    aria-invalid=${invalid}
    aria-describedby=${fault}
    .value=${value}
  />`;
}

/**
 * @param {HTMLFormElement} form
 * @returns {Given}
 */
function readFields(form) {
  const given = /** @type {Given} */ ({
    words: "",
    due: "",
    sign: "",
    owner: "",
    again: "",
    halves: [],
  });
  for (const name of /** @type {Field[]} */ (["words", "due", "sign", "owner", "again"])) {
    const field = fieldOf(form, name);
    given[name] = field?.value ?? "";
    if (field?.validity.badInput) given.halves.push(name);
  }
  return given;
}

/**
 * @param {ParentNode} place
 * @param {Field} name
 */
export function fieldOf(place, name) {
  const field = place.querySelector(`.mm-plan__field [name="${name}"]`);
  return /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (field);
}
