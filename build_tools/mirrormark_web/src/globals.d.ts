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
/** Of the room `embed` in the catalogue, by their language. */
declare const EMBED_STRINGS: Record<string, { direction: "ltr" | "rtl"; strings: string }>;
/** The name of the file that draws pictures, beside this one. */
declare const CHARTS_MODULE: string;
/** The name of the file that makes QR codes, likewise. */
declare const CODES_MODULE: string;

/** Filled in by runtime/make.mjs. */
declare const LOCK_FILE: string;
declare const WHEEL: string;

declare module "pyodide/pyodide.asm.mjs" {
  const createPyodideModule: (settings: object) => Promise<any>;
  export default createPyodideModule;
}

/** Written before the service worker by `publishing`: paths in the site, with their hashes. */
declare const KEPT: Record<"whole" | "visited", [path: string, hash: string][]>;

/** What TypeScript knows of service workers can't be had beside what it knows of pages. */
interface WorkerEvent extends MessageEvent {
  waitUntil(promise: Promise<unknown>): void;
}

interface ServiceWorkerScope {
  registration: ServiceWorkerRegistration;
  clients: {
    claim(): Promise<void>;
    matchAll(options: object): Promise<{ url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate" | "message",
    listener: (event: WorkerEvent) => void,
  ): void;
}

/** Written before the first script of a page by `publishing`. */
declare const FIRST: {
  /** Paths in the site of all that may run. */
  scripts: string[];
  /** Paths of workers' scripts, with their hashes. */
  workers: Record<string, string>;
  /** The path of the service worker, if there is one. */
  serviceWorker: string | null;
};
