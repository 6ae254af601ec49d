// Prints what keeps a page of the site from 100 in Lighthouse: node audit.mjs ADDRESS CHROMIUM [FLAG …]
import { navigation, snapshot } from "lighthouse";
import puppeteer from "puppeteer-core";

const [address, executablePath, ...args] = process.argv.slice(2);
const flags = { onlyCategories: ["accessibility", "best-practices"] };
const PATIENCE_MS = 60_000;

const browser = await puppeteer.launch({ executablePath, args });
const page = await browser.newPage();
let isPerfect = true;

/** Says the marks of a page, and of each that isn't full, what has cost it. */
function tell(name, { lhr: { categories, audits, runtimeError } }) {
  if (runtimeError) throw new Error(runtimeError.message);
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${name}: ${title} ${Math.round(100 * score)}`);
    if (score === 1) continue;
    isPerfect = false;
    for (const { id, weight } of auditRefs) {
      const { score, details } = audits[id];
      if (!weight || score === null || score === 1) continue;
      const places = (details?.items ?? []).map(({ node }) => node?.snippet ?? "");
      console.log([`  ${id}`, ...places].join("\n    "));
    }
  }
}

/** Answers every question with its fourth option. */
function answerAll() {
  for (const question of document.querySelectorAll(".mm-item")) {
    const option = question.querySelectorAll("input[type=radio]")[3];
    option.checked = true;
    option.dispatchEvent(new Event("input", { bubbles: true }));
  }
  location.hash = "#result";
}

try {
  tell("Question", await navigation(page, address, { flags }));
  await page.evaluate(answerAll);
  await page.waitForSelector("[data-state=scored]", { timeout: PATIENCE_MS });
  await page.waitForSelector("[data-picture] svg", { timeout: PATIENCE_MS });
  tell("Result", await snapshot(page, { flags }));
  // As somebody who comes back: the answers are kept, and the page opens with the diagnosis.
  const kept = { flags: { ...flags, disableStorageReset: true } };
  tell("Result, loaded anew", await navigation(page, `${address}?again#result`, kept));
  await page.waitForSelector("[data-state=scored]", { timeout: PATIENCE_MS });
} finally {
  await browser.close();
}
process.exit(isPerfect ? 0 : 1);
