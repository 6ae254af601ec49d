import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "../../../src/responses/response-file.js";
import { asShared, makeFile, nameFile } from "../../../src/your-results/going-out.js";
import { replaceGlobals } from "../../fakes.js";
import { response } from "./kept.js";

test("a file is named after its content and the reader's day", async () => {
  assert.equal(nameFile("mini", new Date(2026, 2, 9, 23, 59)), "mini-2026-03-09.responses.json");
  const file = makeFile([response("aaaaaaaa")], "mini", new Date(2026, 2, 9));
  assert.deepEqual(
    readFile(await file.text()).map(({ id }) => id),
    ["aaaaaaaa"],
  );
});

test("where a device shares no JSON, the same text goes as text", (test) => {
  const file = makeFile([], "mini", new Date(2026, 2, 9));
  /** @param {(file: File) => boolean} takes */
  const share = (takes) => {
    const canShare = ({ files = /** @type {File[]} */ ([]) }) => files.every(takes);
    replaceGlobals(test, { navigator: { canShare } });
    return asShared(file);
  };
  assert.equal(
    share(() => true),
    file,
  );
  assert.equal(
    share(({ type }) => type === "text/plain")?.name,
    "mini-2026-03-09.responses.json.txt",
  );
  assert.equal(
    share(() => false),
    undefined,
  );
  replaceGlobals(test, { navigator: {} });
  assert.equal(asShared(file), undefined);
});
