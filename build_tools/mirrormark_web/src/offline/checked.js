/**
 * Checks what a cache gives before it is served. Every project of one origin, and every script in a page,
 * can write there.
 *
 * What goes out is made anew: of the bytes whose hash is right, of a type that the file's name says, and of
 * headers that can only forbid something. What else a cache might say, a status or `Refresh` or `Link`,
 * could lead a reader away.
 */

import { toHex } from "../hex.js";

/** Without the date of the build, by which alone no site map is another one. */
const BUILD_DATE = /\s*<lastmod>[^<]*<\/lastmod>/g;

/** @type {Record<string, string>} */
const TYPES = {
  avif: "image/avif",
  css: "text/css",
  gif: "image/gif",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  mjs: "text/javascript",
  otf: "font/otf",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  ttf: "font/ttf",
  webmanifest: "application/manifest+json",
  webp: "image/webp",
  woff: "font/woff",
  woff2: "font/woff2",
  xml: "application/xml",
};
const PAGE = "text/html;charset=utf-8";

const FORBIDDING = [
  "content-security-policy",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "x-content-type-options",
  "x-frame-options",
];
/** A policy also names whom to tell of a breach. */
const REPORTS = /\breport-(?:uri|to)\b[^;,]*/gi;

/**
 * Returns what may be served of what was kept; null where it isn't the file.
 *
 * @param {Response} kept
 * @param {string} path of the file in the site
 * @param {string} hash as `publishing` writes it
 */
export async function check(kept, path, hash) {
  const bytes = await kept.arrayBuffer();
  if (!(await isRight(bytes, hash))) return null;
  const headers = new Headers({ "content-type": typeOf(path) });
  for (const name of FORBIDDING) {
    const value = kept.headers.get(name);
    if (value) headers.set(name, value.replace(REPORTS, ""));
  }
  return new Response(bytes, { headers });
}

/**
 * Whether bytes have a hash: that of the file itself, or that of a site map without its dates.
 *
 * @param {ArrayBuffer} bytes
 * @param {string} hash
 */
export async function isRight(bytes, hash) {
  if (hash.startsWith("sha256-")) return `sha256-${toBase64(await digest(bytes))}` === hash;
  const lasting = new TextDecoder().decode(bytes).replace(BUILD_DATE, "");
  return toHex(await digest(new TextEncoder().encode(lasting))) === hash;
}

/** @param {BufferSource} bytes */
async function digest(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** @param {string} path */
function typeOf(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? PAGE;
}
