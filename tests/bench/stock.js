// What the engine's boot is compared with: Pyodide as it comes, and the engine's wheel.
import { loadPyodide } from "./pyodide.mjs";

self.onmessage = async ({ data: { compiled, request } }) => {
  const python = await loadPyodide({
    indexURL: new URL("./", import.meta.url).href,
    packages: ["mirrormark-engine"],
  });
  self.pythonMemory = python._module.wasmMemory ?? python._module.HEAP8;
  const desk = python.pyimport("mirrormark_engine.requests").Desk(compiled);
  self.postMessage(desk.answer(request));
};
