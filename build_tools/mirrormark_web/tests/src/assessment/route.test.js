import assert from "node:assert/strict";
import { test } from "node:test";
import { ownPage } from "../../../src/assessment/own-page.js";
import { Route } from "../../../src/assessment/route.js";
import { replaceGlobals } from "../../fakes.js";

const SECTIONS = [
  { id: "one", title: "", items: ["a"] },
  { id: "two", title: "", items: ["b"] },
];
const PAGE = "https://example.org/site/clarity/";

class Link {
  target = "";

  /** @param {string} href */
  constructor(href) {
    this.href = href;
    const { hash, origin, pathname } = new URL(href, PAGE);
    Object.assign(this, { hash, origin, pathname });
  }

  closest() {
    return this;
  }
}

/**
 * Returns a route in a window of its own, and what happens there.
 *
 * @param {import("node:test").TestContext} test
 * @param {{hash?: string, shown?: typeof SECTIONS}} [start]
 */
function walk(test, { hash = "", shown = SECTIONS } = {}) {
  const location = new URL(hash, PAGE);
  /** @type {string[]} */
  const visited = [];
  const history = {
    pushState: (/** @type {null} */ _, /** @type {string} */ __, /** @type {string} */ to) => {
      visited.push(`push ${to}`);
      location.hash = to;
    },
    replaceState: (/** @type {null} */ _, /** @type {string} */ __, /** @type {string} */ to) => {
      visited.push(`replace ${to}`);
      location.hash = to;
    },
  };
  const window = new EventTarget();
  replaceGlobals(test, { location, history, window, Element: Link });
  /** @type {import("../../../src/assessment/journey.js").Step[]} */
  const arrived = [];
  const element = new EventTarget();
  const ended = new AbortController();
  const route = new Route(
    /** @type {any} */ (element),
    SECTIONS,
    () => shown,
    (step) => arrived.push(step),
    ended.signal,
    ownPage().address,
  );
  /** @param {string} href @param {{target?: string, ctrlKey?: boolean}} [more] */
  const click = (href, { target = "", ...more } = {}) => {
    const event = new Event("click", { cancelable: true });
    const link = Object.assign(new Link(href), { target });
    const found = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
    for (const [name, value] of Object.entries({ ...found, target: link }))
      Object.defineProperty(event, name, { value });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  };
  /** @param {string} to */
  const travel = (to) => {
    location.href = new URL(to, location).href;
    window.dispatchEvent(new Event("popstate"));
  };
  return { route, location, visited, arrived, click, travel, end: () => ended.abort() };
}

test("the first section is where an address without a step leads", (t) => {
  const { route } = walk(t, { hash: "#fn:1" });
  assert.deepEqual(route.read(), { kind: "section", section: "one" });
});

test("a link to a step is followed here", (t) => {
  const { click, visited, arrived } = walk(t);
  assert.equal(click("#section-two"), true);
  assert.deepEqual(visited, ["push #section-two"]);
  assert.deepEqual(arrived, [{ kind: "section", section: "two" }]);
});

test("a link to what is hidden gets the address of where it leads", (t) => {
  const { click, visited, arrived } = walk(t, { shown: SECTIONS.slice(0, 1) });
  assert.equal(click("#item-b"), true);
  assert.deepEqual(visited, ["push #section-one"]);
  assert.deepEqual(arrived, [{ kind: "section", section: "one" }]);
});

test("other links are the browser's", (t) => {
  const { click, visited, arrived } = walk(t);
  assert.equal(click("#fn:1"), false);
  assert.equal(click("#section-two", { ctrlKey: true }), false);
  assert.equal(click("#section-two", { target: "_blank" }), false);
  assert.equal(click("/site/openness/#section-two"), false);
  assert.equal(click("https://example.com/site/clarity/#section-two"), false);
  assert.equal(click("/site/clarity/"), false);
  assert.deepEqual([visited, arrived], [[], []]);
});

test("Back and Forward arrive once at each step", (t) => {
  const { travel, arrived } = walk(t);
  travel("#check");
  travel("#check");
  travel("#section-two");
  const [check, section] = arrived;
  assert.deepEqual(check, { kind: "check" });
  assert.deepEqual(section, { kind: "section", section: "two" });
  assert.equal(arrived.length, 2);
});

test("going back to what is hidden by now corrects the address", (t) => {
  const { travel, visited, arrived } = walk(t, { hash: "#check", shown: SECTIONS.slice(0, 1) });
  travel("#item-b");
  assert.deepEqual(visited, ["replace #section-one"]);
  assert.deepEqual(arrived, [{ kind: "section", section: "one" }]);
});

test("a footnote and another page are no moves between steps", (t) => {
  const { travel, arrived } = walk(t);
  travel("#fn:1");
  travel("/site/openness/#check");
  assert.deepEqual(arrived, []);
});

test("an address that is right is left alone", (t) => {
  const { route, visited } = walk(t, { hash: "#item-b" });
  route.correct();
  assert.deepEqual(visited, []);
});

test("nothing is followed once it has ended", (t) => {
  const { click, travel, arrived, end } = walk(t);
  end();
  assert.equal(click("#section-two"), false);
  travel("#check");
  assert.deepEqual(arrived, []);
});
