/** The diagnosis in one line, and why. */
import { html, nothing } from "lit-html";
import { countStates } from "../answers/counted.js";
import { dayOrNone, sayDay } from "../text/day.js";
import { callTemplate } from "./certainty.js";
import { sayFact } from "./fact.js";
import { focusTemplate } from "./focus.js";
import { jumpTemplate } from "./jump.js";
import { lackingTemplate } from "./lacking.js";

/**
 * @param {import("./types.js").About} about
 * @param {boolean} isTrial whether these are answers that the reader only tries out
 */
export function findingTemplate(about, isTrial) {
  const { compiled, result, t } = about;
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const kicker = outcome ? t("result-kicker") : t("result-incomplete-kicker");
  const day = dayOrNone(about.day, t);
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
      ${outcome ? outcomeTemplate(outcome, about) : lackingTemplate(about)}
      <p class="mm-since"></p>
      ${callTemplate(about)}
      <p class="mm-facts">
        <span>${sayDay(about.day, t)}</span>
        <span>${counts}</span>
        ${states ? html`<span>${t("result-states", { count: states })}</span>` : nothing}
      </p>
      ${result.advice.length ? jumpTemplate(t("result-to-advice"), "mm-advice") : nothing}
    </div>
    ${focusTemplate(compiled, result, t)}`;
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
