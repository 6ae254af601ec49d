"""Whatever comes in between while a newer version is fetched, the site is of one version."""

import threading

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.offline.conftest import SMALL, Edition
from tests.browser.offline.editions import (
    ASK,
    PATIENCE_MS,
    expect_edition,
    expect_notice,
    expect_whole,
)
from tests.browser.offline.host import Host

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("answered", [0, 1, 3])
@pytest.mark.corners("1")
def test_a_host_that_goes_down_while_a_version_is_fetched_leaves_the_older_one(
    reader: BrowserContext, host: Host, home: str, edition: Edition, answered: int
) -> None:
    second = edition("second")
    pages: list[str] = []

    def go_down(path: str, body: bytes) -> bytes:
        if not path.endswith("service-worker.js"):
            pages.append(path)
        if len(pages) > answered:
            threading.Thread(target=host.stop).start()
            raise ConnectionError
        return body

    with reader.new_page() as page:
        page.goto(home)
        host.publish(SMALL, second)
        host.change = go_down
        assert page.evaluate(ASK) == "redundant"
        expect_whole(page, home, "first")

        host.restore()
        assert page.evaluate(ASK) == "installed"
        expect_notice(page)
        expect_edition(page, "first")
        page.get_by_role("button", name="Load it").click()
        expect_edition(page, "second")
        host.stop()
        expect_whole(page, home, "second")


def test_a_version_that_is_half_published_is_not_taken(
    reader: BrowserContext, host: Host, home: str, edition: Edition
) -> None:
    first, second = edition("first"), edition("second")

    def mix(path: str, body: bytes) -> bytes:
        is_late = path.endswith("other/")
        return (first / "other/index.html").read_bytes() if is_late else body

    with reader.new_page() as page:
        page.goto(home)
        host.publish(SMALL, second)
        host.change = mix
        assert page.evaluate(ASK) == "redundant"
        expect_whole(page, home, "first")
        host.restore()
        assert page.evaluate(ASK) == "installed"


def test_a_version_that_is_fetched_while_another_takes_over_loses_nothing(
    reader: BrowserContext, host: Host, home: str, edition: Edition
) -> None:
    second, third = edition("second"), edition("third")
    reached, released = threading.Event(), threading.Event()

    def hold(path: str, body: bytes) -> bytes:
        if path.endswith("search_index.json"):
            reached.set()
            released.wait(PATIENCE_MS / 1000)
        return body

    with reader.new_page() as page:
        page.goto(home)
        host.publish(SMALL, second)
        page.evaluate(ASK)
        expect_notice(page)
        host.publish(SMALL, third)
        host.change = hold
        page.evaluate(f"void ({ASK})()")
        assert reached.wait(PATIENCE_MS / 1000)
        page.get_by_role("button", name="Load it").click()
        expect_edition(page, "second")
        released.set()
        expect_notice(page)
        host.stop()
        page.get_by_role("button", name="Load it").click()
        expect_edition(page, "third")
        expect_whole(page, home, "third")
