/**
 * What a link has brought: what is to become of it, and the question to a reader who has answers already.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {import("../contract.js").Earlier} Earlier
 * @typedef {{kind: "faulty", faults: import("../responses/faults.js").Fault[]}
 *   | {kind: "blank" | "same" | "fills" | "asks", answers: Record<string, Answer>, leftOut: string[]}} Verdict
 *   it can't be read; it holds nothing, or nothing else than there is; it may be filled in, or the reader has to
 *   be asked. `leftOut` has the questions that fit no more, in words
 */
import { html } from "lit-html";
import { KINDS } from "../kinds/kinds.js";
import { ResponseFileError } from "../responses/faults.js";
import { readLink, writeLink } from "../responses/link.js";

/**
 * Says what is to become of a link. It changes nothing.
 *
 * @param {CompiledAssessment} compiled the assessment that is on the page
 * @param {string} link as it stood behind the address
 * @param {Record<string, Answer>} mine all that the reader has entered here, usable or not
 * @param {Earlier} [earlier] what the page knows of earlier versions
 * @returns {Verdict}
 */
export function judgeLink(compiled, link, mine, earlier) {
  let found;
  try {
    found = readLink(compiled, link, earlier?.layouts);
  } catch (error) {
    if (!(error instanceof ResponseFileError)) throw error;
    return { kind: "faulty", faults: error.faults };
  }
  const { answers } = found;
  const leftOut = found.leftOut.map((id) => findWords(id, compiled, earlier));
  return { kind: judge(compiled, answers, mine), answers, leftOut };
}

/**
 * @param {CompiledAssessment} compiled
 * @param {Record<string, Answer>} answers
 * @param {Record<string, Answer>} mine
 */
function judge(compiled, answers, mine) {
  if (!Object.keys(answers).length) return "blank";
  if (writeLink(compiled, mine) === writeLink(compiled, answers)) return "same";
  // What is in the reader's own words stays, whatever is filled in beside it.
  const hasOwn = compiled.items.some(({ id, kind }) => KINDS[kind].counts && id in mine);
  return hasOwn ? "asks" : "fills";
}

/**
 * Returns what a question asks, or has asked last.
 *
 * @param {string} id
 * @param {CompiledAssessment} compiled
 * @param {Earlier | undefined} earlier
 */
function findWords(id, compiled, earlier) {
  const gone = earlier?.texts.flatMap((text) => text.gone) ?? [];
  return [...gone, ...compiled.items].findLast((item) => item.id === id)?.text ?? id;
}

/**
 * The choice of a reader whose answers a link has brought to a device that kept none: it is theirs before they
 * answer, and they haven't answered here.
 *
 * @param {import("../text/text.js").Translate} t
 * @param {() => void} onUnkeep
 */
export function choiceTemplate(t, onUnkeep) {
  return html`<div class="mm-arrival__choice">
    <p>${t("carry-kept-here")}</p>
    <p class="mm-buttons">
      <button type="button" class="mm-button mm-button--quiet" @click=${onUnkeep}>
        ${t("store-keep-nothing")}
      </button>
    </p>
  </div>`;
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
