"""What `mirrormark check` does with large assessments, against reading them."""

from collections.abc import Callable, Iterator
from statistics import median
from time import process_time

from mirrormark.diagnostics.advisories import advise_wording as wording
from mirrormark.diagnostics.advisories import find_advisories
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.proofs import prove
from tests.bench.figures import Figure
from tests.bench.large import ADVISED, LARGE, write_large

__all__ = ["measure_checking"]

SHAPES = (
    ("295 questions, 30 of them conditional", LARGE),
    ("90 questions, 90 pieces of advice on answers", ADVISED),
)
RUNS = 5
MOST_FOR_PROOFS = 25
"""Times the reading. It is some 8; with 150, a file of 295 questions would take 10 seconds."""


def measure_checking() -> Iterator[Figure]:
    """Compare advisories, examples and proofs with parsing, checking and compiling."""
    for name, shape in SHAPES:
        yield from _compare(name, write_large(shape))


def _compare(name: str, text: str) -> Iterator[Figure]:
    compiled = compile_text(text, "large.md", "large")
    assert not list(find_failing_examples(compiled)), "all answers are there"
    reading = _time(lambda: compile_text(text, "large.md", "large"))
    parts: tuple[tuple[str, Callable[[], object], int, float], ...] = (
        ("advisories", lambda: _advise(compiled, text), RUNS, 2),
        ("examples", lambda: list(find_failing_examples(compiled)), RUNS, 1),
        ("proofs", lambda: prove(compiled), 1, MOST_FOR_PROOFS),
    )
    for part, run, runs, bar in parts:
        spent = _time(run, runs)
        detail = f"{1000 * spent:.0f} ms against {1000 * reading:.0f} ms"
        yield Figure(f"{part} / reading, {name}", spent / reading, "x", bar, detail)


def _advise(compiled, text):
    for remembering in (wording.plain_words, wording.own_words, wording.main_clause):
        remembering.cache_clear()
    return find_advisories(compiled.document, text)


def _time(run: Callable[[], object], runs: int = RUNS) -> float:
    """Return seconds of the processor: what else runs on the machine doesn't count."""
    times = []
    for _ in range(runs):
        start = process_time()
        run()
        times.append(process_time() - start)
    return median(times)
