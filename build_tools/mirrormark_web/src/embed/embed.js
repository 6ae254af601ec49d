/** What any page of any site can load to show an assessment, and what the pages run that are made for frames. */
import { engine } from "../engine/client.js";
import { watchPresses } from "../presses.js";
import { EmbeddedElement } from "./element.js";

// Pages of a site of ours have an element of this name already, and so has who loads this twice.
if (!customElements.get("mirrormark-assessment")) {
  engine.announce();
  watchPresses();
  customElements.define("mirrormark-assessment", EmbeddedElement);
}
