/** What a reader can do with files. */
import { toResponse } from "../responses/to-response.js";
import { saveFile } from "../save-file.js";
import { addAll } from "../store/site.js";
import { takeInAll } from "./coming-in.js";
import { makeFile, asShared, shareFile } from "./going-out.js";
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
      saveFile(file, file.name);
      page.say(t("your-results-saved", { name: file.name, count: sittings.length }));
    },
    share(sittings) {
      const file = asShared(fileOf(sittings, page));
      if (file) void shareFile(file);
    },
    async takeIn(files) {
      if (!files.length) return;
      const isKnown = (/** @type {string} */ id) => page.listedOf(id) !== undefined;
      const taken = await takeInAll(files, isKnown, (responses) => {
        const ids = new Set(responses.map(({ assessment }) => assessment));
        return addAll(
          [...ids].map((id) => page.storeOf(id)),
          responses,
        );
      });
      await page.read();
      page.say(takenTemplate(taken, t));
    },
  };
}

/**
 * Returns a file without what is only half filled in: that is no answer to anybody else.
 *
 * @param {Sitting[]} sittings
 * @param {Results} page
 */
function fileOf(sittings, page) {
  const responses = sittings.map(({ response }) => {
    const listed = page.listedOf(response.assessment);
    return listed ? toResponse(response, listed.compiled).response : response;
  });
  const [first] = responses;
  const isOne = responses.length === 1 && first;
  return makeFile(
    responses,
    isOne ? first.assessment : page.t("your-results-file-name"),
    new Date(),
  );
}
