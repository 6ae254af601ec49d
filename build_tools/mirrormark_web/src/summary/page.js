/** The first page of a diagnosis on paper: all that somebody needs who sees no other. */
import { html, nothing } from "lit-html";

/**
 * @typedef {import("./types.js").Summary} Summary
 * @typedef {import("../text/text.js").Translate} Translate
 */

/** More than these wait on the pages that follow. */
const MOST_STEPS = 5;

/**
 * @param {Summary} summary
 * @param {unknown} picture its template
 * @param {Translate} t
 */
export function pageTemplate(summary, picture, t) {
  const { name, kicker, title, sentence, because, sure, day, counts, version, address } = summary;
  return html`<p class="mm-title-block">${t("result-title-block", { day, counts, version })}</p>
    <div class="mm-card">
      <p class="mm-kicker">${t.authored(name)} · ${kicker}</p>
      <h2>${t.authored(title)}</h2>
      ${sentence ? html`<p>${t.authored(sentence)}</p>` : nothing}
      ${because ? html`<p>${because}</p>` : nothing}
      <p class="mm-call">${sure}</p>
    </div>
    <div class="mm-one-page__picture">${picture}</div>
    ${numbersTemplate(summary, t)} ${stepsTemplate(summary, t)}
    <p class="mm-one-page__address">${address}</p>`;
}

/**
 * @param {Summary} summary
 * @param {Translate} t
 */
function numbersTemplate({ numbers }, t) {
  if (!numbers.length) return nothing;
  return html`<div>
    <h3>${t("summary-numbers", { count: numbers.length })}</h3>
    <ul class="mm-one-page__numbers">
      ${numbers.map(
        ({ title, score, most, band, again, role }) =>
          html`<li>
            <strong>${t.authored(title)}</strong>
            <span class="mm-one-page__score"><b>${score}</b> ${t("summary-of", { most })}</span>
            ${band ? html`<strong>${t.authored(band)}</strong>` : nothing}
            ${again ? html`<span>${t("result-likely", { from: again.low, to: again.high })}</span>` : nothing}
            <span>${t(`summary-role-${role}`)}</span>
          </li>`,
      )}
    </ul>
    <p class="mm-hint">${t("summary-numbers-note")}</p>
  </div>`;
}

/**
 * @param {Summary} summary
 * @param {Translate} t
 */
function stepsTemplate({ isPlanned, steps }, t) {
  if (!steps.length) return nothing;
  const more = steps.length - MOST_STEPS;
  return html`<div>
    <h3>${isPlanned ? t("summary-plan") : t("summary-advice")}</h3>
    <ul class="mm-one-page__steps">
      ${steps.slice(0, MOST_STEPS).map(
        ({ words, isDone }) =>
          html`<li data-done=${isDone}>
            <span class="mm-one-page__step">${t.authored(words)}</span>
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p>${t("summary-more", { count: more })}</p>` : nothing}
  </div>`;
}
