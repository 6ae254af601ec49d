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
  const counts = [
    taken.added ? t("your-results-file-added", { count: taken.added }) : "",
    taken.same ? t("your-results-file-same", { count: taken.same }) : "",
    taken.renewed ? t("your-results-file-renewed", { count: taken.renewed }) : "",
    taken.beside ? t("your-results-file-beside", { count: taken.beside }) : "",
  ].filter(Boolean);
  return html`${counts.length ? html`<p>${counts.join(" ")}</p>` : ""}
  ${taken.refusals.map((each) => html`<p data-refused=${each.why}>${sayRefusal(each, t)}</p>`)}`;
}

/**
 * Says which answers fit no more, and leads to where the others are.
 *
 * @param {string[]} leftOut ids of items
 * @param {import("./types.js").Listed} listed
 * @param {Translate} t
 */
export function leftOutTemplate(leftOut, { compiled, url }, t) {
  const items = leftOut.map((id) => compiled.items.find((each) => each.id === id)?.text || id);
  return html`<p>${t("your-results-left-out", { count: items.length, items })}</p>
    <p><a href=${url}>${t("your-results-go-on-again")}</a></p>`;
}

/**
 * @param {Refusal} refusal
 * @param {Translate} t
 */
export function sayRefusal(refusal, t) {
  const { file: name } = refusal;
  const refuse = (/** @type {string} */ reason) => t("your-results-file-refused", { name, reason });
  switch (refusal.why) {
    case "none":
      return t("your-results-file-none", { name });
    case "elsewhere":
      return t("your-results-file-elsewhere", { name, count: refusal.count, ids: refusal.ids });
    case "faults":
      return refuse(sayFaults(refusal.faults, t).join(" "));
    case "large":
      return refuse(t("your-results-file-large", { megabytes: LARGEST_MB }));
    case "unread":
      return refuse(t("your-results-file-unread"));
    case "unkept":
      return refuse(t("your-results-file-unkept"));
  }
}
