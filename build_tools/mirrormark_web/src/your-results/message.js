/** What has just happened, in words. */
import { html } from "lit-html";
import { sayFaults } from "../responses/in-words.js";
import { LARGEST_MB } from "./coming-in.js";

/**
 * @typedef {import("./coming-in.js").Refusal} Refusal
 * @typedef {import("./coming-in.js").Taken} Taken
 * @typedef {import("./types.js").Translate} Translate
 */

/**
 * @param {Taken} taken
 * @param {Translate} t
 */
export function takenTemplate(taken, t) {
  const counts = /** @type {const} */ (["added", "same", "renewed"])
    .filter((each) => taken[each])
    .map((each) => t(`your-results-file-${each}`, { count: taken[each] }));
  return html`${counts.length ? html`<p>${counts.join(" ")}</p>` : ""}
  ${taken.refusals.map((each) => html`<p data-refused=${each.why}>${sayRefusal(each, t)}</p>`)}`;
}

/**
 * @param {Refusal} refusal
 * @param {Translate} t
 */
export function sayRefusal(refusal, t) {
  const { file: name, why } = refusal;
  if (why === "none") return t("your-results-file-none", { name });
  if (why === "elsewhere")
    return t("your-results-file-elsewhere", { name, count: refusal.count, ids: refusal.ids });
  const reason =
    why === "faults"
      ? sayFaults(refusal.faults, t).join(" ")
      : t(`your-results-file-${why}`, { megabytes: LARGEST_MB });
  return t("your-results-file-refused", { name, reason });
}
