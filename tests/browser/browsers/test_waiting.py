"""What is waited for may come on another page than the one that was asked first."""

from pathlib import Path

import pytest

from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.serving import serve

pytestmark = pytest.mark.browser

TRIALS = 8
# It takes a while, so that the page changes while it is asked.
SEEK = """async (address) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return document.readyState === "complete" && location.href === address;
}"""
LEAVE = "(address, pause) => { setTimeout(() => location.assign(address), pause); }"
# An icon of its own, or browsers look for one.
PAGE = '<!doctype html><title>Small</title><link rel="icon" href="data:,">'


def test_the_page_may_change_under_the_question(tab: Tab, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE)
    with serve(tmp_path) as site:
        tab.open(site)
        for number in range(TRIALS):
            address = f"{site}?trial={number}"
            tab.leave(LEAVE, address, 5 * number)
            wait_for(lambda address=address: tab.run(SEEK, address), address)
        tab.open(site)  # watched again: a page that is gone to by itself isn't
