"""After one visit the site works without its host."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.offline.conftest import REAL, SMALL, Edition, wait_until_kept
from tests.browser.offline.editions import expect_edition
from tests.browser.offline.host import Host
from tests.browser.polling import wait_until, wait_until_idle, wait_until_instant
from tests.browser.reader import Reader, random_answers, search

pytestmark = pytest.mark.browser

HAS_CHARTS = """async () => {
  const opened = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
  const kept = (await Promise.all(opened)).flat();
  return kept.some(({ url }) => url.includes("/charts-"));
}"""

IS_KEPT = "async (address) => Boolean(await caches.match(address, { ignoreSearch: true }))"
PICTURE_HEIGHT = "async (image) => { await image.decode(); return image.naturalHeight; }"


def answer_and_see_diagnosis(page: Page, compiled: CompiledAssessment, seed: int) -> None:
    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed=seed)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)


def test_after_one_visit_everything_works_without_the_host(
    reader: BrowserContext, host: Host, real_site: Path, assessments: dict[str, CompiledAssessment]
) -> None:
    home, clarity = host.publish(REAL, real_site), assessments["clarity"]
    restored = "Your saved answers are filled in."
    with reader.new_page() as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{home}assessments/clarity/")
        answer_and_see_diagnosis(page, clarity, seed=51)
        wait_until_kept(page)
        host.stop()

        page.goto(home)
        wait_until_instant(page)
        page.evaluate("window.isSameDocument = true")
        page.get_by_role("link", name="Do my people know what they are after").click()
        expect(page.get_by_text(restored)).to_be_visible()
        assert page.evaluate("window.isSameDocument"), "by instant navigation"
        page.reload()
        expect(page.get_by_text(restored)).to_be_visible()
        page.goto(f"{home}assessments/clarity/#check")
        Reader(page, clarity).see_diagnosis()
        page.once("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Delete these answers").click()
        answer_and_see_diagnosis(page, clarity, seed=52)

        search(page, "cookies").first.click()
        expect(page.locator(".md-content h1")).to_have_text("Where your answers go")
        page.goto(f"{home}privacy?from=somewhere")
        expect(page).to_have_url(f"{home}privacy/?from=somewhere")
        expect(page.locator(".md-content h1")).to_have_text("Where your answers go")
        page.goto(f"{home}scoring/index.html")
        expect(page.locator(".md-content h1")).to_have_text("How scoring works")
        # A browser that takes itself for online asks whether there is a newer version.
        assert set(said) <= {"Failed to load resource: net::ERR_CONNECTION_REFUSED"}

        page.goto(f"{home}no/such/page/")
        expect(page.get_by_role("heading", name="404")).to_be_visible()
        expect(page.get_by_text("You may be offline.")).to_be_visible()
        page.get_by_role("link", name="Home").first.click()
        expect(page.get_by_text("You may be offline.")).to_have_count(0)


def test_a_returning_reader_transfers_nothing_but_the_question_for_a_newer_version(
    reader: BrowserContext, host: Host, edition: Edition, tiny: CompiledAssessment
) -> None:
    address = f"{host.publish(SMALL, edition('first'))}assessments/tiny/"
    with reader.new_page() as page:
        page.goto(address)
        answer_and_see_diagnosis(page, tiny, seed=1)
        wait_until_kept(page)
        wait_until(page, HAS_CHARTS)  # they come with the diagnosis, maybe before there is a worker
    assert len(host.sent) == len(set(host.sent)), "nothing was sent twice"
    assert any(path.endswith(".data") for path in host.asked)
    host.asked.clear()
    with reader.new_page() as page:
        page.goto(address)
        answer_and_see_diagnosis(page, tiny, seed=2)
        wait_until_idle(page)
    assert set(host.asked) <= {f"{SMALL}service-worker.js"}


def test_without_directory_addresses_it_works_too(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    home = host.publish("/org/flat/", edition("flat", "/org/flat/", "--no-directory-urls"))
    with reader.new_page() as page:
        page.goto(home)
        wait_until_kept(page)
        host.stop()
        for address in (home, f"{home}index.html", f"{home}other.html", f"{home}other"):
            page.goto(address)
            expect_edition(page, "flat")
        page.goto(f"{home}assessments/tiny/how-it-is-scored.html")
        expect(page.get_by_role("heading", level=1)).to_have_text("How “Tiny” is scored")


def test_a_site_at_the_root_works_too(reader: BrowserContext, host: Host, edition: Edition) -> None:
    home = host.publish("/", edition("root", "/"))
    with reader.new_page() as page:
        page.goto(f"{home}other/")
        wait_until_kept(page)
        host.stop()
        for address in (home, f"{home}other/"):
            page.goto(address)
            expect_edition(page, "root")
        page.goto(f"{home}no/such/page/")
        expect(page.get_by_text("You may be offline.")).to_be_visible()


def test_of_a_large_site_what_was_visited_works(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    home = host.publish("/org/large/", edition("large", "/org/large/", pictures=4))
    with reader.new_page() as page:
        page.goto(f"{home}other/")
        wait_until_kept(page)
        wait_until(page, IS_KEPT, f"{home}other/")
        page.get_by_role("link", name="Pictures").first.click()
        picture = page.get_by_role("img", name="Picture 1")
        assert picture.evaluate(PICTURE_HEIGHT) == 1
        wait_until(page, IS_KEPT, f"{home}pictures/")
        wait_until(page, IS_KEPT, f"{home}1.png")
        assert "/org/large/assessments/tiny/" not in host.asked
        host.stop()
        for visited in ("other/", ""):
            page.goto(f"{home}{visited}")
            expect_edition(page, "large")
        page.goto(f"{home}pictures/")
        assert picture.evaluate(PICTURE_HEIGHT) == 1
        page.goto(f"{home}assessments/tiny/")
        expect(page.get_by_text("You may be offline.")).to_be_visible()
