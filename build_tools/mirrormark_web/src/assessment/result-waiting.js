/** What the last step shows until there is a diagnosis. */
import { render } from "lit-html";
import { engine } from "../engine/client.js";
import { waitingTemplate } from "../engine/waiting.js";

/** Where the engine is ready, a diagnosis is mostly there before anybody has read that they have to wait. */
const PATIENCE_MS = 300;

/**
 * Says that the reader has to wait: at once, or only where it takes a moment.
 *
 * @param {HTMLElement} place
 * @param {import("../text/text.js").Translate} t
 * @param {() => boolean} isWanted whether the reader still waits for this
 * @param {() => void} onShown called once there is something to look at
 * @returns {() => void} ends it
 */
export function sayWaiting(place, t, isWanted, onShown) {
  const say = () => {
    if (!isWanted()) return;
    render(waitingTemplate(engine, t), place);
    onShown();
  };
  const isReady = document.documentElement.dataset.engine === "ready";
  const timer = isReady ? setTimeout(say, PATIENCE_MS) : undefined;
  if (!isReady) say();
  return () => clearTimeout(timer);
}
