/** The place where a reader gets a link that carries their answers; folded away until they want it. */
import { html, nothing, render } from "lit-html";
import { KINDS } from "../kinds/kinds.js";
import { keyed } from "lit-html/directives/keyed.js";
import { onceConnected, unloadedTemplate } from "../parts/unloaded.js";
import { loadCarry } from "./load-carry.js";

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
    if (inside instanceof HTMLElement && !inside.childElementCount) void offer(inside, carried, t);
  };
  return keyed(
    JSON.stringify(answers),
    html`<details class="mm-fold mm-carry" @toggle=${unfold}>
      <summary>${t("carry-title")}</summary>
      <div class="mm-carry__inside"></div>
    </details>`,
  );
}

/**
 * @param {HTMLElement} place
 * @param {import("./offer.js").Carried} carried
 * @param {import("../text/text.js").Translate} t
 */
async function offer(place, carried, t) {
  render(html`<p>${t("carry-code-loading")}</p>`, place);
  const carry = await loadCarry();
  if (carry) return new carry.Offer(place, carried, t).show();
  const again = () => void offer(place, carried, t);
  render(unloadedTemplate(t, again, carried), place);
  onceConnected(again, () => place.isConnected && place.querySelector(".mm-failure") !== null);
}
