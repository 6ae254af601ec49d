/**
 * What a link has brought: what is to become of it, and the question to a reader who has answers already.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {{kind: "fault", fault: import("../responses/faults.js").Fault} | {kind: "blank" | "same"}
 *   | {kind: "fills" | "asks", answers: Record<string, Answer>}} Verdict
 *   it can't be read; it holds nothing, or nothing else than there is; it may be filled in, or the reader has to
 *   be asked
 */
import { html } from "lit-html";
import { KINDS } from "../kinds/kinds.js";
import { readLink, ResponseFileError, writeLink } from "../responses/responses.js";

/**
 * Says what is to become of a link. It changes nothing.
 *
 * @param {CompiledAssessment} compiled the assessment that is on the page
 * @param {string} link as it stood behind the address
 * @param {Record<string, Answer>} mine all that the reader has entered here, usable or not
 * @returns {Verdict}
 */
export function judgeLink(compiled, link, mine) {
  let answers;
  try {
    answers = readLink(compiled, link);
  } catch (error) {
    const [fault] = error instanceof ResponseFileError ? error.faults : [];
    if (!fault) throw error;
    return { kind: "fault", fault };
  }
  if (!Object.keys(answers).length) return { kind: "blank" };
  if (writeLink(compiled, mine) === writeLink(compiled, answers)) return { kind: "same" };
  // What is in the reader's own words stays, whatever is filled in beside it.
  const hasOwn = compiled.items.some(({ id, kind }) => KINDS[kind].counts && id in mine);
  return { kind: hasOwn ? "asks" : "fills", answers };
}

/**
 * The question. Nothing has been touched when it is asked.
 *
 * @param {{count: number, day: string, isKept: boolean}} about how many answers the link brings, when the reader
 *   has given their own (empty where nobody knows), and whether these are kept on this device
 * @param {import("../text/text.js").Translate} t
 * @param {{onTake: () => void, onKeep: () => void}} ways
 */
export function questionTemplate({ count, day, isKept }, t, { onTake, onKeep }) {
  return html`<section class="mm-arrival__asked" aria-label=${t("carry-asks-title")}>
    <h2 tabindex="-1">${t("carry-asks-title")}</h2>
    <p>
      ${t("carry-asks", { count })}
      ${day ? t("carry-asks-own", { day }) : t("carry-asks-own-undated")}
    </p>
    <p>${isKept ? t("carry-asks-beside") : t("carry-asks-instead")}</p>
    <p class="mm-buttons">
      <button type="button" class="mm-button" @click=${onTake}>${t("carry-take")}</button>
      <button type="button" class="mm-button mm-button--quiet" @click=${onKeep}>
        ${t("carry-keep")}
      </button>
    </p>
  </section>`;
}
