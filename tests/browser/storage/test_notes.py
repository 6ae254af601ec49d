"""What is noted until the database has it: which note counts, and that none is left behind."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.asking import Asking
from tests.browser.polling import wait_until
from tests.browser.reader import wait_until_kept
from tests.browser.storage.conftest import Other, find_checked, find_status

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.usefixtures("sparing"),
]

NOTE = """([name, note]) => localStorage.setItem(name, JSON.stringify(note))"""
NO_NOTES = """() => !Object.keys(localStorage).some((name) => name.startsWith("mirrormark:"))"""


def note(other: Other, item_id: str, at: float, answer: object) -> None:
    """Leave a note as of a document that is gone."""
    name = f"mirrormark:{other.path}#clarity/1234/{item_id}"
    other.page.evaluate(NOTE, [name, {"at": round(at), "version": "any", "answer": answer}])


def test_a_note_that_is_newer_counts_and_one_that_is_older_does_not(
    asking: Asking, other: Other
) -> None:
    before = 1000 * time.time() - 60_000
    asking.open()
    for item_id in ("quick-calls", "gaps-guessed"):
        asking.reader.answer(item_id, "4")
        wait_until_kept(asking.page, item_id, "4")
    wait_until(asking.page, NO_NOTES)
    note(other, "quick-calls", before, "1")
    note(other, "gaps-guessed", 1000 * time.time() + 1000, "2")
    note(other, "course-changed", before, "3")
    asking.page.reload()
    expect(find_checked(asking.page)).to_have_count(3)
    expect(asking.reader.option("quick-calls", "4")).to_be_checked()
    expect(asking.reader.option("gaps-guessed", "2")).to_be_checked()
    expect(asking.reader.option("course-changed", "3")).to_be_checked()
    wait_until_kept(asking.page, "gaps-guessed", "2")
    wait_until(asking.page, NO_NOTES)


def test_notes_with_times_that_have_not_been_are_deleted(asking: Asking, other: Other) -> None:
    for item_id, at in [("quick-calls", 0), ("gaps-guessed", -1), ("course-changed", 4e12)]:
        note(other, item_id, at, "1")
    assert not other.page.evaluate(NO_NOTES)
    asking.open()
    wait_until(asking.page, NO_NOTES)
    expect(find_checked(asking.page)).to_have_count(0)


def test_deleting_answers_deletes_the_notes_of_all_documents(asking: Asking, other: Other) -> None:
    asking.open()
    asking.answer(3)
    note(other, "course-changed", 1000 * time.time(), "1")
    asking.go_to("result")
    asking.page.on("dialog", lambda dialog: dialog.accept())
    asking.page.get_by_role("button", name="Delete these answers").click()
    expect(find_checked(asking.page)).to_have_count(0)
    wait_until(asking.page, NO_NOTES)
    asking.page.reload()
    expect(asking.page.get_by_role("button", name="Continue")).to_be_visible()
    expect(find_status(asking.page)).to_be_empty()
    expect(find_checked(asking.page)).to_have_count(0)
