// Notes what esbuild has put into the files that ship: its licence has to go with it.
import { appendFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Appends the paths of all files of which something is in the output, one a line.
 *
 * @param {string} file
 * @returns {import("esbuild").Plugin}
 */
export function noteInputs(file) {
  return {
    name: "note-inputs",
    setup(build) {
      build.initialOptions.metafile = true;
      const { absWorkingDir = "" } = build.initialOptions;
      build.onEnd(({ metafile }) => {
        const outputs = Object.values(metafile?.outputs ?? {});
        const used = outputs.flatMap(({ inputs }) => Object.entries(inputs));
        const paths = used.flatMap(([path, { bytesInOutput }]) => (bytesInOutput ? [path] : []));
        appendFileSync(file, paths.map((path) => `${resolve(absWorkingDir, path)}\n`).join(""));
      });
    },
  };
}
