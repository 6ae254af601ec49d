/** What a link has brought before; apart from what files bring, for which no page waits. */
import { isSame } from "../responses/canonical.js";

/**
 * Finds the sitting that has the very answers that a link brings.
 *
 * @param {import("./shelf.js").Shelf} shelf
 * @param {import("../contract.js").KeptResponse["answers"]} answers
 */
export async function findBrought(shelf, answers) {
  return (await shelf.list()).find(({ response }) => isSame(response.answers, answers));
}
