/** What a reader can do with files. */
import { takeInAll } from "./coming-in.js";
import { makeFile, asShared, saveFile, shareFile } from "./going-out.js";
import { takenTemplate } from "./message.js";

/**
 * @typedef {import("./types.js").Actions} Actions
 * @typedef {import("./types.js").Sitting} Sitting
 * @typedef {import("./results.js").Results} Results
 */

/**
 * @param {Results} page
 * @returns {Pick<Actions, "save" | "share" | "takeIn">}
 */
export function makeFileActions(page) {
  const { t } = page;
  return {
    save(sittings) {
      const file = fileOf(sittings, page);
      saveFile(file);
      page.say(t("your-results-saved", { name: file.name, count: sittings.length }));
    },
    share(sittings) {
      const file = asShared(fileOf(sittings, page));
      if (file) void shareFile(file);
    },
    async takeIn(files) {
      if (!files.length) return;
      const isKnown = (/** @type {string} */ id) => page.listedOf(id) !== undefined;
      const taken = await takeInAll(files, isKnown, (id, responses) =>
        page.storeOf(id).add(responses),
      );
      await page.read();
      page.say(takenTemplate(taken, t));
    },
  };
}

/**
 * @param {Sitting[]} sittings
 * @param {Results} page
 */
function fileOf(sittings, { t }) {
  const [first] = sittings;
  const name =
    sittings.length === 1 && first ? first.response.assessment : t("your-results-file-name");
  return makeFile(
    sittings.map(({ response }) => response),
    name,
    new Date(),
  );
}
