/**
 * Keeps presses from what they weren't meant for. Whoever double-clicks *Continue* presses the second
 * time what has come to lie there meanwhile, and would answer a question that they haven't read.
 *
 * So nothing can be pressed for a moment after the page has moved, and the clicks of one double click,
 * or the repeats of a key that is held, count only for what the first one was on.
 */
const MOMENT_MS = 500;
const PAGES = "mirrormark-assessment, mirrormark-profile, mirrormark-results";
const CONTROLS = "label, a, button, summary, input, select, textarea";
/** Fields to type in have another use for the keys. */
const PRESSED_BY_KEY = "a, button, summary, select, input:is([type=radio], [type=checkbox])";
const KEYS = [" ", "Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** How far apart the clicks of one double click may lie, in pixels. */
const NEAR = 10;

/** A mouse or a finger, or a key: what it was first on and where, and whether the page has moved since. */
const pointer = {
  isOurs: false,
  target: /** @type {Element | null} */ (null),
  at: [0, 0],
  hasMoved: false,
  isStray: false,
};
const key = { hasMoved: false, isStray: false };
/** Until when nothing can be pressed, in the time of events. */
let calmAt = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Has the presses of all our pages watched, those that are yet to come as well. */
export function watchPresses() {
  const early = { capture: true };
  window.addEventListener("mousedown", pointDown, early);
  window.addEventListener("click", click, early);
  window.addEventListener("keydown", keyDown, early);
  window.addEventListener("keyup", keyUp, early);
}

/** Says that something else lies now where the reader has just pressed, or may be about to press. */
export function pageHasMoved() {
  pointer.hasMoved = true;
  key.hasMoved = true;
  calmAt = Infinity;
  // For the style: what can't be pressed doesn't look as if it could.
  document.documentElement.dataset.settling = "";
  clearTimeout(timer);
  requestAnimationFrame(calmDown); // not before a reader can see it
}

function calmDown() {
  calmAt = performance.now() + MOMENT_MS;
  clearTimeout(timer);
  timer = setTimeout(() => delete document.documentElement.dataset.settling, MOMENT_MS);
}

/** @param {MouseEvent} event */
function pointDown(event) {
  const pressed = findPressed(event);
  const target = pressed?.closest(CONTROLS) ?? null;
  const [x = 0, y = 0] = pointer.at;
  const isNear = Math.hypot(event.clientX - x, event.clientY - y) < NEAR;
  // Some count quick clicks in two places as a double click.
  const isAgain = event.detail > 1 && isNear;
  // What lies there meanwhile may be the theme's: its footer, or a link that leaves the page.
  const isOurs = Boolean(pressed) || (event.isTrusted && isNear && pointer.isOurs);
  pointer.isStray =
    isOurs &&
    (event.timeStamp < calmAt || (isAgain && (pointer.hasMoved || target !== pointer.target)));
  if (!isAgain && !pointer.isStray) {
    pointer.isOurs = isOurs;
    pointer.target = target;
    pointer.at = [event.clientX, event.clientY];
    pointer.hasMoved = false;
  }
  if (pointer.isStray) swallow(event);
}

/** @param {MouseEvent} event */
function click(event) {
  const pressed = findPressed(event);
  // Keys and assistive technology click without a pointer.
  const isStray = event.detail ? event.isTrusted && pointer.isStray : pressed && key.isStray;
  pointer.isStray = false;
  if (isStray || (pressed && event.timeStamp < calmAt)) swallow(event);
}

/** @param {KeyboardEvent} event */
function keyDown(event) {
  if (!KEYS.includes(event.key)) return;
  key.isStray = event.timeStamp < calmAt || (event.repeat && key.hasMoved);
  if (!event.repeat) key.hasMoved = false;
  if (key.isStray && findPressed(event)?.matches(PRESSED_BY_KEY)) swallow(event);
}

/** @param {KeyboardEvent} event */
function keyUp(event) {
  if (!KEYS.includes(event.key)) return;
  // What the key came down on may be gone from under it.
  const isStray = key.isStray || key.hasMoved;
  if (isStray && findPressed(event)?.matches(PRESSED_BY_KEY)) swallow(event);
  key.isStray = false;
}

/**
 * Returns what a reader has pressed on a page of ours; null where a script did it, or elsewhere.
 *
 * @param {UIEvent} event
 */
function findPressed({ isTrusted, target }) {
  return isTrusted && target instanceof Element && target.closest(PAGES) ? target : null;
}

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
