"""The time that parsing, proving, advising and scoring take, in CPython and in the browser."""

import json
import random
from statistics import median
from time import perf_counter
from typing import Any

from playwright.sync_api import Page

from mirrormark.diagnostics.advisories import ADVISORIES
from mirrormark.diagnostics.advisories import advise_wording as wording
from mirrormark.diagnostics.advisories.length import find_hard_items, find_hard_reading
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.proofs import prove
from mirrormark.model import Assessment
from mirrormark_engine import Prepared, score
from tests.bench.figures import Figure
from tests.bench.project import ITEMS, MANY_ITEMS, write_assessment
from tests.browser.shipped import ASK_ENGINE, read_runtime

__all__ = ["measure_in_browser", "measure_in_cpython"]

COMPILE_RUNS = 100
PROOF_RUNS = 10
SCORE_RUNS = 200
ADVISORY_RUNS = 50
SLOW = (find_hard_items, find_hard_reading)
"""They grade how hard a text reads, with a library that takes its time."""


def measure_in_cpython() -> list[Figure]:
    text = write_assessment()
    compiled = compile_text(text, "measured.md", "measured")
    prepared = Prepared(compiled.data)
    responses = draw_responses(compiled.data)
    return [
        _figure(
            f"parse + check + compile, {ITEMS} items",
            [_time(lambda: compile_text(text, "m.md", "m")) for _ in range(COMPILE_RUNS)],
            bar=10,
        ),
        _figure(
            f"all proofs, {ITEMS} items, 6 outcomes",
            [_time(lambda: prove(compiled)) for _ in range(PROOF_RUNS)],
            bar=1000,
        ),
        _figure(
            f"all advisories but reading grades, {ITEMS} items",
            [_time_advisories(compiled.document) for _ in range(ADVISORY_RUNS)],
            bar=5,
        ),
        _figure(
            f"scoring {ITEMS} items, CPython",
            [_time(lambda each=each: score(prepared, each)) for each in responses],
            bar=1,
        ),
        _figure(
            f"scoring {ITEMS} items with why, CPython",
            [_time(lambda each=each: score(prepared, each, why=True)) for each in responses],
            bar=5,
        ),
    ]


def measure_in_browser(page: Page, address: str) -> list[Figure]:
    """Time requests to the engine that ships, as JSON text to the worker and back."""
    page.goto(address)
    figures = []
    files = read_runtime()["fast"]
    for items, why, bar in ((ITEMS, False, 3), (ITEMS, True, 20), (MANY_ITEMS, False, 15)):
        compiled = compile_text(write_assessment(items), "measured.md", "measured").data
        requests = [{"answers": each, "why": why} for each in draw_responses(compiled)]
        messages = [
            {"type": "open", "compiled": json.dumps(compiled)},
            *({"type": "score", "request": json.dumps(each)} for each in requests),
        ]
        replies = page.evaluate(
            f"([files, messages]) => ({ASK_ENGINE})(files, messages)", [files, messages]
        )
        times = [reply["spent"] for reply in replies]
        asked = "with why, " if why else ""
        figures.append(_figure(f"scoring {items} items {asked}in the browser", times[5:], bar=bar))
    return figures


def draw_responses(compiled: dict[str, Any]) -> list[dict[str, Any]]:
    """Return random whole responses, always the same ones."""
    chance = random.Random(1)  # noqa: S311 (no secret)
    return [
        {item["id"]: chance.choice(item["options"])["id"] for item in compiled["items"]}
        for _ in range(SCORE_RUNS)
    ]


def _time(run: Any) -> float:
    start = perf_counter()
    run()
    return 1000 * (perf_counter() - start)


def _time_advisories(assessment: Assessment) -> float:
    for remembering in (wording.plain_words, wording.own_words, wording.main_clause):
        remembering.cache_clear()
    rules = [rule.find for rule in ADVISORIES if rule.find and rule.find not in SLOW]
    return _time(lambda: [list(find(assessment)) for find in rules])


def _figure(what: str, times: list[float], *, bar: float) -> Figure:
    detail = f"median of {len(times)}; slowest {max(times):.1f} ms"
    return Figure(what, median(times), "ms", bar, detail)
