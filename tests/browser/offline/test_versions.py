"""A newer version of the site comes as a whole, and when it suits the reader."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.offline.conftest import SMALL, Edition
from tests.browser.offline.editions import ASK, NEWER, expect_edition, expect_notice
from tests.browser.offline.host import Host
from tests.browser.reader import Reader
from tests.browser.reader import wait_until_kept as wait_until_answer_kept

pytestmark = pytest.mark.browser

ASK_FIRST = f"""{{
  const {{ prototype }} = ServiceWorkerContainer;
  const {{ getRegistration }} = prototype;
  const find = () => getRegistration.call(navigator.serviceWorker);
  const ask = {ASK.replace("navigator.serviceWorker.getRegistration()", "find()")};
  prototype.getRegistration = async () => {{
    if ((await find())?.active) await ask();
    return find();
  }};
}}"""
"""Lets no page begin before the browser has looked for a newer version."""


def count_loads(page: Page) -> list[str]:
    loads: list[str] = []
    page.on("load", lambda: loads.append(page.url))
    return loads


def test_a_sitting_goes_on_with_its_version_until_the_reader_wants_the_newer_one(
    reader: BrowserContext, host: Host, home: str, edition: Edition, tiny: CompiledAssessment
) -> None:
    with reader.new_page() as page, reader.new_page() as other:
        page.goto(f"{home}assessments/tiny/")
        Reader(page, tiny).answer("stuck", "5")
        wait_until_answer_kept(page, "stuck", "5")
        loads = count_loads(page)
        host.publish(SMALL, edition("second"))
        other.goto(f"{home}other/")
        expect_notice(page)
        expect_notice(other)

        expect_edition(page, "first")
        expect_edition(other, "first")
        page.get_by_role("link", name="Small", exact=True).first.click()
        expect_edition(page, "first")
        page.get_by_role("link", name="Other").first.click()
        expect_edition(page, "first")
        stop_workers(page)
        other.reload()
        expect_edition(other, "first")
        expect_notice(other)
        page.get_by_role("link", name="Tiny").first.click()
        Reader(page, tiny).answer("moving", "2")
        wait_until_answer_kept(page, "moving", "2")
        assert loads == []

        page.get_by_role("button", name="Load it").click()
        expect_edition(page, "second")
        expect_edition(other, "second")
        expect(page.get_by_role("radio", checked=True)).to_have_count(2)
        page.wait_for_load_state("networkidle")
        expect(page.get_by_text(NEWER)).to_have_count(0)
        assert len(loads) == 1


def test_the_next_visit_has_the_newer_version_by_itself(
    reader: BrowserContext, host: Host, home: str, edition: Edition
) -> None:
    host.publish(SMALL, edition("second"))
    with reader.new_page() as page:
        page.goto(home)
        expect_edition(page, "first")
        assert page.evaluate(ASK) in {"installed", "none"}
    with reader.new_page() as page:
        page.goto(home)
        expect_edition(page, "second")
        host.stop()
        page.goto(f"{home}other/")
        expect_edition(page, "second")


def test_the_only_window_changes_over_when_it_is_loaded_again_and_does_so_once(
    reader: BrowserContext, host: Host, home: str, edition: Edition
) -> None:
    with reader.new_page() as page:
        page.goto(home)
        host.publish(SMALL, edition("second"))
        page.evaluate(ASK)
        expect_notice(page)
        expect_edition(page, "first")
        stop_workers(page)
        loads = count_loads(page)
        page.reload()
        expect_edition(page, "second")
        page.wait_for_load_state("networkidle")
        expect(page.get_by_text(NEWER)).to_have_count(0)
        assert len(loads) == 2


def stop_workers(page: Page) -> None:
    """Stop the service workers, as a browser does when they have had nothing to do for a while."""
    session = page.context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")


def test_a_worker_that_is_another_each_time_makes_no_loop(
    reader: BrowserContext, host: Host, home: str
) -> None:
    def stamp(path: str, body: bytes) -> bytes:
        is_worker = path.endswith("service-worker.js")
        return body + b"// %d" % len(host.asked) if is_worker else body

    host.change = stamp
    with reader.new_page() as page:
        page.add_init_script(ASK_FIRST)
        loads = count_loads(page)
        page.goto(home)
        expect_notice(page)
        page.reload()
        expect_notice(page)
        page.wait_for_load_state("networkidle")
        assert len(loads) == 2
