"""Whoever answers while a newer version takes over, and loads the page anew, loses nothing."""

import os
import random

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.offline.conftest import SMALL, Edition, wait_until_kept
from tests.browser.offline.editions import ASK, expect_notice
from tests.browser.offline.host import Host
from tests.browser.polling import wait_for

pytestmark = pytest.mark.browser

TRIALS = int(os.environ.get("MIRRORMARK_TRIALS", "3"))
"""A thousand, for whoever counts; one with each pause is a test."""
ANSWER_ON = """([answers, pause]) => {
  window.isOld = true;
  const given = JSON.parse(sessionStorage.getItem("given") ?? "{}");
  const answer = () => {
    const [id, option] = answers[Math.floor(Math.random() * answers.length)];
    const radio = document.querySelector(`[name="item-${id}"][value="${option}"]`);
    radio.checked = true;
    given[id] = option;
    sessionStorage.setItem("given", JSON.stringify(given));
    radio.dispatchEvent(new Event("input", { bubbles: true }));
  };
  setInterval(answer, pause);
}"""
"""Answers until the page goes, and writes down what; nothing comes in between these two."""
SEEN = """() => {
  if (window.isOld || document.readyState !== "complete") return null;
  const checked = document.querySelectorAll("[name^=item-]:checked");
  const found = [...checked].map(({ name, value }) => [name.slice(5), value]);
  return [Object.fromEntries(found), JSON.parse(sessionStorage.getItem("given"))];
}"""


def list_answers(compiled: CompiledAssessment) -> list[tuple[str, str]]:
    return [
        (item["id"], option["id"])
        for item in compiled.data["items"]
        for option in item["options"]
        if item["kind"] in ("statement", "choice")
    ]


def answer_through(page: Page, compiled: CompiledAssessment, pause: int) -> None:
    page.evaluate(ANSWER_ON, [list_answers(compiled), pause])
    page.wait_for_timeout(random.uniform(0, 300))  # noqa: S311 (any moment will do)


def see(page: Page) -> list[dict[str, str]]:
    """Return what is answered in the page that has been loaded anew, and what was; else nothing."""
    try:
        return page.evaluate(SEEN) or []
    except Error:  # while it goes from one page to the next
        return []


def is_whole(page: Page) -> bool:
    seen = see(page)
    assert seen[1:] != [{}], "nothing was answered"
    return bool(seen) and seen[0] == seen[1]


@pytest.mark.wide
def test_nothing_is_lost(
    reader: BrowserContext, host: Host, edition: Edition, tiny: CompiledAssessment
) -> None:
    home = host.publish(SMALL, edition("first"))
    version = 0

    def stamp(path: str, body: bytes) -> bytes:
        return body + b"// %d" % version if path.endswith("service-worker.js") else body

    host.change = stamp
    with reader.new_page() as page, reader.new_page() as other:
        page.goto(f"{home}assessments/tiny/")
        wait_until_kept(page)
        for version in range(1, TRIALS + 1):
            other.goto(home)
            other.evaluate(ASK)
            expect_notice(other)
            answer_through(page, tiny, pause=version % 3 * 7)
            other.get_by_role("button", name="Load it").click()
            wait_for(page, lambda: is_whole(page), "all answers are there")
