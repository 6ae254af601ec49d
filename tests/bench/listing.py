"""How long a reader waits for a page that lists all that their browser keeps."""

import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from mirrormark.diagnostics.sources import compile_files, find_assessments
from tests.bench.figures import Figure
from tests.browser.your_results.responses import make_responses, write_responses
from tests.sites import ASSESSMENTS, SITE

__all__ = ["measure_listing"]

RESPONSES = 200
RUNS = 15
WATCH = f"""
customElements.whenDefined("mirrormark-results").then(() => (window.there = performance.now()));
addEventListener("DOMContentLoaded", () => {{
  const watcher = new MutationObserver(() => {{
    if (document.querySelectorAll("[data-kept]").length < {RESPONSES}) return;
    watcher.disconnect();
    // What a frame's callbacks post arrives once that frame is painted.
    requestAnimationFrame(() => {{
      const {{ port1, port2 }} = new MessageChannel();
      port1.onmessage = () => (window.painted = performance.now());
      port2.postMessage("painted");
    }});
  }});
  watcher.observe(document.body, {{ childList: true, subtree: true }});
}});
"""


def measure_listing(browser: Browser, address: str) -> Figure:
    """Open the page with a reader's results time and again, with many in it."""
    compiled = compile_files(find_assessments(ASSESSMENTS), SITE)
    responses = make_responses({each.data["id"]: each for each in compiled}, RESPONSES)
    with tempfile.TemporaryDirectory() as folder, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}your-results/")
        path = write_responses(Path(folder) / "many.responses.json", responses)
        page.set_input_files(".mm-kept-open input", path)
        page.wait_for_selector(f":nth-match([data-kept], {RESPONSES})", state="attached")
        page.close()
        times = []
        for _ in range(RUNS + 1):  # the first one fills the browser's caches
            page = context.new_page()
            page.add_init_script(WATCH)
            page.goto(f"{address}your-results/")
            page.wait_for_function("() => window.painted")
            times.append(page.evaluate("painted - there"))
            page.close()
    what = f"your results with {RESPONSES} sets of answers, there / painted"
    detail = f"median of {RUNS}; slowest {max(times[1:]):.0f} ms"
    return Figure(what, median(times[1:]), "ms", 200, detail)
