/**
 * Hears of files that are dropped, anywhere on the page: beside the place that is meant, a browser would show the
 * file in the place of the page.
 *
 * @param {HTMLElement} element shows that files are welcome
 * @param {(files: File[]) => void} onDrop
 * @param {AbortSignal} signal ends it
 */
export function listenForDrops(element, onDrop, signal) {
  const mark = (/** @type {boolean} */ isOver) => element.toggleAttribute("data-dropping", isOver);
  /** @param {DragEvent} event */
  const over = (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  };
  /** @param {DragEvent} event */
  const leave = ({ relatedTarget }) => relatedTarget === null && mark(false);
  /** @param {DragEvent} event */
  const drop = (event) => {
    mark(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    onDrop([...(event.dataTransfer?.files ?? [])]);
  };
  document.addEventListener("dragover", over, { signal });
  document.addEventListener("dragleave", leave, { signal });
  document.addEventListener("drop", drop, { signal });
}

/** @param {DragEvent} event */
function hasFiles({ dataTransfer }) {
  return dataTransfer?.types.includes("Files") === true;
}
