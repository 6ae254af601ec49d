/**
 * Fetches the files of the runtime, once for each browser, and checks each before anything runs: its
 * SHA-256 has to be the one that this very page was built with.
 *
 * @typedef {{path: string, sha256: string, size: number}} RuntimeFile `size` in bytes
 */
import { EngineFailure } from "./protocol.js";

/** The address of the site is in the name: others of the same origin have caches of their own. */
const CACHE = `mirrormark-runtime:${new URL("../../", import.meta.url).pathname}`;

/**
 * Returns the bytes of a file, which are gzipped. Rejects with an EngineFailure.
 *
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} onBytes called with the bytes of each piece that arrives
 * @param {AbortSignal} signal
 * @returns {Promise<ArrayBuffer>}
 */
export async function loadFile(file, onBytes, signal) {
  const address = new URL(`runtime/${file.path}`, import.meta.url).href;
  const kept = await recall(address);
  if (kept && (await hash(kept)) === file.sha256) return kept;
  const bytes = await download(address, file, onBytes, signal);
  if ((await hash(bytes)) !== file.sha256)
    throw new EngineFailure({ reason: "damaged", file: file.path });
  void keep(address, bytes);
  return bytes;
}

/**
 * Forgets files of earlier versions.
 *
 * @param {RuntimeFile[]} files those of this version
 */
export async function forgetOthers(files) {
  const current = files.map(({ path }) => new URL(`runtime/${path}`, import.meta.url).href);
  const cache = await openCache();
  for (const { url } of (await cache?.keys()) ?? [])
    if (!current.includes(url)) await cache?.delete(url);
}

/**
 * @param {string} address
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} onBytes
 * @param {AbortSignal} signal
 */
async function download(address, { path, size }, onBytes, signal) {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new EngineFailure({ reason: "missing", file: path });
    return await collect(response, size, onBytes);
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    throw new EngineFailure({ reason: "unreachable", file: path });
  }
}

/**
 * @param {Response} response
 * @param {number} size
 * @param {(bytes: number) => void} onBytes
 */
async function collect(response, size, onBytes) {
  const bytes = new Uint8Array(size);
  let position = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    // What is too long is another file, and so has another hash; its beginning is enough.
    bytes.set(piece.value.subarray(0, size - position), position);
    position += piece.value.length;
    onBytes(piece.value.length);
  }
  return bytes.buffer.slice(0, Math.min(position, size));
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
function loadHashing() {
  return import(new URL(HASHING_MODULE, import.meta.url).href);
}

/** @param {string} address */
async function recall(address) {
  try {
    const response = await (await openCache())?.match(address);
    return await response?.arrayBuffer();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} address
 * @param {ArrayBuffer} bytes
 */
async function keep(address, bytes) {
  try {
    await (await openCache())?.put(address, new Response(bytes));
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
