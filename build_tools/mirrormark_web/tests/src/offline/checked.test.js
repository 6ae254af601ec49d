import assert from "node:assert/strict";
import { test } from "node:test";
import { check, isRight } from "../../../src/offline/checked.js";
import { readVectors } from "../../vectors.js";

const VECTORS = readVectors("kept-files");
const [{ text: PAGE, hash: HASH }] = VECTORS;

/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text).buffer;

test("a file has the hash that Python wrote for it, and no other has", async (t) => {
  for (const { why, text, hash } of VECTORS)
    await t.test(why, async () => {
      assert.equal(await isRight(bytesOf(text), hash), true);
      assert.equal(await isRight(bytesOf(`${text} `), hash), false);
      assert.equal(await isRight(bytesOf(text), `${hash.slice(0, -2)}0=`), false);
    });
});

test("what isn't the file is not served", async () => {
  assert.equal(await check(new Response(`${PAGE}<script>`), "index.html", HASH), null);
});

test("what is served has the type of its name, whatever a cache says", async () => {
  const types = {
    "index.html": "text/html;charset=utf-8",
    "a/b.js": "text/javascript",
    "a.b/logo.SVG": "image/svg+xml",
    "a.css/page": "text/html;charset=utf-8",
    "constructor.unknown": "text/html;charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) {
    const kept = new Response(PAGE, { headers: { "content-type": "text/plain" } });
    const served = await check(kept, path, HASH);
    assert.equal(served?.headers.get("content-type"), type, path);
    assert.equal(await served?.text(), PAGE);
  }
});

test("of what a cache says only prohibitions are left, and nobody is told of a breach", async () => {
  const kept = new Response(PAGE, {
    status: 203,
    headers: {
      "content-security-policy": "default-src 'self'; report-uri https://example.com/; img-src *",
      "x-frame-options": "DENY",
      link: "<https://example.com/>; rel=preload",
      refresh: "0; url=https://example.com/",
    },
  });
  const served = await check(kept, "index.html", HASH);
  assert.equal(served?.status, 200);
  assert.deepEqual(Object.fromEntries(served?.headers ?? []), {
    "content-security-policy": "default-src 'self'; ; img-src *",
    "content-type": "text/html;charset=utf-8",
    "x-frame-options": "DENY",
  });
});
