import { AssessmentElement } from "./assessment/element.js";
import { engine } from "./engine/client.js";
import { openMenuByKeyboard } from "./menu.js";
import { startOffline } from "./offline/offline.js";
import { watchPresses } from "./presses.js";
import { ProfileElement } from "./profile/element.js";
import { followSkipLink } from "./skip-link.js";
import { ResultsElement } from "./your-results/element.js";

engine.announce();
followSkipLink();
openMenuByKeyboard();
watchPresses();
customElements.define("mirrormark-assessment", AssessmentElement);
customElements.define("mirrormark-profile", ProfileElement);
customElements.define("mirrormark-results", ResultsElement);
startOffline().catch(() => {}); // a browser that may keep nothing shows the site all the same
