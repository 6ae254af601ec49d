/** What is said at the bottom of the window, in one place: what has just happened, and what is chosen. */
import { html, nothing } from "lit-html";

/**
 * @typedef {import("./types.js").Around} Around
 * @typedef {import("./types.js").Group} Group
 */

/**
 * What has been chosen to be compared, and what that lacks.
 *
 * @param {Group[]} groups
 * @param {Around} around
 */
export function comparingTemplate(groups, { t, actions, chosen }) {
  const isChosen = (/** @type {import("./types.js").Sitting} */ { response }) =>
    chosen.has(response.id);
  const group = groups.find(({ sittings }) => sittings.some(isChosen));
  if (!group?.listed) return nothing;
  const { title } = group.listed.compiled;
  return group.sittings.filter(isChosen).length < 2
    ? html`<p>${t("your-results-compare-one", { title })}</p>`
    : html`<p>
        <button type="button" class="mm-button" @click=${() => actions.compare(group)}>
          ${t("your-results-compare-two")}
        </button>
      </p>`;
}

/**
 * @param {import("./types.js").Translate} t
 * @param {() => void} onClose
 */
export function closeTemplate(t, onClose) {
  return html`<button type="button" class="mm-text-button" @click=${onClose}>
    ${t("your-results-close")}
  </button>`;
}
