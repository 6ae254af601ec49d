/** The diagnosis in one line, and why. */
import { html, nothing } from "lit-html";
import { callTemplate } from "./certainty.js";
import { sayFact } from "./fact.js";
import { focusTemplate } from "./focus.js";
import { jumpTemplate } from "./jump.js";
import { countStates, lackingTemplate } from "./lacking.js";

/**
 * @typedef {import("../contract.js").CompiledAssessment} Compiled
 * @typedef {import("./types.js").ExplainedResult} Result
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * @param {import("./types.js").About} about
 * @param {boolean} isTrial whether these are answers that the reader only tries out
 */
export function findingTemplate(about, isTrial) {
  const { compiled, result, t } = about;
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const kicker = outcome ? t("result-kicker") : t("result-incomplete-kicker");
  const day = t.day(new Date());
  const counts = t("result-counts", { answered: result.answered, count: result.items });
  const states = countStates(
    compiled.items.filter(({ id }) => about.numbers.has(id)),
    about.answers,
  );
  return html`<p class="mm-title-block mm-on-paper">
      ${t("result-title-block", { day, counts, version: compiled.content_version })}
    </p>
    <div
      class=${isTrial ? "mm-card mm-diagnosis mm-diagnosis--trial" : "mm-card mm-diagnosis"}
      data-assessment=${compiled.id}
      data-state=${result.state}
      data-outcome=${result.outcome ?? nothing}
      data-trial=${isTrial ? "true" : nothing}
    >
      <p class="mm-kicker">${isTrial ? t("what-if-kicker") : kicker}</p>
      ${outcome ? outcomeTemplate(outcome, compiled, result, t) : lackingTemplate(about)}
      ${callTemplate(about)}
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
 * @param {import("../contract.js").Outcome} outcome
 * @param {Compiled} compiled
 * @param {Result} result
 * @param {Translate} t
 */
function outcomeTemplate(outcome, compiled, result, t) {
  const facts = outcome.rests_on.map((id) =>
    sayFact(
      compiled.dimensions.find((each) => each.id === id),
      result.dimensions.find((each) => each.id === id),
      t,
    ),
  );
  return html`<h2 class="mm-heading" tabindex="-1">${t.authored(outcome.title)}</h2>
    ${facts.length ? html`<p>${t("result-because", { facts })}</p>` : nothing}`;
}
