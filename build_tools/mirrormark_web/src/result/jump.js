/** Links within a diagnosis, which is some screens long on a phone. */
import { html } from "lit-html";
import { isModified } from "../modified.js";
import { pageHasMoved } from "../presses.js";

/**
 * Leads to the first heading of a part of the page. The address stays that of the diagnosis, so that
 * loading the page again shows it again.
 *
 * @param {string} words
 * @param {string} part the class of the part
 */
export function jumpTemplate(words, part) {
  /** @param {MouseEvent} event */
  const jump = (event) => {
    if (isModified(event)) return;
    event.preventDefault();
    event.stopPropagation(); // it is no step, and no address of its own
    const link = /** @type {Element} */ (event.currentTarget);
    const page = link.closest("mirrormark-assessment, mirrormark-profile");
    const heading = page?.querySelector(`.${part} h2`);
    if (!(heading instanceof HTMLElement)) return;
    pageHasMoved();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
  return html`<a class="mm-jump mm-on-screen" href="#result" @click=${jump}>${words}</a>`;
}
