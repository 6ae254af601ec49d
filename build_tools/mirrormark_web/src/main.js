import { AssessmentElement } from "./assessment/element.js";
import { watchForLinks } from "./carry/arriving.js";
import { engine } from "./engine/client.js";
import { openMenuByKeyboard } from "./menu.js";
import { startOffline } from "./offline/offline.js";
import { watchPresses } from "./presses.js";
import { ProfileElement } from "./profile/element.js";
import { followSkipLink } from "./skip-link.js";
import { ResultsElement } from "./your-results/element.js";

watchForLinks(); // `serve` shows pages without their first script
engine.announce();
followSkipLink();
openMenuByKeyboard();
watchPresses();
customElements.define("mirrormark-assessment", AssessmentElement);
customElements.define("mirrormark-profile", ProfileElement);
customElements.define("mirrormark-results", ResultsElement);
startOffline().catch(() => {}); // a browser that may keep nothing shows the site all the same
