import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { addressOf, forgetOthers, loadFile } from "../../../src/engine/files.js";
import { replaceGlobals } from "../../fakes.js";

const BYTES = Buffer.from("Python, gzipped");
const FILE = {
  path: "python-1.data",
  sha256: createHash("sha256").update(BYTES).digest("hex"),
  size: BYTES.length,
};
const ADDRESS = addressOf(FILE.path);

/** A cache of a browser, which holds bytes by their addresses. */
class FakeCache {
  /** @type {Map<string, Uint8Array>} */
  kept = new Map();
  match = async (/** @type {string} */ address) => {
    const bytes = this.kept.get(address);
    return bytes && new Response(new Uint8Array(bytes));
  };
  /** Settled once something is kept. @type {PromiseWithResolvers<void>} */
  stored = Promise.withResolvers();
  put = async (/** @type {string} */ address, /** @type {Response} */ response) => {
    this.kept.set(address, new Uint8Array(await response.arrayBuffer()));
    this.stored.resolve();
  };
  keys = async () => [...this.kept.keys()].map((url) => ({ url }));
  delete = async (/** @type {string} */ address) => this.kept.delete(address);
}

/**
 * Has a site answer with these responses, one after another.
 *
 * @param {import("node:test").TestContext} test
 * @param {Response[]} responses
 */
function serve(test, ...responses) {
  const cache = new FakeCache();
  replaceGlobals(test, { caches: { open: async () => cache }, navigator: { onLine: true } });
  const fetch = test.mock.method(globalThis, "fetch", async () => {
    const response = responses.shift();
    if (!response) throw new TypeError("Failed to fetch");
    return response;
  });
  /** @type {[number, number][]} */
  const told = [];
  const load = () => loadFile(FILE, (...bytes) => told.push(bytes), new AbortController().signal);
  const asked = () => fetch.mock.calls.map(({ arguments: [, options] }) => options?.cache);
  return { cache, told, load, asked };
}

/** @param {Promise<unknown>} loading @returns {Promise<string>} */
const reasonOf = (loading) =>
  loading.then(
    () => assert.fail("it was loaded"),
    (error) => error.failure.reason,
  );

test("a file is fetched once, and then it is kept", async (t) => {
  const { cache, told, load, asked } = serve(t, new Response(BYTES));
  assert.deepEqual(Buffer.from(await load()), BYTES);
  assert.deepEqual(told, [
    [0, FILE.size],
    [FILE.size, FILE.size],
  ]);
  await cache.stored.promise;
  assert.deepEqual(Buffer.from(cache.kept.get(ADDRESS) ?? ""), BYTES);
  told.length = 0;
  assert.deepEqual(Buffer.from(await load()), BYTES);
  assert.deepEqual(told, [[0, 0]]);
  assert.deepEqual(asked(), ["default"]);
});

test("what is kept is believed only if it is the file", async (t) => {
  const { cache, load, asked } = serve(t, new Response(BYTES));
  cache.kept.set(ADDRESS, Buffer.from("Python, changed"));
  assert.deepEqual(Buffer.from(await load()), BYTES);
  assert.deepEqual(asked(), ["default"]);
});

test("what is not the file is asked for once more, past the browser's cache", async (t) => {
  const { load, asked } = serve(t, new Response("something else!"), new Response(BYTES));
  assert.deepEqual(Buffer.from(await load()), BYTES);
  assert.deepEqual(asked(), ["default", "reload"]);
});

test("nothing that isn't the file gets through, however often it comes", async (t) => {
  const { load, cache } = serve(t, new Response("Python, damaged"), new Response("Python"));
  assert.equal(await reasonOf(load()), "damaged");
  assert.equal(cache.kept.size, 0);
});

test("the file with more behind it is its beginning", async (t) => {
  const { load, told } = serve(t, new Response(`${BYTES}${"x".repeat(99)}`));
  assert.deepEqual(Buffer.from(await load()), BYTES);
  assert.ok(told.every(([loaded, total]) => loaded <= total));
});

test("a host that has too much to do isn't asked again at once", async (t) => {
  const busy = serve(t, new Response("", { status: 503 }), new Response(BYTES));
  assert.equal(await reasonOf(busy.load()), "unavailable");
  assert.deepEqual(busy.asked(), ["default"]);
});

test("a file that is gone is asked for once more: a cache may say so", async (t) => {
  const { load, asked } = serve(t, new Response("", { status: 404 }), new Response(BYTES));
  await load();
  assert.deepEqual(asked(), ["default", "reload"]);
});

test("a connection that fails is said to be unreachable", async (t) => {
  const { load } = serve(t);
  assert.equal(await reasonOf(load()), "unreachable");
});

test("without any cache the file is loaded all the same", async (t) => {
  const { load } = serve(t, new Response(BYTES));
  replaceGlobals(t, { caches: undefined });
  assert.deepEqual(Buffer.from(await load()), BYTES);
});

test("a cache that never answers is not waited for", async (t) => {
  const { load } = serve(t, new Response(BYTES));
  replaceGlobals(t, { caches: { open: () => new Promise(() => {}) } });
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const loading = load();
  t.mock.timers.tick(10_000);
  assert.deepEqual(Buffer.from(await loading), BYTES);
});

test("files of earlier versions are forgotten", async (t) => {
  const { cache } = serve(t);
  cache.kept.set(ADDRESS, BYTES);
  cache.kept.set(addressOf("python-0.data"), BYTES);
  await forgetOthers([FILE]);
  assert.deepEqual([...cache.kept.keys()], [ADDRESS]);
});
