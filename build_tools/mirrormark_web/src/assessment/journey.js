/**
 * Where a reader is, as the address says it: `#section-…`, `#item-…`, `#check`, `#result`, and
 * `#result-beside-…` with the id of an earlier response to compare with. Back and forward, links and reloads
 * all work by it, and nothing else keeps it.
 *
 * @typedef {{kind: "section", section: string, item?: string} | {kind: "check"}
 *   | {kind: "result", beside?: string}} Step
 * @typedef {import("../contract.js").Section} Section
 */

const RESULT = "result";
const BESIDE = `${RESULT}-beside-`;

/**
 * Returns the step that an address names; none where it names something else, such as a footnote.
 *
 * Where answers hide what it names, that is the section that would hold it, or else the last one
 * before: there stands the answer that decides.
 *
 * @param {string} hash of the address, with its `#`
 * @param {Section[]} sections all of them
 * @param {Section[]} shown those that are shown, with the items that are asked
 * @returns {Step | undefined}
 */
export function readStep(hash, sections, shown) {
  const name = hash.slice(1);
  if (name === "check" || name === RESULT) return { kind: name };
  if (name.startsWith(BESIDE)) return { kind: RESULT, beside: name.slice(BESIDE.length) };
  const item = name.startsWith("item-") ? name.slice("item-".length) : undefined;
  const named = sections.findIndex(
    ({ id, items }) =>
      // The theme's search finds sections by their headings.
      [`section-${id}`, `heading-${id}`].includes(name) ||
      (item !== undefined && items.includes(item)),
  );
  if (named < 0) return undefined;
  const near = sections.slice(0, named + 1).map(({ id }) => id);
  const holder = shown.findLast(({ id }) => near.includes(id));
  if (!holder) return firstStep(shown);
  const isAsked = item !== undefined && holder.items.includes(item);
  return { kind: "section", section: holder.id, ...(isAsked ? { item } : {}) };
}

/**
 * @param {Section[]} shown
 * @returns {Step}
 */
export function firstStep(shown) {
  return { kind: "section", section: shown[0]?.id ?? "" };
}

/**
 * Returns the address of a step.
 *
 * @param {Step} step
 */
export function addressOf(step) {
  if (step.kind === "result" && step.beside) return `#${BESIDE}${step.beside}`;
  if (step.kind !== "section") return `#${step.kind}`;
  return step.item === undefined ? `#section-${step.section}` : `#item-${step.item}`;
}

/**
 * Returns the addresses before and after a section; none before the first.
 *
 * @param {string} sectionId
 * @param {Section[]} shown
 */
export function neighbours(sectionId, shown) {
  const index = shown.findIndex(({ id }) => id === sectionId);
  const before = shown[index - 1];
  const after = shown[index + 1];
  return {
    before: before ? `#section-${before.id}` : undefined,
    after: after ? `#section-${after.id}` : "#check",
  };
}
