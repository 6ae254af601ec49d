/**
 * Fetches the files of the runtime, once for each browser, and checks each before anything runs: its
 * SHA-256 has to be the one that this very page was built with.
 *
 * @typedef {{path: string, sha256: string, size: number}} RuntimeFile `size` in bytes
 */
import { toHex } from "../hex.js";
import { nameCaches } from "../offline/names.js";
import { isKeeping } from "../store/keeping.js";
import { findMistake, findRefusal, findSilence } from "./instead.js";

/** Some browsers' caches never answer. It is half of the silence after which a reader is told. */
const CACHE_LIMIT_MS = 10_000;

const { runtime: CACHE } = nameCaches(new URL("../../", import.meta.url).href);

/**
 * Returns the bytes of a file, which are gzipped. Rejects with an EngineFailure.
 *
 * @param {RuntimeFile} file
 * @param {(loaded: number, total: number) => void} onBytes called once it is known whether the file was
 *   kept, and with each piece that arrives: the bytes so far, and all that have to be fetched, which
 *   are none where it was
 * @param {AbortSignal} signal
 * @returns {Promise<ArrayBuffer>}
 */
export async function loadFile(file, onBytes, signal) {
  const address = addressOf(file.path);
  const kept = await recall(address);
  if (kept && (await hash(kept)) === file.sha256) {
    onBytes(0, 0);
    return kept;
  }
  onBytes(0, file.size);
  const bytes = await fetchRight(address, file, (loaded) => onBytes(loaded, file.size), signal);
  // A blob of its own: WebKit would read the bytes only after they were handed on to the worker, and keep
  // an empty file.
  void keep(address, new Response(new Blob([bytes])));
  return bytes;
}

/**
 * Forgets files of earlier versions.
 *
 * @param {RuntimeFile[]} files those of this version
 */
export async function forgetOthers(files) {
  try {
    const current = files.map(({ path }) => addressOf(path));
    const cache = await openCache();
    for (const { url } of (await cache?.keys()) ?? [])
      if (!current.includes(url)) await cache?.delete(url);
  } catch {
    // No permission, and so nothing to forget.
  }
}

/** @param {string} path of a file of the runtime */
export function addressOf(path) {
  return new URL(`runtime/${path}`, import.meta.url).href;
}

/**
 * Asks a second time where what came is not the file: the browser's own cache may hold what once came
 * in its place, and what is wrong in there stays wrong however often a reader tries again. The first
 * time it is asked all the same: it goes on with what broke off, and has the file where there is no
 * other cache, or no room in it.
 *
 * @param {string} address
 * @param {RuntimeFile} file
 * @param {(loaded: number) => void} onBytes
 * @param {AbortSignal} signal
 */
async function fetchRight(address, file, onBytes, signal) {
  let failure;
  for (const cache of /** @type {const} */ (["default", "reload"])) {
    const { response, bytes } = await download(address, file, onBytes, { cache, signal });
    if (bytes && (await hash(bytes)) === file.sha256) return bytes;
    failure = findRefusal(response, file.path) ?? findMistake(response, file.path);
    // Who refuses, or has too much to do, isn't asked again at once.
    if (!["missing", "damaged", "intercepted"].includes(failure.failure.reason)) break;
  }
  throw failure;
}

/**
 * Returns what the site answers, with the bytes that it gives where it has such a file. Rejects with an
 * EngineFailure where no answer comes, or not all of one.
 *
 * @param {string} address
 * @param {RuntimeFile} file
 * @param {(loaded: number) => void} onBytes
 * @param {RequestInit & {signal: AbortSignal}} options
 */
async function download(address, { path, size }, onBytes, options) {
  try {
    const response = await fetch(address, options);
    const bytes = response.ok ? await collect(response, size, onBytes) : undefined;
    return { response, bytes };
  } catch {
    throw await findSilence(address, path, options.signal);
  }
}

/**
 * @param {Response} response
 * @param {number} size
 * @param {(loaded: number) => void} onBytes
 */
async function collect(response, size, onBytes) {
  const bytes = new Uint8Array(size);
  let position = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    // What is too long is another file, and so has another hash; its beginning is enough.
    bytes.set(piece.value.subarray(0, size - position), position);
    position = Math.min(position + piece.value.length, size);
    onBytes(position);
  }
  return bytes.buffer.slice(0, position);
}

/** @param {ArrayBuffer} bytes */
async function hash(bytes) {
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : (await loadHashing()).sha256(new Uint8Array(bytes));
  return toHex(digest);
}

/**
 * Browsers hash for pages that came encrypted, and not for others.
 *
 * @returns {Promise<typeof import("@noble/hashes/sha2.js")>}
 */
async function loadHashing() {
  const address = new URL(HASHING_MODULE, import.meta.url).href;
  try {
    return await import(address);
  } catch {
    throw await findSilence(address, HASHING_MODULE);
  }
}

/**
 * Returns the bytes that are kept; undefined where none are, or where nobody says so in time.
 *
 * @param {string} address
 * @returns {Promise<ArrayBuffer | undefined>}
 */
function recall(address) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, CACHE_LIMIT_MS);
    void readKept(address).then((bytes) => {
      clearTimeout(timer);
      resolve(bytes);
    });
  });
}

/** @param {string} address */
async function readKept(address) {
  try {
    const response = await (await openCache())?.match(address);
    return await response?.arrayBuffer();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} address
 * @param {Response} copy of its bytes, made before these are handed on to the worker
 */
async function keep(address, copy) {
  if (!isKeeping()) return;
  try {
    await (await openCache())?.put(address, copy);
  } catch {
    // No room, or no permission: the browser fetches the file again next time.
  }
}

/** Browsers have no caches for pages without encryption, and may refuse them to others. */
async function openCache() {
  try {
    // Who wants nothing kept still gets what is there.
    if (!isKeeping() && !(await globalThis.caches?.has(CACHE))) return undefined;
    return await globalThis.caches?.open(CACHE);
  } catch {
    return undefined;
  }
}
