import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { replaceGlobals } from "../fakes.js";

/** How long nothing can be pressed after the page has moved. */
const MOMENT = 500;

/** Something to press: a control of ours, unless it is said to lie elsewhere. */
class Pressable {
  isOurs = true;

  /** @param {string} selector */
  closest(selector) {
    if (selector.startsWith("mirrormark-")) return this.isOurs ? this : null;
    return this;
  }

  /** Fields to type in don't. */
  matches() {
    return this.isKeyed;
  }

  isKeyed = true;
}

/** Something that isn't on a page of ours, as the footer. */
function theirs() {
  return Object.assign(new Pressable(), { isOurs: false });
}

/** @type {Record<string, (event: object) => void>} */
const listeners = {};
let now = 0;
/** @type {{dataset: Record<string, string>}} */
const root = { dataset: {} };
/** @type {typeof import("../../src/presses.js")} */
let presses;

beforeEach(async (t) => {
  const context = /** @type {import("node:test").TestContext} */ (t);
  now = 1000;
  root.dataset = {};
  replaceGlobals(context, {
    window: {
      addEventListener: (/** @type {string} */ type, /** @type {any} */ listener) => {
        listeners[type] = listener;
      },
    },
    document: { documentElement: root },
    Element: Pressable,
    requestAnimationFrame: (/** @type {() => void} */ draw) => draw(),
  });
  context.mock.method(performance, "now", () => now);
  context.mock.timers.enable({ apis: ["setTimeout"] });
  // What it remembers of presses is the document's, and each test has one of its own.
  presses = await import(`../../src/presses.js?${Math.random()}`);
  presses.watchPresses();
});

/**
 * Presses something. Returns whether that counts.
 *
 * @param {string} type
 * @param {Pressable} target
 * @param {object} [more] of the event
 */
function press(type, target, more = {}) {
  let counts = true;
  listeners[type]?.({
    ...{ isTrusted: true, target, timeStamp: now, detail: 1, clientX: 0, clientY: 0 },
    ...{ key: "Enter", repeat: false },
    ...more,
    preventDefault: () => (counts = false),
    stopImmediatePropagation: () => {},
  });
  return counts;
}

/** @param {Pressable} target @param {object} [more] */
function click(target, more) {
  const counts = press("mousedown", target, more);
  return press("click", target, more) && counts;
}

test("a single click counts, and so does the next one elsewhere", () => {
  assert.equal(click(new Pressable()), true);
  assert.equal(click(new Pressable()), true);
});

test("the second click of a double click counts only on what the first was on", () => {
  const button = new Pressable();
  click(button);
  assert.equal(click(button, { detail: 2 }), true);
  assert.equal(click(new Pressable(), { detail: 2 }), false);
  assert.equal(click(new Pressable(), { detail: 2, clientX: 40 }), true, "that is no double click");
});

test("the second click doesn't count once the page has moved", () => {
  const button = new Pressable();
  click(button);
  presses.pageHasMoved();
  now += MOMENT + 1;
  assert.equal(click(button, { detail: 2 }), false);
  assert.equal(click(button), true);
});

test("nothing can be pressed for a moment after the page has moved", (t) => {
  presses.pageHasMoved();
  assert.equal("settling" in root.dataset, true);
  now += MOMENT - 1;
  assert.equal(click(new Pressable()), false);
  assert.equal(press("keydown", new Pressable()), false);
  assert.equal(press("click", new Pressable(), { detail: 0 }), false);
  t.mock.timers.tick(MOMENT);
  assert.equal("settling" in root.dataset, false);
  now += 1;
  assert.equal(click(new Pressable()), true);
  assert.equal(press("keydown", new Pressable()), true);
});

test("a key that is held counts no more once the page has moved", () => {
  const button = new Pressable();
  assert.equal(press("keydown", button), true);
  assert.equal(press("keydown", button, { repeat: true }), true);
  presses.pageHasMoved();
  now += MOMENT + 1;
  assert.equal(press("keydown", button, { repeat: true }), false);
  assert.equal(press("click", button, { detail: 0 }), false, "as a key clicks");
  assert.equal(press("keyup", button), false);
  assert.equal(press("keydown", button), true);
  assert.equal(press("keyup", button), true);
});

test("who types goes on typing", () => {
  presses.pageHasMoved();
  assert.equal(press("keydown", Object.assign(new Pressable(), { isKeyed: false })), true);
  assert.equal(press("keydown", new Pressable(), { key: "a" }), true);
  assert.equal(press("keyup", new Pressable(), { key: "Tab" }), true);
});

test("what a script presses, or what lies elsewhere, is left alone", () => {
  presses.pageHasMoved();
  assert.equal(click(new Pressable(), { isTrusted: false }), true);
  assert.equal(click(theirs()), true);
  assert.equal(click(theirs(), { detail: 2 }), true);
});

test("a second press doesn't count either on what the theme has there", () => {
  click(new Pressable());
  presses.pageHasMoved();
  assert.equal(click(theirs()), false, "a slow one");
  assert.equal(click(theirs(), { clientX: 40 }), true, "that is meant for something else");
  now += MOMENT + 1;
  click(new Pressable());
  presses.pageHasMoved();
  now += MOMENT + 1;
  assert.equal(click(theirs(), { detail: 2 }), false);
  assert.equal(click(theirs()), true);
});
