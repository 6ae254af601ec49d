type RuntimeFile = import("./engine/files.js").RuntimeFile;

/** Filled in by build.mjs. */
declare const RUNTIME: {
  fast: { worker: RuntimeFile; python: RuntimeFile; memory: RuntimeFile };
  plain: {
    worker: RuntimeFile;
    python: RuntimeFile;
    library: RuntimeFile;
    engine: RuntimeFile;
  };
};

declare const HASHING_MODULE: string;

/** Filled in by runtime/make.mjs. */
declare const LOCK_FILE: string;
declare const WHEEL: string;

declare module "pyodide/pyodide.asm.mjs" {
  const createPyodideModule: (settings: object) => Promise<any>;
  export default createPyodideModule;
}
