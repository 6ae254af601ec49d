/** What a reader finds who has answered nothing yet, or whose browser doesn't tell. */
import { html, nothing } from "lit-html";

/**
 * @param {import("./types.js").Listed[]} assessments
 * @param {import("./types.js").Translate} t
 */
export function emptyTemplate([first], t) {
  return html`<div class="mm-card mm-kept-empty">
    <h2 class="mm-heading" tabindex="-1">${t("your-results-empty-title")}</h2>
    <p>${t("your-results-empty")}</p>
    ${
      first
        ? html`<p class="mm-buttons">
            <a class="mm-button" href=${first.url}>
              ${t("your-results-begin", { title: first.compiled.title })}
            </a>
          </p>`
        : nothing
    }
  </div>`;
}

/**
 * @param {"your-results-unreadable" | "store-reading"} why
 * @param {import("./types.js").Translate} t
 */
export function insteadTemplate(why, t) {
  return html`<p data-instead=${why}>
    ${why === "store-reading" ? t("store-reading") : t("your-results-unreadable")}
  </p>`;
}
