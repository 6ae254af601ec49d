"""Runs examples: each is a response, or results, and what must come of it."""

from collections.abc import Callable, Iterator
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from mirrormark.diagnostics.compile import (
    CompiledAssessment,
    CompiledDocument,
    CompiledProfile,
    is_profile,
)
from mirrormark.diagnostics.responses import as_sent
from mirrormark.model import Example, Expected
from mirrormark.model.problems import Problem
from mirrormark_engine import Prepared, contract, score
from mirrormark_engine.profiles import (
    PreparedProfile,
    choose_outcome,
    list_open,
    make_facts,
)
from mirrormark_engine.scoring.findings import choose_advice

__all__ = ["find_failing_examples"]

NONE = "none"
"""What an author writes for no diagnosis, or no score."""

type Find = Callable[[Expected], object]
"""Returns what there is where an example expects something; None for nothing."""


def find_failing_examples(compiled: CompiledDocument) -> Iterator[Problem]:
    """Yield each thing that an example expects and that doesn't come of it."""
    if is_profile(compiled):
        run, rules = _run_profile(compiled), "the rules"
    else:
        run, rules = _run_assessment(compiled), "how they are scored"
    for example in compiled.document.examples:
        find = run(example)
        for expected in example.expected:
            found = find(expected)
            if not _fits(expected, found):
                yield _describe(example, expected, found, rules)


def _run_assessment(compiled: CompiledAssessment) -> Callable[[Example], Find]:
    prepared = Prepared(compiled.data)

    def run(example: Example) -> Find:
        wants_why = any(expected.name == "call" for expected in example.expected)
        result = score(prepared, as_sent(example.answers), why=wants_why)
        return lambda expected: _find(expected, result)

    return run


def _run_profile(compiled: CompiledProfile) -> Callable[[Example], Find]:
    prepared = PreparedProfile(compiled.data)

    def run(example: Example) -> Find:
        given = example.answers
        scores = {name: Fraction(each) for name, each in given.items() if isinstance(each, Decimal)}
        outcomes = {name: each for name, each in given.items() if isinstance(each, str)}
        facts = make_facts(prepared, outcomes, scores)
        outcome, passed = choose_outcome(prepared, facts)
        result = {
            "outcome": outcome,
            "advice": choose_advice(prepared.advice, outcome, facts),
            "open": list_open(prepared, passed, facts),
        }
        return lambda expected: result[expected.name]

    return run


def _describe(example: Example, expected: Expected, found: object, rules: str) -> Problem:
    what = f"example '{example.name}' has {expected.name} {_say(found)}, not {_say(expected.value)}"
    mend = f"Change what it expects, its answers, or {rules}."
    place = expected.places.get(f"{expected.value}", expected.place)
    return Problem("failing-example", place, what, mend)


def _find(expected: Expected, result: contract.Result) -> str | float | list[str] | None:
    parts: dict[str, Callable[[], str | list[str] | None]] = {
        "outcome": lambda: result["outcome"],
        "state": lambda: result["state"],
        "advice": lambda: result["advice"],
        "notices": lambda: result.get("notices", []),
        "call": lambda: result["why"]["call"],
    }
    if expected.name in parts:
        return parts[expected.name]()
    dimension = next(each for each in result["dimensions"] if each["id"] == expected.name)
    if isinstance(expected.value, Decimal):
        return dimension["score"]
    # One without bands is not without a score.
    return dimension["score"] if dimension["band"] is None else dimension["band"]


def _fits(expected: Expected, found: object) -> bool:
    if expected.value == NONE and expected.name not in ("state", "advice", "notices", "call"):
        return found is None
    if isinstance(expected.value, Decimal):
        if not isinstance(found, int | float):
            return False
        return _round_down(found, expected.value) == expected.value
    if isinstance(expected.value, tuple):
        return isinstance(found, list) and tuple(found) == expected.value
    return found == expected.value


def _round_down(found: float, wanted: Decimal) -> Decimal:
    """Return a score with as many decimals as the author wrote, as scores are shown."""
    exponent = min(int(wanted.as_tuple().exponent), 0)
    return Decimal(repr(found)).quantize(Decimal(1).scaleb(exponent), rounding=ROUND_DOWN)


def _say(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, list | tuple):
        return f"[{', '.join(value)}]"
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"'{value}'" if isinstance(value, str) else str(value)
