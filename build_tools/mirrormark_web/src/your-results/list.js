/** What is kept of each assessment, under a heading of its own. */
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { cardTemplate } from "./card.js";

/**
 * @typedef {import("./types.js").Around} Around
 * @typedef {import("./types.js").Group} Group
 */

/**
 * @param {Group[]} groups
 * @param {Around} around
 */
export function listTemplate(groups, around) {
  return repeat(
    groups,
    ({ id }) => id,
    (group) => groupTemplate(group, around),
  );
}

/**
 * @param {Group} group
 * @param {Around} around
 */
function groupTemplate(group, around) {
  const { t, actions } = around;
  const { id, listed, sittings, newer } = group;
  const heading = `kept-${id}`;
  return html`<section class="mm-kept-group" aria-labelledby=${heading}>
    <h2 id=${heading} tabindex="-1">
      ${listed ? t.authored(listed.compiled.title, listed.language) : id}
    </h2>
    ${listed ? nothing : html`<p>${t("your-results-gone", { id })}</p>`}
    ${newer ? html`<p class="mm-kept-newer">${t("your-results-newer", { count: newer })}</p>` : nothing}
    ${
      sittings.length
        ? html`<p class="mm-facts">
            <span>${t("your-results-times", { count: sittings.length })}</span>
          </p>`
        : nothing
    }
    <ul class="mm-kept-list">
      ${repeat(
        sittings,
        ({ response }) => response.id,
        (sitting) => cardTemplate(sitting, group, around),
      )}
    </ul>
    ${
      listed
        ? html`<p class="mm-buttons">
            <button
              type="button"
              class="mm-button mm-button--quiet"
              aria-describedby=${heading}
              @click=${() => actions.again(group)}
            >
              ${t("again-blank")}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}
