"""Measures, prints a table, and writes build/bench.json. Exits with 1 where a bar is missed."""

import json
import platform
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from mirrormark.compile import compile_text
from tests.bench.project import ITEMS, ROOT, build_measured_site, write_assessment
from tests.browser.find_browser import launch_options
from tests.browser.serving import serve

COMPILE_RUNS = 100
PAGE_RUNS = 15
SCORE_RUNS = 60

WATCH_FIRST_ITEM = """
const watch = () => {
  const radio = document.querySelector("main input[type=radio]");
  const box = radio?.getBoundingClientRect();
  if (box?.height && box?.width && !radio.disabled) window.firstItem = performance.now();
  else requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
"""
FIRST_PAINT = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime))
    .observe({ type: "paint", buffered: true });
})"""


@dataclass
class Figure:
    """One line of the table."""

    what: str
    """What was measured."""
    value: float
    """In ``unit``; smaller is better."""
    unit: str
    """`ms`, or `x` for a ratio."""
    bar: float
    """What it must not exceed."""
    detail: str
    """The raw figures behind it."""


def measure_compiling() -> Figure:
    text = write_assessment()
    times = []
    for _ in range(COMPILE_RUNS):
        start = perf_counter()
        compile_text(text, "measured.md", "measured")
        times.append(1000 * (perf_counter() - start))
    detail = f"median of {COMPILE_RUNS}; slowest {max(times):.1f} ms"
    return Figure(f"parse + check + compile, {ITEMS} items", median(times), "ms", 10, detail)


def measure_first_item(browser: Browser, address: str) -> Figure:
    """Compare with a plain page of the same site, page by page in turn, each in a cold context."""
    plain, first_item, paints = [], [], []
    for _ in range(PAGE_RUNS + 1):
        with browser.new_context() as context, context.new_page() as page:
            page.goto(f"{address}privacy/")
            plain.append(page.evaluate(FIRST_PAINT))
        with browser.new_context() as context, context.new_page() as page:
            page.add_init_script(WATCH_FIRST_ITEM)
            page.goto(f"{address}assessments/measured/")
            paint = page.evaluate(FIRST_PAINT)
            page.wait_for_function("window.firstItem")
            paints.append(paint)
            first_item.append(max(paint, page.evaluate("window.firstItem")))
    # The first pair warms the browser up and is not counted.
    ratios = [item / paint for item, paint in zip(first_item[1:], plain[1:], strict=True)]
    detail = (
        f"median of {PAGE_RUNS} pairs; plain page {median(plain[1:]):.0f} ms, "
        f"assessment painted {median(paints[1:]):.0f} ms, "
        f"answerable {median(first_item[1:]):.0f} ms"
    )
    what = "first item answerable / first paint of a plain page"
    return Figure(what, median(ratios), "x", 1.2, detail)


def measure_scoring(page: Page, address: str) -> Figure:
    """Time the message to a warm worker and back, by the page's own performance marks."""
    page.goto(f"{address}assessments/measured/")
    for question in page.locator("fieldset").all():
        question.locator("input").nth(3).dispatch_event("click")
    page.wait_for_selector("html[data-engine=ready]", timeout=60_000)
    for _ in range(SCORE_RUNS + 1):
        page.evaluate("location.hash = '#result'")
        page.wait_for_selector("[data-state=scored]")
        page.evaluate("location.hash = '#check'")
        page.wait_for_selector("[data-state]", state="detached")
    marks = page.evaluate(
        "['start', 'end'].map((which) => performance"
        ".getEntriesByName(`mirrormark:score-${which}`).map((mark) => mark.startTime))"
    )
    times = [end - start for start, end in zip(*marks, strict=True)][1:]
    detail = f"median of {len(times)}; slowest {max(times):.1f} ms"
    return Figure(f"scoring {ITEMS} items in a warm worker", median(times), "ms", 10, detail)


def main() -> None:
    figures = [measure_compiling()]
    options = launch_options()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_measured_site(Path(folder))
        browser = playwright.chromium.launch(**options)
        version = browser.version
        with serve(site, compress=True) as address:
            figures.append(measure_first_item(browser, address))
            figures.append(measure_scoring(browser.new_page(), address))
        browser.close()
    report(figures, version)
    sys.exit(any(figure.value > figure.bar for figure in figures))


def report(figures: list[Figure], browser: str) -> None:
    print(f"Python {platform.python_version()}, Chromium {browser}")
    for figure in figures:
        verdict = "ok" if figure.value <= figure.bar else "MISSED"
        value = f"{figure.value:8.2f} {figure.unit:<2}"
        print(f"{figure.what:<54}{value}  bar {figure.bar:g}  {verdict}  ({figure.detail})")
    target = ROOT / "build/bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([asdict(figure) for figure in figures], indent=2), "utf-8")


if __name__ == "__main__":
    main()
