/** The place where a reader gets a link to go on at another device; folded away until they want it. */
import { html, nothing } from "lit-html";
import { KINDS } from "../kinds/kinds.js";
import { keyed } from "lit-html/directives/keyed.js";
import { Offer } from "./offer.js";

/**
 * Nothing where there is nothing to carry. Where answers have changed it is folded again: what it showed was a link
 * with the old ones.
 *
 * @param {import("./offer.js").Carried} carried
 * @param {import("../text/text.js").Translate} t
 */
export function carryTemplate(carried, t) {
  const { compiled, answers } = carried;
  if (!compiled.items.some(({ id, kind }) => KINDS[kind].counts && id in answers)) return nothing;
  const unfold = (/** @type {Event} */ { currentTarget }) => {
    if (!(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
    const inside = currentTarget.querySelector(".mm-carry__inside");
    if (inside instanceof HTMLElement && !inside.childElementCount)
      void new Offer(inside, carried, t).show();
  };
  return keyed(
    JSON.stringify(answers),
    html`<details class="mm-fold mm-carry" @toggle=${unfold}>
      <summary>${t("carry-title")}</summary>
      <div class="mm-carry__inside"></div>
    </details>`,
  );
}
