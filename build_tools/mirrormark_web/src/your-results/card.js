/** One set of answers: what it is, and what can be done with it. */
import { html, nothing } from "lit-html";
import { isOfAnotherText, sayCounts, sayOutcome, sayWhen } from "./describe.js";
import { scoresTemplate } from "./kept-scores.js";

/**
 * @typedef {import("./types.js").Around} Around
 * @typedef {import("./types.js").Group} Group
 * @typedef {import("./types.js").Sitting} Sitting
 */

/** Signs of a name; what is longer is a note. */
const LONGEST_NAME = 200;

/**
 * @param {Sitting} sitting
 * @param {Group} group
 * @param {Around} around
 */
export function cardTemplate(sitting, group, around) {
  const { t } = around;
  const { response, isCurrent } = sitting;
  const { listed } = group;
  const when = sayWhen(response, t);
  const heading = `answers-${response.id}`;
  const isEdited = listed && isOfAnotherText(response, listed);
  return html`<li class="mm-card mm-kept" data-kept=${response.id}>
    <h3 class="mm-card__title" id=${heading} tabindex="-1">
      ${response.name ? html`<bdi>${response.name}</bdi>` : when}
    </h3>
    <p class="mm-kept__outcome">${sayOutcome(response, listed, t)}</p>
    ${response.result ? scoresTemplate(response.result.scores, listed, t) : nothing}
    <p class="mm-facts">
      ${response.name ? html`<span>${when}</span> ` : nothing}
      <span>${sayCounts(response, listed, t)}</span>
      ${response.plan?.length ? html` <span>${t("your-results-steps", { count: response.plan.length })}</span>` : nothing}
      ${isEdited ? html` <span>${t("your-results-edited")}</span>` : nothing}
      ${isCurrent && listed ? html` <span class="mm-kept__current">${t("your-results-current")}</span>` : nothing}
    </p>
    ${actionsTemplate(sitting, group, heading, around)}
  </li>`;
}

/**
 * @param {Sitting} sitting
 * @param {Group} group
 * @param {string} heading the id of what names it
 * @param {Around} around
 */
function actionsTemplate(sitting, group, heading, around) {
  const { t, actions, unfolded } = around;
  const { response } = sitting;
  const isUnfolded = unfolded.has(response.id);
  const canBeCompared = group.listed && group.sittings.length > 1;
  const panel = `more-${response.id}`;
  return html`<div class="mm-kept__actions">
      ${
        group.listed
          ? html`<button
              type="button"
              class="mm-button mm-button--quiet"
              aria-describedby=${heading}
              @click=${() => actions.open(sitting)}
            >
              ${response.result ? t("your-results-open") : t("your-results-go-on")}
            </button>`
          : nothing
      }
      ${canBeCompared ? choiceTemplate(sitting, heading, around) : nothing}
      <button
        type="button"
        class="mm-kept__toggle"
        aria-expanded=${isUnfolded}
        aria-controls=${isUnfolded ? panel : nothing}
        aria-describedby=${heading}
        @click=${() => actions.unfold(sitting)}
      >
        ${t("your-results-actions")}
      </button>
    </div>
    ${isUnfolded ? html`<div id=${panel}>${moreTemplate(sitting, group, around)}</div>` : nothing}`;
}

/**
 * @param {Sitting} sitting
 * @param {string} heading the id of what names it
 * @param {Around} around
 */
function choiceTemplate(sitting, heading, { t, actions, chosen }) {
  return html`<label class="mm-kept__choice"
    ><input
      type="checkbox"
      aria-describedby=${heading}
      .checked=${chosen.has(sitting.response.id)}
      @change=${() => actions.choose(sitting)}
    />
    ${t("your-results-compare")}</label
  >`;
}

/**
 * @param {Sitting} sitting
 * @param {Group} group
 * @param {Around} around
 */
function moreTemplate(sitting, group, { t, actions, canShare }) {
  const { id, name = "" } = sitting.response;
  /** @param {SubmitEvent} event */
  const keepName = (event) => {
    event.preventDefault();
    const field = /** @type {HTMLFormElement} */ (event.target).elements.namedItem("name");
    actions.name(sitting, /** @type {HTMLInputElement} */ (field).value.trim());
  };
  const quiet = "mm-button mm-button--quiet";
  const button = (
    /** @type {string} */ words,
    /** @type {() => void} */ act,
    /** @type {string} */ style = quiet,
  ) => html`<button type="button" class=${style} @click=${act}>${words}</button>`;
  return html`<form class="mm-kept__name" method="dialog" autocomplete="off" @submit=${keepName}>
      <label for="name-${id}">${t("your-results-name")}</label>
      <p class="mm-kept__hint" id="hint-${id}">${t("your-results-name-hint")}</p>
      <input
        id="name-${id}"
        name="name"
        type="text"
        dir="auto"
        maxlength=${LONGEST_NAME}
        aria-describedby="hint-${id}"
        .defaultValue=${name}
      />
      <button type="submit" class="mm-button mm-button--quiet">
        ${t("your-results-keep-name")}
      </button>
    </form>
    <p class="mm-buttons">
      ${group.listed ? button(t("again-from"), () => actions.again(group, sitting)) : nothing}
      ${button(t("your-results-save-one"), () => actions.save([sitting]))}
      ${canShare ? button(t("your-results-share-one"), () => actions.share([sitting])) : nothing}
      ${button(t("your-results-delete"), () => actions.remove(sitting), "mm-button mm-button--grave")}
    </p>`;
}
