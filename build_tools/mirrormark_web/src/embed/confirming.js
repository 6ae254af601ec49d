/** Asks before something is deleted, on the page itself: in a frame of another site browsers ask nothing. */

/**
 * Asks below an element, and says whether the reader agrees.
 *
 * @param {HTMLElement} above
 * @param {string} question
 * @param {{yes: string, no: string}} labels
 * @param {AbortSignal} signal ends it, without an answer
 * @returns {Promise<boolean>}
 */
export function confirmBelow(above, question, labels, signal) {
  const dialog = document.createElement("dialog");
  dialog.className = "mm-confirm";
  const words = document.createElement("p");
  words.textContent = question;
  dialog.append(words);
  dialog.setAttribute("aria-label", question);
  above.parentElement?.querySelector(":scope > .mm-confirm")?.remove();
  above.after(dialog);
  return new Promise((resolve) => {
    const answer = (/** @type {boolean} */ isYes) => {
      dialog.remove();
      resolve(isYes);
    };
    const keep = addButton(dialog, labels.no, () => answer(false));
    addButton(dialog, labels.yes, () => answer(true));
    dialog.addEventListener("keydown", ({ key }) => key === "Escape" && answer(false));
    // Who goes on to something else has changed their mind. Not every browser lets a button have the focus.
    dialog.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !dialog.contains(relatedTarget)) answer(false);
    });
    signal.addEventListener("abort", () => dialog.remove());
    dialog.show();
    keep.focus();
  });
}

/**
 * @param {HTMLElement} place
 * @param {string} label
 * @param {() => void} onPress
 */
function addButton(place, label, onPress) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mm-button mm-button--quiet";
  button.textContent = label;
  button.addEventListener("click", onPress);
  place.append(button, " ");
  return button;
}
