// Compiles the standard library and the engine to bytecode, in the very Python that will run it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";
import { exercise } from "./golden.mjs";

const HERE = import.meta.dirname;
const STAND_INS = ["asyncio/__init__.py", "pyodide/_package_loader.py", "pyodide/webloop.py"];

/**
 * Boots the stock runtime, loads the engine's wheel by the lock file, which checks its hash, and
 * lets it work. What has been imported by then is what is needed.
 *
 * @param {string} wheels the folder with the engine's wheel
 * @param {string} lock the text of the lock file
 * @param {import("./golden.mjs").Golden} golden
 * @returns {Promise<{plain: Uint8Array, fast: Uint8Array}>} zip files: the library as it is, and
 *   library and engine with the stand-ins
 */
export async function compileLibrary(wheels, lock, golden) {
  const python = await loadPyodide({
    lockFileContents: lock,
    packageBaseUrl: `${wheels}/`,
    packages: ["mirrormark-engine"],
  });
  exercise(python, golden);
  const modules = python.runPython("list(sys.modules)");
  const tools = python.toPy({});
  python.runPython(readFileSync(join(HERE, "compile.py"), "utf8"), { globals: tools });
  const standIns = STAND_INS.map((path) => [
    path,
    readFileSync(join(HERE, "stand-ins", path), "utf8"),
  ]);
  const packed = tools.get("compile_bundle")(modules, python.toPy(Object.fromEntries(standIns)));
  const [plain, fast] = packed.toJs();
  return { plain, fast };
}
