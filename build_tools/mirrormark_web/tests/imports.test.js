import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const WEB = join(import.meta.dirname, "..");
const CONFIG = ".dependency-cruiser.mjs";

/** Imports against each kind of rule: its name, the importing module, and what it imports. */
const WRONG = [
  ["only-down-from-pictures", "pictures/words.js", "../result/fact.js"],
  ["only-down-from-answers", "form/form.js", "../engine/client.js"],
  ["only-down-from-kinds", "kinds/choice.js", "../store/store.js"],
  ["alone-first", "first/first.js", "../text/text.js"],
  ["alone-offline/service-worker.js", "offline/service-worker.js", "./offline.js"],
  ["nobody-imports-pictures/charts", "pictures/load.js", "./charts/charts.js"],
  ["parts-are-loaded-later", "assessment/element.js", "./result-step.js"],
  ["library-of-store/database.js", "form/form.js", "idb"],
  ["no-cycle", "store/parts.js", "./shelf.js"],
  ["no-cycle-of-folders", "store", "src/kinds"],
  ["a-place-for-each", "main.js", "./newcomer.js"],
  ["found", "rules/rules.js", "./nowhere.js"],
  ["of-the-page-alone", "text/text.js", "../../options.mjs"],
];

const folder = mkdtempSync(join(tmpdir(), "imports-"));
after(() => rmSync(folder, { recursive: true }));

/** Says what there is to say about the script with all of `WRONG`, and with a module that nobody needs. */
function readRefusals() {
  for (const name of ["src", "options.mjs", CONFIG])
    cpSync(join(WEB, name), join(folder, name), { recursive: true });
  symlinkSync(join(WEB, "node_modules"), join(folder, "node_modules"), "dir");
  appendFileSync(join(folder, "src/newcomer.js"), "");
  appendFileSync(join(folder, "src/text/needless.js"), "");
  for (const [, from = "", imported] of WRONG)
    if (from.endsWith(".js"))
      appendFileSync(join(folder, "src", from), `\nimport "${imported}";\n`);
  const tool = join(WEB, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [tool, "--config", CONFIG, "src"];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
}

const { stdout, status } = readRefusals();

test("wrong imports are refused", () => assert.notEqual(status, 0));

for (const [rule, from, imported] of WRONG)
  test(`${from} may not import ${imported}: ${rule}`, () => {
    assert.ok(stdout.includes(`error ${rule}: src/${from} `), stdout);
  });

test("what nobody needs is found", () => {
  assert.match(stdout, /error in-use: src\/text\/needless\.js/);
});
