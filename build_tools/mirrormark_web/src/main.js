import { AssessmentElement } from "./assessment/element.js";
import { engine } from "./engine/client.js";

engine.announce();
customElements.define("mirrormark-assessment", AssessmentElement);
