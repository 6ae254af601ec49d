// Leaves out of Emscripten's script what the runtime's WebAssembly never asks for: drawing, sound,
// extension modules. Of 1,370 functions that it offers, 268 are imported; a worker reads all of it at
// every boot.
import { minify } from "terser";

/** The WebAssembly has the addresses of these, for nobody. */
const DRAWING = /^emscripten_gl/;
const NO_DRAWING = "noDrawing";

const OFFERS = /(?<=\bwasmImports=\{)[^}]*/;
const SIGNATURE = /(?<=[;{}])([\w$]+)\.sig="[^"]*";?/g;
const EXPOSURE = /(?<=[;{}])Module\["([\w$]+)"\]=[\w$]+;/g;
const READ = /\.([\w$]+)|["']([\w$]+)["']|\{([\w$,:= ]*)\}=/g;

/**
 * Returns the script without what nobody uses.
 *
 * @param {string} script Emscripten's
 * @param {string} loader Pyodide's
 * @param {Uint8Array<ArrayBuffer>} wasm
 */
export async function shakeScript(script, loader, wasm) {
  const offered = dropOffers(script, wasm);
  const called = dropExposures(offered, loader);
  const { code } = await minify(forbidEval(called), {
    module: true,
    mangle: false,
    compress: { defaults: false, unused: true, pure_getters: true, keep_fargs: true, passes: 3 },
  });
  if (!code) throw new Error("nothing is left of the script");
  return code;
}

/**
 * Drops the functions that the WebAssembly doesn't import. Emscripten turns each function of which it
 * has the address into one of WebAssembly's, so that one stands for all that would draw.
 *
 * @param {string} script
 * @param {Uint8Array<ArrayBuffer>} wasm
 */
function dropOffers(script, wasm) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  const imported = new Set(imports.map(({ name }) => name));
  /** @type {Set<string>} */
  const dropped = new Set();
  const offers = OFFERS.exec(script)?.[0];
  if (!offers) throw new Error("the script has no wasmImports");
  const kept = offers.split(",").flatMap((offer) => {
    const [name = "", value = name] = offer.split(":");
    if (imported.has(name) && !DRAWING.test(name)) return [offer];
    dropped.add(value);
    return imported.has(name) ? [`${name}:${NO_DRAWING}`] : [];
  });
  return script
    .replace(OFFERS, kept.join(","))
    .replace(SIGNATURE, (statement, name) => (dropped.has(name) ? "" : statement))
    .replace("var wasmImports=", `var ${NO_DRAWING}=()=>{};${NO_DRAWING}.sig="v";var wasmImports=`);
}

/**
 * Drops the statements that make things known to the world and that nobody reads.
 *
 * @param {string} script
 * @param {string} loader
 */
function dropExposures(script, loader) {
  const rest = script.replace(EXPOSURE, "") + loader;
  const read = new Set(
    [...rest.matchAll(READ)].flatMap(([, property, text, names = ""]) => [
      property ?? text,
      ...names.split(/[,:= ]+/),
    ]),
  );
  return script.replace(EXPOSURE, (statement, name) => (read.has(name) ? statement : ""));
}

/**
 * The page's policy forbids `eval` anyway; as long as it may see every variable, none is unused.
 *
 * @param {string} script
 */
function forbidEval(script) {
  return script.replace(/(?<![\w$.])eval\(/g, "(0,eval)(");
}
