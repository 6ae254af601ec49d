/** What a reader can do with what is kept here, but for files. */
import { html } from "lit-html";
import { pageHasMoved } from "../presses.js";
import { fitToday } from "../responses/fitting.js";
import { askToPersist, erase } from "../store/site.js";
import { sayWhich } from "./describe.js";
import { choose } from "./grouping.js";
import { leftOutTemplate } from "./message.js";
import { heldTemplate } from "./storage.js";
import { addressBeside, leadTo } from "./ways.js";

/**
 * @typedef {import("./types.js").Actions} Actions
 * @typedef {import("./types.js").Group} Group
 * @typedef {import("./types.js").Sitting} Sitting
 * @typedef {import("./results.js").Results} Results
 */

/** What is handed on where nothing is to be. */
const NOTHING = { answers: {}, leftOut: [] };

/**
 * What changes the list.
 *
 * @param {Results} page
 * @returns {Pick<Actions, "choose" | "unfold" | "name" | "remove" | "ask" | "erase">}
 */
export function makeDeeds(page) {
  const { t } = page;
  return {
    choose({ response }) {
      const among = page.groups?.find(({ id }) => id === response.assessment);
      if (among) page.chosen = choose(page.chosen, response.id, among);
      page.show();
    },
    unfold({ response }) {
      if (!page.unfolded.delete(response.id)) page.unfolded.add(response.id);
      page.show();
    },
    async name({ response }, name) {
      const { assessment, id } = response;
      const keep = (/** @type {import("../store/store.js").ResponseStore} */ store) =>
        store.saveBeside({ name }, id);
      await page.keep(assessment, keep, t("your-results-name-kept"));
    },
    async remove({ response }) {
      const { assessment, id } = response;
      const what = sayWhich(response, t);
      if (!window.confirm(t("your-results-delete-question", { what }))) return;
      if (!(await page.attempt(assessment, (store) => store.remove(id)))) return;
      pageHasMoved();
      await page.read();
      page.say(t("your-results-deleted", { what }));
      page.focus(`kept-${assessment}`);
    },
    async ask() {
      page.lasting = await askToPersist();
      page.show();
      if (page.lasting !== "granted") page.say(t("your-results-lasting-not"));
      page.focus("lasting");
    },
    async erase() {
      if (!window.confirm(t("your-results-erase-question"))) return;
      const left = await erase();
      pageHasMoved();
      await page.read();
      page.say(erasedTemplate(left, t));
      page.focus("erase");
    },
  };
}

/**
 * Says what has become of everything.
 *
 * @param {import("../store/site.js").Kept[]} left what the browser still holds
 * @param {import("./types.js").Translate} t
 */
function erasedTemplate(left, t) {
  if (!left.length) return html`<p data-erased="all">${t("your-results-erased")}</p>`;
  return html`<p data-erased="some">${t("your-results-erased-not")}</p>
    ${heldTemplate(left, t)}`;
}

/**
 * What leads to an assessment.
 *
 * @param {Results} page
 * @returns {Pick<Actions, "open" | "compare" | "again">}
 */
export function makeWays(page) {
  return {
    async open({ response, isCurrent }) {
      const { assessment, id, result } = response;
      const url = page.listedOf(assessment)?.url ?? "";
      const isOpen = isCurrent || (await page.attempt(assessment, (store) => store.open(id)));
      if (isOpen) leadTo(page.element, result ? `${url}#result` : url);
    },
    async compare({ id: assessment, listed, sittings }) {
      const [now, then] = sittings.filter(({ response }) => page.chosen.has(response.id));
      if (!now || !then || !listed) return;
      const { id } = now.response;
      const isOpen = now.isCurrent || (await page.attempt(assessment, (store) => store.open(id)));
      if (isOpen) leadTo(page.element, addressBeside(listed.url, then.response.id));
    },
    async again({ id: assessment, listed }, from) {
      if (!listed) return;
      const { answers, leftOut } = from ? fitToday(from.response, listed.compiled) : NOTHING;
      if (!(await page.attempt(assessment, (store) => store.begin(answers)))) return;
      if (!leftOut.length) return leadTo(page.element, listed.url);
      await page.read();
      page.say(leftOutTemplate(leftOut, listed, page.t)); // here: the other page may be loaded anew
    },
  };
}
