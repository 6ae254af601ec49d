import assert from "node:assert/strict";
import { test } from "node:test";
import { findMistake, findRefusal, findSilence } from "../../../src/engine/instead.js";
import { replaceGlobals } from "../../fakes.js";

const ADDRESS = "https://example.org/runtime/python.data";

/** @param {number} status */
const refuse = (status) => findRefusal(new Response("", { status }), "python.data")?.failure;

test("what a host answers says what a reader can do", () => {
  assert.equal(refuse(200), undefined);
  /** @type {[string, number[]][]} */
  const expected = [
    ["missing", [404, 410]],
    ["refused", [400, 401, 403, 451]],
    ["unavailable", [408, 425, 429, 500, 503, 599]],
    ["intercepted", [511]],
  ];
  for (const [reason, statuses] of expected)
    for (const status of statuses) {
      assert.equal(refuse(status)?.reason, reason, `${status}`);
      assert.equal(refuse(status)?.status, status);
      assert.equal(refuse(status)?.file, "python.data");
    }
});

test("a page in the place of a file came from somebody in between", () => {
  const page = new Response("", { headers: { "content-type": "text/html; charset=utf-8" } });
  assert.equal(findMistake(page, "python.data").failure.reason, "intercepted");
  assert.equal(findMistake(new Response(""), "python.data").failure.reason, "damaged");
});

test("where nothing came it is asked once whether there is a way elsewhere", async (t) => {
  replaceGlobals(t, { navigator: { onLine: true } });
  const fetch = t.mock.method(globalThis, "fetch");
  /** @param {unknown} response */
  const ask = async (response) => {
    fetch.mock.mockImplementationOnce(async () => /** @type {any} */ (response));
    return (await findSilence(ADDRESS, "python.data")).failure;
  };
  const redirected = await ask({ type: "opaqueredirect", status: 0, ok: false });
  assert.deepEqual([redirected.reason, redirected.status], ["intercepted", 0]);
  assert.equal((await ask(new Response("", { status: 404 }))).reason, "missing");
  assert.equal((await ask(new Response(""))).reason, "unreachable");
  fetch.mock.mockImplementationOnce(() => Promise.reject(new TypeError("failed")));
  assert.equal((await findSilence(ADDRESS, "x")).failure.reason, "unreachable");
  assert.equal(fetch.mock.callCount(), 4);
});

test("without a network, or once it was ended, nothing is asked", async (t) => {
  const fetch = t.mock.method(globalThis, "fetch", () => assert.fail("it was asked"));
  replaceGlobals(t, { navigator: { onLine: false } });
  assert.equal((await findSilence(ADDRESS, "x")).failure.reason, "unreachable");
  replaceGlobals(t, { navigator: { onLine: true } });
  assert.equal(
    (await findSilence(ADDRESS, "x", AbortSignal.abort())).failure.reason,
    "unreachable",
  );
  assert.equal(fetch.mock.callCount(), 0);
});
