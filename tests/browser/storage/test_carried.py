"""What pages kept before there were sittings is carried over, or stays as it was."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.reader import Reader, random_answers, wait_until_kept
from tests.browser.storage.conftest import Other, find_checked, find_status
from tests.browser.storage.kept import read_kept

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.usefixtures("sparing"),
]

ALL_ANSWERED = re.compile(r"You have answered (\d+) of \1 questions")
AT = 1_795_330_746_168
ABORTED = """
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...args) {
  const request = put.apply(this, args);
  if (window.isBroken ?? true) this.transaction.abort();
  return request;
};
"""
FULL = """
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...args) {
  if (window.isBroken ?? true) throw new DOMException("full", "QuotaExceededError");
  return put.apply(this, args);
};
"""


def write_old(answers: dict[str, Any]) -> dict[str, Any]:
    """Return the record as those pages wrote it."""
    return {
        "schema": 1,
        "contentVersion": "788761bf651f",
        "savedAt": "2026-11-22T06:59:06.168Z",
        "answers": answers,
        "changed": {item: AT + place for place, item in enumerate(answers)},
    }


def test_answers_of_every_kind_are_there_as_they_were(
    page: Page, other_kinds: Other, kinds: CompiledAssessment, kinds_page: str
) -> None:
    answers = random_answers(kinds, 3)
    texts = {item["id"] for item in kinds.data["items"] if item["kind"] == "text"}
    old = write_old(answers)
    other_kinds.keep(kinds.data["id"], f"() => ({json.dumps(old)})")
    page.goto(f"{kinds_page}#check")
    expect(page.get_by_text(ALL_ANSWERED)).to_be_visible()
    page.goto(kinds_page)
    reader = Reader(page, kinds)
    first = next(item for item in kinds.data["items"] if item["kind"] == "number")
    wait_until_kept(page, first["id"], answers[first["id"]])
    response = other_kinds.read_response(kinds.data["id"])
    assert response["answers"] == {k: v for k, v in answers.items() if k not in texts}
    assert response["texts"] == {k: v for k, v in answers.items() if k in texts}
    assert response["content_version"] == old["contentVersion"]
    assert response["changed"] == old["savedAt"]
    sitting = read_kept(page)["records"][f"{other_kinds.path}#{kinds.data['id']}/{response['id']}"]
    assert sitting["changed"] == old["changed"]
    assert reader.items


@pytest.mark.parametrize("fault", [ABORTED, FULL], ids=["aborted", "full"])
def test_a_carrying_over_that_fails_loses_nothing_and_is_tried_again(
    asking: Asking, other: Other, fault: str
) -> None:
    page = asking.page
    items = list(asking.reader.items)
    old = write_old(dict.fromkeys(items[:5], "4"))
    other.keep("clarity", f"() => ({json.dumps(old)})")
    page.add_init_script(fault)
    asking.open()
    expect(find_checked(page)).to_have_count(5)
    assert other.read("clarity") == old
    asking.reader.answer(items[5], "2")
    expect(find_status(page)).to_contain_text("is noted on this device")
    page.reload()
    expect(find_checked(page)).to_have_count(6)
    assert other.read("clarity") == old
    page.evaluate("window.isBroken = false")
    asking.reader.answer(items[6], "3")
    wait_until_kept(page, items[6], "3")
    expect(find_status(page)).not_to_contain_text("is noted on this device")
    answers = dict.fromkeys(items[:5], "4") | {items[5]: "2", items[6]: "3"}
    assert other.read_response("clarity")["answers"] == answers
    assert len(read_kept(page)["records"]) == 2
