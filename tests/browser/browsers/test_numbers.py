"""A number is read by us, so in the same way in every browser, whatever its language is."""

import pytest

from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.reader import HAS_RECORD

pytestmark = pytest.mark.browser

# As a keyboard does it: the browser's own editor puts the text in, and tells of each change.
WRITE = """(selector, text) => {
  const field = document.querySelector(selector);
  field.focus();
  field.select();
  document.execCommand("insertText", false, text);
  field.blur();
  return field.value;
}"""
FAULT = """(selector) =>
  document.querySelector(selector).closest("[data-item]").querySelector(".mm-error")
    ?.textContent.trim() ?? "" """
COMMUTE = "[name=item-commute]"


READ = {"2,5": 2.5, "2.0": 2, "2.5": 2.5, "\u0661\u066b\u0665": 1.5}
"""What is written, and what it is; no two in a row are the same."""
UNREAD = {
    "two": "Write the number in digits alone, such as 3",
    "1 000": "Write it without a sign or a space between thousands: 1000",
    "7,5": "Enter a number from 0 to 3, in steps of 0.5",
}


def test_numbers_are_read_or_stay_and_are_told_why(tab: Tab, kinds_page: str) -> None:
    tab.open(kinds_page)
    for written, number in READ.items():
        assert tab.run(WRITE, COMMUTE, written) == written
        wait_for(lambda each=number: tab.run(HAS_RECORD, ["commute", each]), f"{number} to be kept")
        assert tab.run(FAULT, COMMUTE) == ""
    for written, words in UNREAD.items():
        assert tab.run(WRITE, COMMUTE, written) == written
        wait_for(lambda each=words: tab.run(FAULT, COMMUTE) == each, words)
