/**
 * Where what is kept lies: all projects of one origin share a database, so records are told apart by the
 * address of the site that they belong to.
 */
const { origin, pathname, href } = new URL("../../", import.meta.url);

/** Whether this page is one of the site itself. */
export const isOwnOrigin = origin === globalThis.location?.origin;

/** Another site may show this one's assessments, and those of a third that lies at the same path. */
export const SITE = isOwnOrigin ? pathname : href;

/** As a response says where it was answered. */
export const ADDRESS = href;

/** @param {string} assessment what all that is kept of it begins with */
export function keyOf(assessment) {
  return `${SITE}#${assessment}`;
}
