"""From the last answer to a diagnosis on the screen, and from a change to another one."""

import zlib
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.figures import Figure
from tests.bench.project import ITEMS, MORE_ITEMS

__all__ = ["answer_all", "measure_diagnosing"]

RUNS = 30
PAINT = """
window.timeToPaint = async (act, replies) => {
  const scored = () => performance.getEntriesByName("mirrormark:score-end").length;
  const before = scored();
  const start = performance.now();
  const isScored = new Promise((resolve) => {
    const watcher = new PerformanceObserver(() => {
      if (scored() < before + replies) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe({ type: "mark" });
  });
  act();
  await isScored;
  // What a frame's callbacks post arrives once that frame is painted.
  await new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage("painted");
  }));
  return performance.now() - start;
};
"""
ASK = """async (runs) => {
  const times = [];
  for (let run = 0; run < runs; run++) {
    times.push(await timeToPaint(() => (location.hash = "#result"), 1));
    location.hash = "#check";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}"""
TRY = """async (runs) => {
  const questions = [...document.querySelectorAll(".mm-what-if fieldset")];
  const times = [];
  for (let run = 0; run < runs; run++) {
    const radios = questions[run % questions.length].querySelectorAll("input");
    const other = [...radios].find(({ checked }) => !checked);
    // The worker is asked for the score, and then for its reasons as well.
    const told = timeToPaint(() => other.click(), 1);
    times.push(await Promise.all([told, timeToPaint(() => {}, 2)]));
  }
  return times;
}"""
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { startTime, value } of list.getEntries()) window.shifts.push([startTime, value]);
}).observe({ type: "layout-shift", buffered: true });
addEventListener("DOMContentLoaded", () => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector("[data-state=scored]")) return;
    watcher.disconnect();
    // That the diagnosis takes the place of the waiting is a shift of that very frame. It has been
    // painted when the next one is made; that one's own time may lie before it, where it is late.
    const note = () => (window.paintedAt = performance.now());
    requestAnimationFrame(() => requestAnimationFrame(note));
  });
  watcher.observe(document.body, { childList: true, subtree: true });
});
"""
SHIFT = "window.shifts.filter(([at]) => at > paintedAt).reduce((sum, [, value]) => sum + value, 0)"


def answer_all(page: Page, address: str, name: str) -> None:
    """Answer an assessment, and wait until the engine is ready."""
    page.goto(f"{address}assessments/{name}/")
    for question in page.locator("fieldset").all():
        question.locator("input").nth(3).dispatch_event("click")
    page.wait_for_selector("html[data-engine=ready]", timeout=60_000)


def _measure_one(browser: Browser, address: str, name: str, items: int) -> list[Figure]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.add_init_script(PAINT)
        answer_all(page, address, name)
        asked = page.evaluate(ASK, RUNS + 1)[1:]  # the first one loads what draws
        page.evaluate("location.hash = '#result'")
        page.get_by_text("Try other answers").click()
        page.wait_for_selector(".mm-what-if fieldset")
        told, shown = zip(*page.evaluate(TRY, RUNS + 1)[1:], strict=True)
    slowest = "median of {}; slowest {:.0f} ms".format
    measured = [
        (f"a change tried out / said what it gives, {items} items", told, 50),
        (
            f"a change tried out / painted diagnosis, {items} items",
            shown,
            50 if items == ITEMS else 100,
        ),
    ]
    if items == ITEMS:
        what = f"diagnosis asked for / painted, {items} items, warm worker"
        measured.insert(0, (what, asked, 100))
    return [
        Figure(what, median(times), "ms", bar, slowest(len(times), max(times)))
        for what, times, bar in measured
    ]


def _measure_shift(browser: Browser, address: str) -> Figure:
    """Load a diagnosis from its address, with nothing of what draws in any cache."""
    with browser.new_context(
        viewport={"width": 390, "height": 800}, service_workers="block"
    ) as context:
        page = context.new_page()
        answer_all(page, address, "measured")
        again = context.new_page()
        again.add_init_script(WATCH_SHIFTS)
        again.goto(f"{address}assessments/measured/#result")
        again.wait_for_selector("[data-state=scored]", timeout=60_000)
        again.wait_for_selector("[data-picture] svg", timeout=60_000)
        again.wait_for_timeout(500)
        shift = again.evaluate(SHIFT)
    what = "layout shift once the finding is painted"
    return Figure(what, shift, "", 0.02, "390 px wide, pictures loaded after it")


def measure_diagnosing(browser: Browser, address: str, site: Path) -> list[Figure]:
    """Return what a reader waits for once all is answered, and how heavy the pictures are."""
    (charts,) = (site / "assets/mirrormark").glob("charts-*.js")
    compressor = zlib.compressobj(level=6, wbits=31)
    packed = compressor.compress(charts.read_bytes()) + compressor.flush()
    return [
        *_measure_one(browser, address, "measured", ITEMS),
        *_measure_one(browser, address, "measured-more", MORE_ITEMS),
        _measure_shift(browser, address),
        Figure("the script that draws, gzipped", len(packed) / 1000, "kB", 120, charts.name),
    ]
