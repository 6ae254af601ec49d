"""The engine that ships scores, and says why, exactly as CPython does."""

import json
from itertools import count
from typing import Any

import pytest

from mirrormark.diagnostics.compile import (
    CompiledAssessment,
    CompiledDocument,
    compile_document,
    compile_text,
)
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.responses import as_sent
from mirrormark_engine.requests import Desk
from tests.browser.browsers.tab import Tab
from tests.browser.reader import random_answers
from tests.browser.shipped import ASK_ENGINE, read_runtime
from tests.sites import ASSESSMENTS, ROOT

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

RESPONSES = 200
SOME = 3
"""`make test` asks for every third: each assessment is among them, and each way to answer."""
CASES = ROOT / "tests/cases"
PROFILE = ASSESSMENTS / "profile.md"


def read_cases() -> list[CompiledAssessment]:
    """Return the assessments of the case files, which have all kinds of items and rules."""
    paths = sorted([*(CASES / "examples").glob("*.md"), *(CASES / "valid").glob("*.md")])
    return [compile_text(p.read_text(encoding="utf-8-sig"), p.name, p.stem) for p in paths]


def as_sent_by_a_page(compiled: CompiledDocument) -> str:
    """Return the JSON with letters of all kinds, of one to four bytes in Python."""
    return json.dumps(compiled.data, ensure_ascii=False)


def request(answers: dict[str, object]) -> str:
    return json.dumps({"answers": answers, "why": True})


def ask_both(tab: Tab, way: str, asked: list[tuple[str, list[str]]]) -> list[dict[str, Any]]:
    """Return what the engine in a browser replies, which has to be what CPython replies."""
    messages = [
        message
        for compiled, requests in asked
        for message in (
            {"type": "open", "compiled": compiled},
            *({"type": "score", "request": each} for each in requests),
        )
    ]
    answered = tab.run(ASK_ENGINE, read_runtime()[way], messages)
    replies = [reply["value"] for reply in answered if reply["value"]]
    desks = [(Desk(compiled), requests) for compiled, requests in asked]
    assert replies == [desk.answer(each) for desk, requests in desks for each in requests]
    return [json.loads(reply)["value"] for reply in replies]


@pytest.mark.parametrize("way", ["fast", "plain"])
@pytest.mark.parametrize("every", [SOME, 1], ids=["some", "all"])
@pytest.mark.corners("chromium-some-plain")
def test_examples_and_random_responses_score_bit_equal(
    tab: Tab, site: str, assessments: dict[str, CompiledAssessment], *, way: str, every: int
) -> None:
    own, cases = list(assessments.values()), read_cases()
    asked, number = [], count()
    for compiled in [*own, *cases]:
        examples = [request(as_sent(example.answers)) for example in compiled.document.examples]
        responses = RESPONSES // len(own) if compiled in own else 3
        drawn = [
            request(random_answers(compiled, seed, blanks=seed % 4 / 10, states=seed % 3 / 10))
            for seed in range(responses)
        ]
        chosen = [each for each in [*examples, *drawn] if next(number) % every == 0]
        asked.append((as_sent_by_a_page(compiled), chosen))
    tab.open(site)
    results = ask_both(tab, way, asked)
    assert len(results) >= (RESPONSES + 3 * len(cases)) // every
    assert {result["state"] for result in results} == {"scored", "incomplete"}
    assert {result["why"]["call"] for result in results} == {"firm", "leaning", "open", None}
    assert len({result["outcome"] for result in results}) > 10


@pytest.mark.parametrize("way", ["fast", "plain"])
@pytest.mark.corners("chromium-fast")
def test_a_profile_is_read_bit_equal(
    tab: Tab, site: str, assessments: dict[str, CompiledAssessment], way: str
) -> None:
    text = PROFILE.read_text(encoding="utf-8")
    profile = compile_document(text, PROFILE.name, PROFILE.stem, beside=assessments)
    requests = []
    for seed in range(RESPONSES // 10):
        answered = list(assessments.items())[seed % len(assessments) :]
        responses = {
            name: {"answers": random_answers(each, seed, blanks=seed % 4 / 10), "day": "2026-11-22"}
            for name, each in answered
        }
        requests.append(json.dumps({"responses": responses}))
    tab.open(site)
    results = ask_both(tab, way, [(as_sent_by_a_page(profile), requests)])
    assert len({result["outcome"] for result in results}) > 2


def test_the_examples_that_ran_in_the_browser_have_the_results_that_they_expect(
    assessments: dict[str, CompiledAssessment],
) -> None:
    compared = [*assessments.values(), *read_cases()]
    assert sum(len(compiled.document.examples) for compiled in compared) >= 15
    assert [str(p) for compiled in compared for p in find_failing_examples(compiled)] == []
