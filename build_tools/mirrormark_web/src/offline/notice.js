const HEARD_AFTER_MS = 100;

/**
 * Shows a line with a button at the bottom of the window, and says it to those who can't see it.
 *
 * @param {string} text
 * @param {string} label
 * @param {string} language of both
 * @param {() => void} act
 */
export function showNotice(text, label, language, act) {
  document.querySelector(".mm-newer")?.remove();
  const notice = document.createElement("div");
  notice.lang = language;
  notice.className = "mm-newer md-typeset";
  notice.setAttribute("role", "status");
  document.body.append(notice);
  const button = document.createElement("button");
  button.className = "mm-button mm-button--quiet";
  button.textContent = label;
  button.onclick = act;
  // Screen readers listen to what was there before the words.
  setTimeout(() => notice.append(text, button), HEARD_AFTER_MS);
}

/**
 * Says below "not found" what that means on the page that stands in for others offline.
 *
 * @param {string} text
 * @param {string} language
 */
export function explainAbsence(text, language) {
  const line = document.createElement("p");
  line.lang = language;
  line.textContent = text;
  (document.querySelector("article") ?? document.body).append(line);
}
