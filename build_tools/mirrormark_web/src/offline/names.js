/**
 * Returns the names of the caches of a site. Its path is in them: all projects of `owner.github.io`
 * are one origin, which has its caches in common.
 *
 * @param {string} site the site's address
 */
export function nameCaches(site) {
  const { pathname } = new URL(site);
  return {
    /** What the service worker fetches when it is installed. */
    whole: `mirrormark-site:${pathname}`,
    /** What it keeps once a reader has asked for it. */
    visited: `mirrormark-visited:${pathname}`,
    /** That of `engine/files.js`, which no service worker touches while the site works offline. */
    runtime: `mirrormark-runtime:${pathname}`,
  };
}
