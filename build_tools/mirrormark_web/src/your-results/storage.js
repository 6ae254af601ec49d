/** What the browser says of what it keeps: for how long, how much, and that it is gone. */
import { html, nothing } from "lit-html";

/**
 * @typedef {import("./types.js").Around} Around
 * @typedef {import("./types.js").Translate} Translate
 * @typedef {import("../store/site.js").Kept} Kept
 */

const KILOBYTE = 1000;
/** @type {Record<Kept["place"], (t: Translate) => string>} */
const PLACES = {
  database: (t) => t("your-results-place-database"),
  notes: (t) => t("your-results-place-notes"),
  theme: (t) => t("your-results-place-theme"),
  cache: (t) => t("your-results-place-cache"),
  worker: (t) => t("your-results-place-worker"),
};

/**
 * @param {import("./types.js").Lasting} lasting
 * @param {Around} around
 */
export function lastingTemplate(lasting, { t, actions }) {
  return html`<section aria-labelledby="lasting">
    <h2 id="lasting">${t("your-results-lasting")}</h2>
    <p data-lasting=${lasting}>${sayLasting(lasting, t)}</p>
    ${
      lasting === "refused"
        ? html`<p class="mm-buttons">
            <button type="button" class="mm-button mm-button--quiet" @click=${actions.ask}>
              ${t("your-results-lasting-ask")}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

/**
 * @param {import("./types.js").Lasting} lasting
 * @param {Translate} t
 */
function sayLasting(lasting, t) {
  if (lasting === "granted") return t("your-results-lasting-granted");
  return lasting === "refused"
    ? t("your-results-lasting-refused")
    : t("your-results-lasting-unknown");
}

/**
 * @param {Kept[]} held
 * @param {Around} around
 */
export function erasingTemplate(held, { t, actions }) {
  return html`<section class="mm-kept-erasing" aria-labelledby="erase">
    <h2 id="erase">${t("your-results-erase")}</h2>
    <p>${t("your-results-erase-text")}</p>
    <details class="mm-fold">
      <summary>${t("your-results-held")}</summary>
      ${heldTemplate(held, t)}
    </details>
    <p class="mm-buttons">
      <button type="button" class="mm-button mm-button--grave" @click=${actions.erase}>
        ${t("your-results-erase")}
      </button>
    </p>
  </section>`;
}

/**
 * @param {Kept[]} held
 * @param {Translate} t
 */
export function heldTemplate(held, t) {
  if (!held.length) return html`<p>${t("your-results-held-none")}</p>`;
  const hasSizes = held.some(({ bytes }) => bytes !== undefined);
  return html`<table class="mm-told mm-kept-held">
    <thead>
      <tr>
        <th scope="col">${t("your-results-held-name")}</th>
        <th scope="col">${t("your-results-held-place")}</th>
        ${hasSizes ? html`<th scope="col">${t("your-results-held-size")}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${held.map(
        ({ place, name, bytes }) =>
          html`<tr>
            <th scope="row"><bdi>${name}</bdi></th>
            <td>${PLACES[place](t)}</td>
            ${hasSizes ? html`<td>${sayBytes(bytes, t)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/**
 * @param {number | undefined} bytes
 * @param {Translate} t
 */
function sayBytes(bytes, t) {
  if (bytes === undefined) return nothing;
  const count = bytes < KILOBYTE ? Math.ceil(bytes / 100) / 10 : Math.round(bytes / KILOBYTE);
  return t("your-results-held-kilobytes", { count });
}
