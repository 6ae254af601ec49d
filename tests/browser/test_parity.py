"""The engine that ships scores exactly as CPython does."""

import json

import pytest
from playwright.sync_api import Page

from mirrormark.compile import Compiled
from mirrormark_engine.requests import answer_request
from tests.browser.reader import random_answers

pytestmark = pytest.mark.browser

RESPONSES = 200

SCORE_ALL = """async (requests) => {
  const script = document.querySelector('script[type=module][src*=mirrormark]').src;
  const source = await (await fetch(script)).text();
  const runtime = new URL(source.match(/runtime-[0-9a-f]+/)[0] + '/', script).href;
  const { loadPyodide } = await import(runtime + 'pyodide.mjs');
  const python = await loadPyodide({ indexURL: runtime, packages: ['mirrormark-engine'] });
  const engine = python.pyimport('mirrormark_engine.requests');
  return requests.map((request) => engine.answer_request(request));
}"""


def test_200_random_responses_score_bit_equal(
    page: Page, site: str, assessments: dict[str, Compiled]
) -> None:
    requests = [
        json.dumps(
            {
                "compiled": compiled.data,
                "answers": random_answers(compiled, seed, blanks=seed % 4 / 10),
            }
        )
        for compiled in assessments.values()
        for seed in range(RESPONSES // len(assessments))
    ]
    assert len(requests) == RESPONSES
    page.goto(site)
    replies = page.evaluate(SCORE_ALL, requests)
    assert replies == [answer_request(request) for request in requests]
    results = [json.loads(reply)["value"] for reply in replies]
    assert {result["state"] for result in results} == {"scored", "incomplete"}
    assert len({result["outcome"] for result in results}) > 5
