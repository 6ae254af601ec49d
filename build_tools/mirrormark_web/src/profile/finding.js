/** The one thing to work on first, why, and what could still come before it. */
import { html, nothing } from "lit-html";
import { sayFact } from "../result/fact.js";
import { jumpTemplate } from "../result/jump.js";
import { troubleWords } from "../store/words.js";

/**
 * @typedef {import("./types.js").AboutProfile} AboutProfile
 * @typedef {import("../contract.js").UsedPage} Use
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {AboutProfile} about
 * @param {import("../store/store.js").Trouble} trouble with keeping answers
 */
export function findingTemplate(about, trouble) {
  const { compiled, result, t } = about;
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const answered = result.results.filter(({ state }) => state !== "missing").length;
  const facts = outcome ? factsOf(outcome.rests_on, about) : [];
  const day = t.day(new Date());
  const counts = t("profile-counts", { answered, count: result.results.length });
  return html`<p class="mm-title-block mm-on-paper">
      ${t("profile-title-block", { day, counts, version: compiled.content_version })}
    </p>
    <div
      class="mm-card mm-diagnosis"
      data-profile=${compiled.id}
      data-state=${result.state}
      data-outcome=${result.outcome ?? nothing}
    >
      <p class="mm-kicker">${outcome ? t("profile-kicker") : t("profile-none-kicker")}</p>
      <h2 class="mm-heading" tabindex="-1">
        ${outcome ? t.authored(outcome.title) : titleOfNone(t("profile-none-title"), trouble, t)}
      </h2>
      ${facts.length ? html`<p>${t("result-because", { facts })}</p>` : nothing}
      ${trouble ? html`<p>${troubleWords(trouble, t)}</p>` : nothing} ${openTemplate(about)}
      <p class="mm-facts"><span>${day}</span> <span>${counts}</span></p>
      ${result.advice.length ? jumpTemplate(t("result-to-advice"), "mm-advice") : nothing}
    </div>`;
}

/**
 * Says which results are behind an outcome, those that are known.
 *
 * @param {string[]} names such as `clarity` and `clarity.goals`
 * @param {AboutProfile} about
 */
function factsOf(names, { compiled, result, t }) {
  return names.flatMap((name) => {
    const [id, dimensionId] = name.split(".");
    const found = result.results.find(({ assessment }) => assessment === id)?.result;
    const use = compiled.uses.find((each) => each.id === id);
    if (!found || !use) return [];
    if (dimensionId === undefined) {
      const outcome = use.compiled.outcomes.find((each) => each.id === found.outcome);
      const { title } = use.compiled;
      return outcome ? [t("profile-fact", { title, outcome: outcome.title })] : [];
    }
    const dimension = use.compiled.dimensions.find((each) => each.id === dimensionId);
    const scored = found.dimensions.find((each) => each.id === dimensionId);
    if (!dimension || typeof scored?.score !== "number") return [];
    return [sayFact(dimension, scored, t)];
  });
}

/** @param {AboutProfile} about */
function openTemplate({ uses, result, t }) {
  const open = uses.filter(({ id }) => result.open.includes(id));
  if (!open.length) return nothing;
  const words = { count: open.length };
  return html`<p class="mm-call">
      ${result.outcome === null ? t("profile-needs", words) : t("profile-open", words)}
    </p>
    <ul>
      ${open.map(
        ({ title, url, language }) =>
          html`<li><a href=${url}>${t.authored(title, language)}</a></li>`,
      )}
    </ul>`;
}

/**
 * Names what is missing, where that is known: a browser that doesn't answer may keep any number of answers.
 *
 * @param {string} known the title, where everything could be read
 * @param {import("../store/store.js").Trouble} trouble with keeping answers
 * @param {Translate} t
 */
function titleOfNone(known, trouble, t) {
  return trouble === "waiting" || trouble === "newer" ? t("profile-unknown-title") : known;
}

/**
 * Says why there is nothing to read.
 *
 * @param {import("../store/store.js").Trouble} trouble with keeping answers
 * @param {Translate} t
 */
function unreadWords(trouble, t) {
  if (!trouble) return t("profile-unread");
  return trouble === "refused" ? t("profile-refused") : troubleWords(trouble, t);
}

/**
 * What a reader sees who has answered nothing yet.
 *
 * @param {Use[]} uses
 * @param {import("../store/store.js").Trouble} trouble with keeping answers
 * @param {Translate} t
 */
export function unreadTemplate([first], trouble, t) {
  return html`<div class="mm-card mm-diagnosis" data-state="unread">
    <p class="mm-kicker">${t("profile-none-kicker")}</p>
    <h2 class="mm-heading" tabindex="-1">${titleOfNone(t("profile-unread-title"), trouble, t)}</h2>
    <p>${unreadWords(trouble, t)}</p>
    ${
      first
        ? html`<p class="mm-buttons">
            <a class="mm-button" href=${first.url}>${t("profile-begin", { title: first.title })}</a>
          </p>`
        : nothing
    }
  </div>`;
}

/**
 * Says what the page waits for before it knows of any answers.
 *
 * @param {Translate} t
 */
export function readingTemplate(t) {
  return html`<p>${t("store-reading")}</p>`;
}

/** @param {Translate} t */
export function buttonsTemplate(t) {
  return html`<p class="mm-buttons">
    <button type="button" class="mm-button" @click=${() => window.print()}>
      ${t("result-print")}
    </button>
  </p>`;
}
