"""What files of every size take: to check them, and to give their readers a diagnosis."""

import json
from collections.abc import Iterator
from time import process_time

from playwright.sync_api import Page

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.review import review_text
from mirrormark.model.problems import AssessmentError
from mirrormark_engine import Prepared
from tests.answering import LEFT_OUT, draw_answers
from tests.bench.booting import SHOW_MEMORY, WorkerSessions
from tests.bench.figures import Figure
from tests.browser.shipped import START_ENGINE, read_runtime
from tests.sizes import SIZES

__all__ = ["measure_sizes", "measure_sizes_in_browser"]

MOST_TO_CHECK = 10
"""Seconds of the processor."""
MOST_TO_SCORE = 1000
"""Milliseconds that a reader waits."""
MOST_MEMORY = 100
"""Megabytes."""
ASK = """async (messages) => {
  const times = [];
  for (const message of messages) {
    const start = performance.now();
    await window.engine.ask(message);
    times.push(performance.now() - start);
  }
  return times;
}"""


def measure_sizes() -> Iterator[Figure]:
    """Time the check of each file, refused or not, in seconds of the processor."""
    for name, write in SIZES.items():
        text = write()
        start = process_time()
        review = review_text(text, "large.md", "large")
        spent = process_time() - start
        detail = "passes" if review.compiled else "refused"
        yield Figure(f"check: {name}", spent, "s", MOST_TO_CHECK, detail)


def measure_sizes_in_browser(page: Page, address: str) -> Iterator[Figure]:
    """Time a diagnosis of each file that passes, in the engine that ships; then weigh that."""
    workers = WorkerSessions(page.context.new_cdp_session(page))
    page.add_init_script(SHOW_MEMORY)
    page.goto(address)
    page.evaluate(
        f"async (files) => (window.engine = await ({START_ENGINE})(files)) && null",
        read_runtime()["fast"],
    )
    for name, write in SIZES.items():
        try:
            compiled = compile_text(write(), "large.md", "large").data
        except AssessmentError:
            continue
        prepared = Prepared(compiled)
        requests = [{"answers": draw_answers(prepared, each), "why": True} for each in LEFT_OUT]
        messages = [
            {"type": "open", "compiled": json.dumps(compiled)},
            *({"type": "score", "request": json.dumps(each)} for each in requests),
        ]
        opened, *times = page.evaluate(ASK, messages)
        detail = f"slowest of {len(times)}; opened in {opened:.0f} ms"
        yield Figure(f"diagnosis in the browser: {name}", max(times), "ms", MOST_TO_SCORE, detail)
    heaviest = max(workers.weigh(each) for each in workers.found) / 1e6
    detail = "memory never shrinks, so this is that of the heaviest"
    yield Figure("memory of the worker after all of these", heaviest, "MB", MOST_MEMORY, detail)
