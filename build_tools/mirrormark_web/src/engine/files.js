/**
 * Fetches the files of the runtime, once for each browser, and checks each before anything runs: its
 * SHA-256 has to be the one that this very page was built with.
 *
 * @typedef {{path: string, sha256: string, size: number}} RuntimeFile `size` in bytes
 */
import { nameCaches } from "../offline/names.js";
import { EngineFailure } from "./protocol.js";

/** What a host says of a file that it doesn't have. */
const GONE = [404, 410];

/** Some browsers' caches never answer. It is half of the silence that a page puts up with. */
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
  const address = addressOf(file);
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
    const current = files.map(addressOf);
    const cache = await openCache();
    for (const { url } of (await cache?.keys()) ?? [])
      if (!current.includes(url)) await cache?.delete(url);
  } catch {
    // No permission, and so nothing to forget.
  }
}

/** @param {RuntimeFile} file */
function addressOf({ path }) {
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
  let bytes;
  for (const cache of /** @type {const} */ (["default", "reload"])) {
    bytes = await download(address, file, onBytes, { cache, signal });
    if (bytes && (await hash(bytes)) === file.sha256) return bytes;
  }
  throw new EngineFailure({ reason: bytes ? "damaged" : "missing", file: file.path });
}

/**
 * Returns the bytes that the site gives; undefined where it has no such file.
 *
 * @param {string} address
 * @param {RuntimeFile} file
 * @param {(loaded: number) => void} onBytes
 * @param {RequestInit} options
 */
async function download(address, { path, size }, onBytes, options) {
  try {
    const response = await fetch(address, options);
    if (GONE.includes(response.status)) return undefined;
    if (response.ok) return await collect(response, size, onBytes);
  } catch {
    // No connection, or none any more.
  }
  throw new EngineFailure({ reason: "unreachable", file: path });
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
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Browsers hash for pages that came encrypted, and not for others.
 *
 * @returns {Promise<typeof import("@noble/hashes/sha2.js")>}
 */
async function loadHashing() {
  try {
    return await import(new URL(HASHING_MODULE, import.meta.url).href);
  } catch {
    throw new EngineFailure({ reason: "unreachable", file: HASHING_MODULE });
  }
}

/**
 * Returns the bytes that are kept; undefined where none are, or where nobody says so in time.
 *
 * @param {string} address
 * @returns {Promise<ArrayBuffer | undefined>}
 */
function recall(address) {
  return Promise.race([
    readKept(address),
    new Promise((resolve) => setTimeout(resolve, CACHE_LIMIT_MS)),
  ]);
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
  try {
    await (await openCache())?.put(address, copy);
  } catch {
    // No room, or no permission: the browser fetches the file again next time.
  }
}

/** Browsers have no caches for pages without encryption, and may refuse them to others. */
async function openCache() {
  try {
    return await globalThis.caches?.open(CACHE);
  } catch {
    return undefined;
  }
}
