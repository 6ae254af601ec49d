/** Files that a reader opens: what of them is taken in, and why the rest isn't. */
import { readAnyForm } from "../responses/any-form.js";
import { ResponseFileError } from "../responses/faults.js";
import { joinResponses } from "../responses/response-file.js";

/**
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../responses/faults.js").Fault} Fault
 * @typedef {Record<import("../store/taking-in.js").Became, number>} Counts
 * @typedef {{file: string} & ({why: "large" | "unread" | "unkept" | "none"}
 *   | {why: "faults", faults: Fault[]} | {why: "elsewhere", ids: string[], count: number})} Refusal
 * @typedef {Counts & {refusals: Refusal[]}} Taken
 * @typedef {Pick<File, "name" | "size" | "text">} Given
 */

const NOTHING = Object.freeze({ added: 0, same: 0, renewed: 0, beside: 0 });
/** What a reader has kept of some years is a hundredth of that. */
export const LARGEST_MB = 50;

/**
 * Takes in what stands in some files, as far as it is to assessments of the site. Of one that holds anything
 * that is no response, nothing is.
 *
 * @param {Given[]} files
 * @param {(assessmentId: string) => boolean} isKnown
 * @param {(responses: KeptResponse[]) => Promise<Counts>} add keeps those of one file, all or none
 * @returns {Promise<Taken>}
 */
export async function takeInAll(files, isKnown, add) {
  /** @type {Taken} */
  const all = { ...NOTHING, refusals: [] };
  for (const file of files) {
    const { refusals, ...counts } = await takeIn(file, isKnown, add);
    for (const name of /** @type {(keyof Counts)[]} */ (Object.keys(NOTHING)))
      all[name] += counts[name];
    all.refusals.push(...refusals);
  }
  return all;
}

/**
 * @param {Given} file
 * @param {(assessmentId: string) => boolean} isKnown
 * @param {(responses: KeptResponse[]) => Promise<Counts>} add
 * @returns {Promise<Taken>}
 */
async function takeIn(file, isKnown, add) {
  /** @type {KeptResponse[]} */
  let responses;
  try {
    responses = await read(file);
  } catch (error) {
    return { ...NOTHING, refusals: [refuse(file.name, error)] };
  }
  /** @type {Refusal[]} */
  const refusals = responses.length ? [] : [{ file: file.name, why: "none" }];
  const strangers = responses.filter(({ assessment }) => !isKnown(assessment));
  if (strangers.length) {
    const ids = [...new Set(strangers.map(({ assessment }) => assessment))];
    refusals.push({ file: file.name, why: "elsewhere", ids, count: strangers.length });
  }
  const known = responses.filter(({ assessment }) => isKnown(assessment));
  if (!known.length) return { ...NOTHING, refusals };
  try {
    return { ...(await add(known)), refusals };
  } catch {
    return { ...NOTHING, refusals: [...refusals, { file: file.name, why: "unkept" }] };
  }
}

/** Too large a file, or one that the device doesn't give out. */
class Unread extends Error {
  /** @param {"large" | "unread"} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** @param {Given} file */
async function read(file) {
  if (file.size > LARGEST_MB * 1_000_000) throw new Unread("large");
  const text = await file.text().catch(() => Promise.reject(new Unread("unread")));
  return joinResponses(readAnyForm(text, file.name));
}

/**
 * @param {string} file
 * @param {unknown} error
 * @returns {Refusal}
 */
function refuse(file, error) {
  if (error instanceof Unread) return { file, why: error.why };
  if (error instanceof ResponseFileError) return { file, why: "faults", faults: error.faults };
  throw error;
}
