/**
 * What is wrong with a file or a link, in words for the reader who has opened it: what it is, what to do, and that
 * nothing was changed. A page that says it needs the strings of the room `responses`.
 *
 * @typedef {import("./faults.js").Fault} Fault
 * @typedef {import("./faults.js").FaultName} FaultName
 * @typedef {import("../text/text.js").Translate} Translate
 * @typedef {(t: Translate, values: {at: string, count: number}) => string} Say
 */

/** Signs of a place: a name in a damaged file may have any number. */
const LONGEST = 80;

/** What isn't as the contract asks for. @type {Say} */
const sayUnfit = (t, values) => t("responses-unfit", values);

/** @type {Record<FaultName, Say>} */
const WORDS = {
  "not-text": (t) => t("responses-not-text"),
  "not-json": (t) => t("responses-not-json"),
  "not-csv": (t, { at }) => t("responses-not-csv", { at }),
  "not-responses": (t) => t("responses-not-responses"),
  "unknown-version": (t) => t("responses-unknown-version"),
  "unknown-field": sayUnfit,
  "missing-field": sayUnfit,
  "wrong-type": sayUnfit,
  "wrong-value": sayUnfit,
  "bad-number": sayUnfit,
  "bad-text": sayUnfit,
  "bad-time": sayUnfit,
  "same-id": (t, values) => t("responses-same-id", values),
  "not-a-link": (t) => t("responses-not-a-link"),
  "damaged-link": (t) => t("responses-damaged-link"),
  "other-assessment": (t) => t("responses-other-assessment"),
};

/**
 * Returns a sentence or two for each kind of fault, however often there is one, and at last that nothing was
 * changed. There is none for no faults.
 *
 * @param {Fault[]} faults
 * @param {Translate} t
 * @returns {string[]}
 */
export function sayFaults(faults, t) {
  /** @type {Map<Say, Fault[]>} */
  const alike = new Map();
  for (const fault of faults) {
    const say = WORDS[fault.name];
    const same = alike.get(say);
    if (same) same.push(fault);
    else alike.set(say, [fault]);
  }
  const said = [...alike].map(([say, same]) =>
    say(t, { at: shorten(same[0]?.at ?? ""), count: same.length }),
  );
  return said.length ? [...said, t("responses-nothing-changed")] : [];
}

/**
 * Returns what to say of answers that a link from before an edit has, and that fit no more; empty for none.
 *
 * @param {string[]} questions those that were left out, in words
 * @param {Translate} t
 */
export function sayLeftOut(questions, t) {
  if (!questions.length) return "";
  return t("responses-left-out", { count: questions.length, items: questions });
}

/** @param {string} at */
function shorten(at) {
  const signs = [...at];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : at;
}
