"""Measures, prints a table, and writes build/bench.json. Exits with 1 where a bar is missed."""

import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.booting import add_stock, measure_boot, measure_bytes, measure_heap
from tests.bench.building import measure_building
from tests.bench.checking import measure_checking
from tests.bench.diagnosing import answer_all, measure_diagnosing
from tests.bench.engine import measure_in_browser, measure_in_cpython
from tests.bench.figures import Figure, keep
from tests.bench.installing import measure_installing, measure_starting
from tests.bench.listing import measure_listing
from tests.bench.project import ITEMS, build_measured_site
from tests.bench.saving import measure_keeping
from tests.bench.scripting import measure_scripts
from tests.bench.serving import measure_saving
from tests.bench.sizing import measure_sizes, measure_sizes_in_browser
from tests.browser.find_browser import launch_options
from tests.browser.serving import serve
from tests.sites import ROOT

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


def measure_first_item(browser: Browser, address: str) -> list[Figure]:
    """Compare with the first paint, of a plain page of the same site and of the page itself.

    Pages are loaded in turn, each in a cold context.
    """
    plain, first_item, paints = [], [], []
    for _ in range(PAGE_RUNS + 1):
        with browser.new_context() as context, context.new_page() as page:
            page.goto(f"{address}privacy/")
            plain.append(page.evaluate(FIRST_PAINT))
        with browser.new_context() as context, context.new_page() as page:
            page.add_init_script(WATCH_FIRST_ITEM)
            page.goto(f"{address}assessments/measured/")
            paint = page.evaluate(FIRST_PAINT)
            page.wait_for_function("() => window.firstItem")
            paints.append(paint)
            first_item.append(max(paint, page.evaluate("() => window.firstItem")))
    # The first pair warms the browser up and is not counted.
    ratios = [item / paint for item, paint in zip(first_item[1:], plain[1:], strict=True)]
    detail = (
        f"median of {PAGE_RUNS} pairs; plain page {median(plain[1:]):.0f} ms, "
        f"assessment painted {median(paints[1:]):.0f} ms, "
        f"answerable {median(first_item[1:]):.0f} ms"
    )
    own = [item / paint for item, paint in zip(first_item[1:], paints[1:], strict=True)]
    what = "first item answerable / first paint of"
    return [
        Figure(f"{what} a plain page", median(ratios), "x", 1.2, detail),
        Figure(f"{what} the same page", median(own), "x", 1.1, f"median of {PAGE_RUNS}"),
    ]


def measure_result(page: Page, address: str) -> Figure:
    """Time the message to a warm worker and back, by the page's own performance marks."""
    answer_all(page, address, "measured")
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
    what = f"result of {ITEMS} items with why, from page to worker and back"
    return Figure(what, median(times), "ms", 20, detail)


def measure() -> Iterator[Figure]:
    yield from measure_in_cpython()
    yield from measure_checking()
    yield from measure_starting()
    yield from measure_sizes()
    options = launch_options()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_measured_site(Path(folder))
        add_stock(site)
        browser = playwright.chromium.launch(**options)
        print(f"Python {platform.python_version()}, Chromium {browser.version}")
        with serve(site, compress=True) as address:
            yield from measure_first_item(browser, address)
            yield measure_scripts(browser, address)
            yield measure_result(browser.new_page(), address)
            yield from measure_diagnosing(browser, address, site)
            yield measure_listing(browser, address)
            yield measure_keeping(browser, address)
            yield from measure_in_browser(browser.new_page(), address)
            yield from measure_sizes_in_browser(browser.new_page(), address)
            yield from measure_bytes(browser, address)
            yield measure_heap(browser, address)
            yield from measure_boot(playwright, options, address)
        yield measure_saving(browser.new_page())
        browser.close()
    yield from measure_building()
    yield from measure_installing()


def main() -> None:
    figures = []
    for figure in measure():
        print(figure, flush=True)
        figures.append(figure)
    keep(figures, ROOT / "build/bench.json")
    sys.exit(not all(figure.is_met for figure in figures))


if __name__ == "__main__":
    main()
