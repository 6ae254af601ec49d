/**
 * Keeps something where the reader sees it while what stands above it changes. Some browsers would do
 * so by themselves, so the style switches that off for as long as something is tried out.
 *
 * @param {Element | null} element
 * @param {() => void} change
 */
export function keepInPlace(element, change) {
  const before = element?.getBoundingClientRect().top ?? 0;
  change();
  const after = element?.getBoundingClientRect().top ?? 0;
  if (before !== after) window.scrollBy({ top: after - before, behavior: "instant" });
}
