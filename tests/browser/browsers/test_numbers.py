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


@pytest.mark.parametrize(
    ("written", "number"), [("2,5", 2.5), ("2.5", 2.5), ("\u0661\u066b\u0665", 1.5)]
)
def test_both_signs_of_decimals_are_read(
    tab: Tab, kinds_page: str, written: str, number: float
) -> None:
    tab.open(kinds_page)
    assert tab.run(WRITE, COMMUTE, written) == written
    wait_for(lambda: tab.run(HAS_RECORD, ["commute", number]), f"{number} to be kept")
    assert tab.run(FAULT, COMMUTE) == ""


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("two", "Write the number in digits alone, such as 3"),
        ("1 000", "Write it without a sign or a space between thousands: 1000"),
        ("7,5", "Enter a number from 0 to 3, in steps of 0.5"),
    ],
)
def test_what_cannot_be_read_stays_and_is_told_why(
    tab: Tab, kinds_page: str, written: str, words: str
) -> None:
    tab.open(kinds_page)
    assert tab.run(WRITE, COMMUTE, written) == written
    wait_for(lambda: tab.run(FAULT, COMMUTE) == words, words)
