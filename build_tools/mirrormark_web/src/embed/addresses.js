/**
 * Returns an address from one page as another page has to write it.
 *
 * @param {string} address as it stands there
 * @param {string[]} pages what the page it is from goes by
 * @returns {string} the part of that page alone, with its `#`, where it leads to one
 */
export function placeAddress(address, pages) {
  if (address.startsWith("#") || !URL.canParse(address, pages[0])) return address;
  const { href, hash } = new URL(address, pages[0]);
  const isWithin = hash && pages.some((page) => strip(page) === strip(href));
  return isWithin ? hash : href;
}

/** @param {string} address */
function strip(address) {
  return address.split("#")[0];
}

/**
 * Returns the value of `srcset` as another page has to write it.
 *
 * @param {string} candidates
 * @param {string[]} pages
 */
export function placeCandidates(candidates, pages) {
  return candidates.replace(
    /(^\s*|,\s+)(\S+)/g,
    (_, before, address) => before + placeAddress(address, pages),
  );
}
