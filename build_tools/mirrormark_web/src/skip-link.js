import { isModified } from "./modified.js";

/**
 * Has the theme's link that skips the navigation leave the address alone: it says at which step the
 * reader is, and the theme would load the page anew and begin at the first.
 */
export function followSkipLink() {
  document.addEventListener("click", skip, { capture: true });
}

/** @param {MouseEvent} event */
function skip(event) {
  const link = event.target instanceof Element && event.target.closest(".md-skip");
  const content = document.querySelector(
    ":is(mirrormark-assessment, mirrormark-profile, mirrormark-results)",
  );
  if (!link || isModified(event) || !(content instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  content.tabIndex = -1;
  content.focus();
  const release = () => content.removeAttribute("tabindex");
  content.addEventListener("blur", release, { once: true });
}
