/**
 * What the first versions of this page kept: one record an assessment, `{schema: 1, contentVersion, savedAt,
 * answers, changed}`, with free text among the answers. It becomes a sitting.
 *
 * @typedef {import("./sitting.js").SavedSitting} SavedSitting
 */
import { isAnswer, putPart, readAnswer } from "./parts.js";
import { isPlain, readEntries } from "./plain.js";
import { beginSitting, readMoment, readVersion } from "./sitting.js";
import { readTime } from "./times.js";

const SCHEMA = 1;

/**
 * Returns the sitting that such a record becomes; undefined where a value is none.
 *
 * @param {unknown} kept
 * @param {import("./shelf.js").About} about
 * @param {string} id that it gets
 * @returns {SavedSitting | undefined}
 */
export function carryOver(kept, about, id) {
  if (!isPlain(kept) || kept.schema !== SCHEMA || !isPlain(kept.answers)) return undefined;
  const changed = readEntries(kept.changed, readTime);
  const { schema, response } = beginSitting(id, about, Date.now());
  delete response.begun; // nobody has noted it
  const version = readVersion(kept.contentVersion);
  response.content_version = version;
  const moment = readMoment(kept.savedAt, changed, false);
  if (moment) response.answered = response.changed = moment;
  else delete response.changed;
  for (const [part, value] of Object.entries(readEntries(kept.answers, readAnswer)))
    if (isAnswer(part)) putPart(response, { part, at: 0, version, value }, about.isFreeText);
  return { schema, response, changed };
}
