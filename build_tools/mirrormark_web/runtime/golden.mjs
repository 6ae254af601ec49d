/**
 * @typedef {{compiled: string, requests: string[], replies: string[]}[]} Golden
 *   JSON texts: assessments, requests about them, and CPython's replies
 */

const TIDY = `
import gc, sys
sys.path_importer_cache.clear()
__import__("zipimport")._zip_directory_cache.clear()
gc.collect()
`;

/**
 * Has a Python go through everything that the engine does, so that all of it is imported, and
 * warm: Python specialises what it runs often. Then it is tidied up.
 *
 * @param {import("pyodide").PyodideAPI} python
 * @param {Golden} golden
 */
export function exercise(python, golden) {
  const requests = python.pyimport("mirrormark_engine.requests");
  for (const each of golden) {
    const desk = requests.Desk(each.compiled);
    for (const request of each.requests) desk.answer(request);
    desk.destroy();
  }
  requests.destroy();
  try {
    // A mistake in the engine would become a JavaScript error, and that takes modules too.
    python.runPython("raise ValueError('only to see it become a JavaScript error')");
  } catch {
    python.runPython("import sys; sys.last_exc = sys.last_value = sys.last_traceback = None");
  }
  python.runPython(TIDY);
}
