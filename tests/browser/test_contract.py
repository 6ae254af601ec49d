"""A page and its worker tell each other what the contract says, and nothing else."""

import json
from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.language.schemas import SCHEMAS
from tests.browser.faults import sabotage
from tests.browser.reader import Reader
from tests.browser.test_engine_faults import ASK_FOR_NONSENSE, on
from tests.browser.test_kinds import ANSWERS

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

RECORD = """{
window.told = [];
const write = (data) => JSON.stringify(data, (_, each) =>
  each instanceof ArrayBuffer ? "bytes" : each);
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    this.isEngine = options?.name === "mirrormark-engine";
    this.addEventListener("message", ({ data }) => this.note("from-worker", data));
  }
  postMessage(message, transfer) {
    this.note("to-worker", message);
    super.postMessage(message, transfer);
  }
  note(way, data) {
    if (this.isEngine) told.push([way, write(data)]);
  }
};
}"""


def check(name: str, text: str) -> Any:
    """Return JSON text as data, which has to fit a schema."""
    data = json.loads(text)
    found = [each.message for each in Draft202012Validator(SCHEMAS[name]).iter_errors(data)]
    assert found == [], text[:300]
    return data


def test_data_messages_requests_and_replies_fit(
    page: Page, kinds_page: str, kinds: CompiledAssessment
) -> None:
    page.add_init_script(RECORD)
    # The first worker fails, so that the page boots in the other way too.
    sabotage(page, on("score", ASK_FOR_NONSENSE), times=1)
    page.goto(kinds_page)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    carried = check(
        "page-data", page.evaluate("document.querySelector('.mm-data').content.textContent")
    )
    assert carried["compiled"] == kinds.data
    reader = Reader(page, kinds)
    reader.answer_all(ANSWERS)
    reader.see_diagnosis()

    told = [(name, check(name, text)) for name, text in page.evaluate("told")]
    to = [data for name, data in told if name == "to-worker"]
    answers = [data for name, data in told if name == "from-worker"]
    assert Counter(each["type"] for each in to) == {"boot": 2, "open": 2, "score": 2}
    assert {"memory", "library"} <= {key for each in to for key in each.get("files", {})}
    assert [each["error"]["reason"] for each in answers if not each["ok"]] == ["crashed"]
    request = check("request", to[-1]["request"])
    assert request["why"]
    assert [name for name, answer in request["answers"].items() if answer is not None]
    reply = check("reply", answers[-1]["value"])
    assert reply["value"]["assessment"] == "kinds"
    for compiled in (each["compiled"] for each in to if each["type"] == "open"):
        assert check("compiled", compiled) == kinds.data
