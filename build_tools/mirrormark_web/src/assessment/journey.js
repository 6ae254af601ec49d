/**
 * Where a reader is, as the address says it: `#section-…`, `#item-…`, `#check`, `#result`. Back and
 * forward, links and reloads all work by it, and nothing else keeps it.
 *
 * @typedef {{kind: "section", section: string, item?: string} | {kind: "check"}
 *   | {kind: "result"}} Step
 * @typedef {import("../result/types.js").Section} Section
 */

/**
 * Returns the step that an address names; none where it names something else, such as a footnote.
 *
 * @param {string} hash of the address, with its `#`
 * @param {Section[]} sections
 * @returns {Step | undefined}
 */
export function readStep(hash, sections) {
  const name = hash.slice(1);
  if (name === "check" || name === "result") return { kind: name };
  const item = name.startsWith("item-") ? name.slice("item-".length) : undefined;
  const holder = sections.find(
    ({ id, items }) => name === `section-${id}` || (item !== undefined && items.includes(item)),
  );
  return holder && { kind: "section", section: holder.id, ...(item ? { item } : {}) };
}

/**
 * @param {Section[]} sections
 * @returns {Step}
 */
export function firstStep(sections) {
  return { kind: "section", section: sections[0]?.id ?? "" };
}

/**
 * Returns the addresses before and after a section; none before the first.
 *
 * @param {string} sectionId
 * @param {Section[]} sections
 */
export function neighbours(sectionId, sections) {
  const index = sections.findIndex(({ id }) => id === sectionId);
  const before = sections[index - 1];
  const after = sections[index + 1];
  return {
    before: before ? `#section-${before.id}` : undefined,
    after: after ? `#section-${after.id}` : "#check",
  };
}
