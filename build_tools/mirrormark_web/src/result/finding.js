/** The diagnosis in one line, and why. */
import { html, nothing } from "lit-html";
import { callTemplate } from "./certainty.js";
import { sayFact } from "./fact.js";
import { focusTemplate } from "./focus.js";
import { jumpTemplate } from "./jump.js";
import { countStates, lackingTemplate } from "./lacking.js";

/**
 * @param {import("./types.js").About} about
 * @param {boolean} isTrial whether these are answers that the reader only tries out
 */
export function findingTemplate(about, isTrial) {
  const { compiled, result, t } = about;
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const kicker = outcome ? t("result-kicker") : t("result-incomplete-kicker");
  const { day, counts, block } = titleBlockOf(about);
  const states = countStates(
    compiled.items.filter(({ id }) => about.numbers.has(id)),
    about.answers,
  );
  // On paper a diagnosis has a page of its own before all else, which says all of this.
  return html`${outcome ? nothing : html`<p class="mm-title-block mm-on-paper">${block}</p>`}
    <div
      class=${`mm-card mm-diagnosis${isTrial ? " mm-diagnosis--trial" : ""}${outcome ? " mm-on-screen" : ""}`}
      data-assessment=${compiled.id}
      data-state=${result.state}
      data-outcome=${result.outcome ?? nothing}
      data-trial=${isTrial ? "true" : nothing}
    >
      <p class="mm-kicker">${isTrial ? t("what-if-kicker") : kicker}</p>
      ${outcome ? outcomeTemplate(outcome, about) : lackingTemplate(about)} ${callTemplate(about)}
      <p class="mm-facts">
        <span>${day}</span>
        <span>${counts}</span>
        ${states ? html`<span>${t("result-states", { count: states })}</span>` : nothing}
      </p>
      ${result.advice.length ? jumpTemplate(t("result-to-advice"), "mm-advice") : nothing}
    </div>
    ${focusTemplate(compiled, result, t)}`;
}

/**
 * When it was, how much was answered, and of what text.
 *
 * @param {import("./types.js").About} about
 */
export function titleBlockOf({ compiled, result, t }) {
  const day = t.day(new Date());
  const counts = t("result-counts", { answered: result.answered, count: result.items });
  const version = compiled.content_version;
  return { day, counts, block: t("result-title-block", { day, counts, version }) };
}

/**
 * @param {import("../contract.js").Outcome} outcome
 * @param {import("./types.js").About} about
 */
function outcomeTemplate(outcome, about) {
  const because = becauseInWords(outcome, about);
  return html`<h2 class="mm-heading" tabindex="-1">${about.t.authored(outcome.title)}</h2>
    ${because ? html`<p>${because}</p>` : nothing}`;
}

/**
 * Says where the dimensions came out that the diagnosis rests on; empty if it rests on none.
 *
 * @param {import("../contract.js").Outcome} outcome
 * @param {import("./types.js").About} about
 */
export function becauseInWords(outcome, { compiled, result, t }) {
  const facts = outcome.rests_on.map((id) =>
    sayFact(
      compiled.dimensions.find((each) => each.id === id),
      result.dimensions.find((each) => each.id === id),
      t,
    ),
  );
  return facts.length ? t("result-because", { facts }) : "";
}
