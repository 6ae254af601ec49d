import { isModified } from "./modified.js";

/**
 * Makes the menu of a narrow window one for the keyboard, too. The theme opens it, and goes up and down
 * in it, by the labels of checkboxes that can't be seen, and no key reaches most of them.
 */
const OPENER = ".md-header__button[for=__drawer] > svg";
/** The icons of labels that no key reaches: a label itself can't be a button for whoever can't see it. */
const BUTTONS = `${OPENER}, .md-nav__link[tabindex=""] > .md-nav__icon,
  .md-nav__link[for=__toc] > .md-nav__icon,
  .md-nav__title:is([for^=__nav], [for=__toc]) > .md-nav__icon`;
const THEMES_OWN = '.md-nav__link[tabindex="0"]';
const DRAWER = "[data-md-toggle=drawer]";
const TOGGLES = `${DRAWER}, .md-nav__toggle`;
const STOPS = `a[href], ${THEMES_OWN}, [role=button]`;

export function openMenuByKeyboard() {
  document.documentElement.dataset.menu = "buttons"; // base.css hides what only these lead to
  markButtons();
  // The theme swaps the menu with the rest of the page when a link is followed.
  new MutationObserver(markButtons).observe(document.body, { childList: true });
  document.addEventListener("keydown", press, { capture: true });
  document.addEventListener("change", follow);
}

function markButtons() {
  for (const button of document.querySelectorAll(BUTTONS)) {
    const label = button.closest("label");
    button.setAttribute("tabindex", "0");
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", nameButton(button));
    button.setAttribute("aria-expanded", String(label?.control?.matches(":checked") ?? false));
  }
}

/** @param {Element} button */
function nameButton(button) {
  const menu = document.querySelector(".md-nav--primary");
  if (button.matches(OPENER)) return menu?.getAttribute("aria-label") ?? "";
  const label = button.closest("label");
  // With an index page, its link beside the label has the words.
  return (label?.textContent?.trim() || label?.parentElement?.textContent?.trim()) ?? "";
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (isModified(event)) return;
  const button =
    event.target instanceof Element && event.target.closest(`${BUTTONS}, ${THEMES_OWN}`);
  if (button && ["Enter", " "].includes(event.key)) {
    event.preventDefault();
    event.stopPropagation(); // the theme would click some of them again
    if (!event.repeat) button.closest("label")?.click();
  } else if (event.key === "Escape" && isOpen()) {
    findOpener()?.closest("label")?.click();
  }
}

/**
 * Takes the keyboard along: to what has come into sight, and back.
 *
 * @param {Event} event
 */
function follow({ target }) {
  if (!(target instanceof HTMLInputElement) || !target.matches(TOGGLES)) return; // an answer, say
  const isByKey = document.activeElement?.matches(":focus-visible");
  const isNarrow = findOpener()?.getClientRects().length;
  if (isByKey && isNarrow) findNextStop(target)?.focus();
  markButtons();
}

/** @param {HTMLInputElement} toggle */
function findNextStop(toggle) {
  const item = toggle.closest(".md-nav__item");
  if (item) return findStop(toggle.checked ? item.querySelector(".md-nav") : item);
  return toggle.checked ? findStop(findOpenPart()) : findOpener();
}

/** The part of the menu that is in sight: each lies over the one that it belongs to. */
function findOpenPart() {
  const parts = document.querySelectorAll(".md-nav--primary, .md-nav--primary :checked ~ .md-nav");
  return [...parts].at(-1);
}

/**
 * @param {Element | null | undefined} part
 * @returns {HTMLElement | SVGElement | null | undefined}
 */
function findStop(part) {
  return part?.querySelector(STOPS);
}

/** @returns {SVGElement | null} */
function findOpener() {
  return document.querySelector(OPENER);
}

function isOpen() {
  return document.querySelector(DRAWER)?.matches(":checked") ?? false;
}
