/** Filled in by build.mjs. */
declare const WORKER_SOURCE: string;
declare const RUNTIME_FOLDER: string;
