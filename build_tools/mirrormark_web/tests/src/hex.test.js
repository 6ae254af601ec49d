import assert from "node:assert/strict";
import { test } from "node:test";
import { toHex } from "../../src/hex.js";

test("each byte is two digits, leading noughts too", () => {
  assert.equal(toHex(Uint8Array.of(0, 1, 0x0f, 0x10, 0xab, 0xff)), "00010f10abff");
  assert.equal(toHex(new Uint8Array()), "");
});
