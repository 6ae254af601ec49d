import assert from "node:assert/strict";
import { test } from "node:test";
import { isGone, leave } from "../../../src/offline/gone.js";
import { replaceGlobals } from "../../fakes.js";

const SCOPE = "https://example.org/site/";

/**
 * Whether a host that gives this answer says that there is no service worker any more.
 *
 * @param {import("node:test").TestContext} test
 * @param {unknown} response
 * @param {{onLine?: boolean, active?: object | null}} [more]
 */
async function ask(
  test,
  response,
  { onLine = true, active = { scriptURL: `${SCOPE}sw.js` } } = {},
) {
  replaceGlobals(test, { navigator: { onLine } });
  test.mock.method(globalThis, "fetch", async () => response);
  return isGone(/** @type {any} */ ({ active }));
}

/** @param {number} status @param {string} type */
const answer = (status, type) => new Response("", { status, headers: { "content-type": type } });

test("a service worker is gone where its script is missing, or is something else", async (t) => {
  assert.equal(await ask(t, answer(404, "text/html")), true);
  assert.equal(await ask(t, answer(410, "text/html")), true);
  assert.equal(await ask(t, answer(200, "text/html")), true);
  const elsewhere = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers() };
  assert.equal(await ask(t, elsewhere), true);
});

test("it stays where its script is there, or where nobody knows", async (t) => {
  assert.equal(await ask(t, answer(200, "application/javascript")), false);
  assert.equal(await ask(t, answer(503, "text/html")), false);
  assert.equal(await ask(t, answer(404, "text/html"), { onLine: false }), false);
  assert.equal(await ask(t, answer(404, "text/html"), { active: null }), false);
});

test("who leaves takes what was kept along, and goes last", async (t) => {
  /** @type {string[]} */
  const done = [];
  const remove = async (/** @type {string} */ name) => void done.push(name);
  replaceGlobals(t, { caches: { delete: remove } });
  const unregister = async () => void done.push("unregistered");
  await leave(/** @type {any} */ ({ scope: SCOPE, unregister }));
  const caches = ["mirrormark-site:/site/", "mirrormark-visited:/site/"];
  assert.deepEqual(done, [...caches, "unregistered"]);
});
