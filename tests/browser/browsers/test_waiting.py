"""What is waited for may come on another page than the one that was asked first."""

import pytest

from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for

pytestmark = pytest.mark.browser

TRIALS = 8
# It takes a while, so that the page changes while it is asked.
SEEK = """async (address) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return document.readyState === "complete" && location.href === address;
}"""


def test_the_page_may_change_under_the_question(tab: Tab, site: str) -> None:
    tab.open(site)
    for number in range(TRIALS):
        address = f"{site}?trial={number}"
        tab.leave("(address) => { setTimeout(() => location.assign(address)); }", address)
        wait_for(lambda address=address: tab.run(SEEK, address), address)
    tab.open(site)  # watched again: a page that is gone to by itself isn't
