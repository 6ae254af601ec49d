import assert from "node:assert/strict";
import { test } from "node:test";
import {
  collectLink,
  listenForLinks,
  returnLink,
  watchForLinks,
} from "../../../src/carry/arriving.js";
import { replaceGlobals } from "../../fakes.js";

const PAGE = "https://example.org/site/clarity/?from=mail";
const LINK = "#r=1.1lqmwp.2A01Ohv39HEt.0KLifr";

class FakeElement {
  /** @param {string} hash */
  constructor(hash) {
    this.hash = hash;
  }

  closest() {
    return this;
  }
}

/**
 * Opens a page, with its first script, and then that of the page itself.
 *
 * @param {import("node:test").TestContext} test
 * @param {string} hash
 */
function open(test, hash) {
  const location = new URL(hash, PAGE);
  /** @type {string[]} */
  const replaced = [];
  const history = {
    state: null,
    replaceState: (/** @type {null} */ _, /** @type {string} */ __, /** @type {string} */ to) => {
      replaced.push(to);
      location.href = new URL(to, location).href;
    },
  };
  const window = new EventTarget();
  replaceGlobals(test, { location, history, window, Element: FakeElement });
  watchForLinks();
  watchForLinks();
  /** Says whether those who listen later hear of it. @param {string} kind @param {object} more */
  const hear = (kind, more = {}) => {
    let isHeard = false;
    window.addEventListener(kind, () => (isHeard = true), { once: true });
    const event = new Event(kind);
    for (const [name, value] of Object.entries(more)) Object.defineProperty(event, name, { value });
    window.dispatchEvent(event);
    return isHeard;
  };
  return { location, replaced, hear };
}

test("a link is out of the address at once, and is given out once", (t) => {
  const { location, replaced } = open(t, LINK);
  assert.equal(location.href, PAGE);
  assert.deepEqual(replaced, ["/site/clarity/?from=mail"]);
  assert.equal(collectLink(), LINK);
  assert.equal(collectLink(), undefined);
});

test("programs that write = in another way have broken nothing", (t) => {
  const { location } = open(t, LINK.replace("=", "%3D"));
  assert.equal(location.href, PAGE);
  assert.equal(collectLink(), LINK);
});

test("other addresses are left alone", (t) => {
  for (const hash of ["", "#check", "#section-r", "#result", "#rules", "#ref=1"]) {
    const { location, replaced } = open(t, hash);
    assert.equal(location.hash, hash);
    assert.deepEqual(replaced, []);
    assert.equal(collectLink(), undefined);
  }
});

test("a link that comes later is told to the page, and to nobody else", (t) => {
  const { location, hear } = open(t, "#check");
  let told = 0;
  listenForLinks(() => (told += 1), new AbortController().signal);
  location.hash = LINK;
  assert.equal(hear("popstate"), false);
  assert.equal(hear("hashchange", { newURL: `${PAGE}${LINK}` }), false);
  assert.equal(location.href, PAGE);
  assert.equal(told, 1);
  assert.equal(collectLink(), LINK);
  location.hash = "#section-two";
  assert.equal(hear("popstate"), true);
  assert.equal(hear("hashchange", { newURL: location.href }), true);
  assert.equal(told, 1);
});

test("a link on a page is the browser's to follow", (t) => {
  const { hear } = open(t, "");
  assert.equal(hear("click", { target: new FakeElement(LINK) }), false);
  assert.equal(hear("click", { target: new FakeElement("#check") }), true);
});

test("what came for another page isn't given to this one", (t) => {
  const { location } = open(t, LINK);
  location.pathname = "/site/openness/";
  assert.equal(collectLink(), undefined);
});

test("what a page gives back waits for it, unless another link has come", (t) => {
  const { location } = open(t, "");
  const { pathname } = location;
  location.pathname = "/site/openness/"; // by instant navigation the address is that of the next page
  returnLink(LINK, pathname);
  assert.equal(collectLink(), undefined);
  location.pathname = pathname;
  assert.equal(collectLink(), LINK);
  location.hash = LINK;
  watchForLinks();
  returnLink("#r=older", "/site/openness/");
  assert.equal(collectLink(), LINK);
});
