/**
 * What every page runs before all other scripts. `publishing` writes it into each of them, behind the
 * policy, with what it has to know of the site; where the site lies stands in an attribute.
 */
import { watchForLinks } from "../carry/arriving.js";
import { startCheckedWorkers } from "./checked-worker.js";
import { narrowPolicy } from "./narrow-policy.js";
import { standInForStorage } from "./page-storage.js";

const site = new URL(document.currentScript?.dataset.site ?? "", document.baseURI);

watchForLinks();
standInForStorage();
narrowPolicy(site, FIRST);
startCheckedWorkers(site, FIRST.workers);
