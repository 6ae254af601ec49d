"""Sites on one origin leave each other alone, and a site that goes leaves nothing behind."""

from http import HTTPStatus

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.offline.conftest import SMALL, Edition, wait_until_kept
from tests.browser.offline.editions import expect_edition
from tests.browser.offline.host import Host
from tests.browser.polling import wait_until
from tests.browser.reader import Reader, random_answers

pytestmark = pytest.mark.browser

NEIGHBOUR = "/org/neighbour/"
CACHES = """async () => {
  const found = {};
  for (const name of (await caches.keys()).sort()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys())
      (found[name] ??= {})[url] = await (await cache.match(url)).text();
  }
  return found;
}"""
HAS_CHARTS = f"""async (start) => {{
  const urls = Object.values(await ({CACHES})()).flatMap(Object.keys);
  return urls.some((url) => url.startsWith(start));
}}"""
SCOPES = """async () => {
  const found = await navigator.serviceWorker.getRegistrations();
  return found.map(({ scope }) => new URL(scope).pathname).sort();
}"""
# Caches of somebody else's, with our page in them: they must be neither read nor deleted.
TRAP = """async (address) => {
  const { pathname } = new URL(address);
  for (const name of [`mirrormark-site:${pathname}deeper/`, `workbox-precache-v2-${address}`])
    await (await caches.open(name)).put(address, new Response("Trapped"));
}"""


@pytest.fixture
def host(host: Host) -> Host:
    """Give a host of files that browsers ask for each time, where no service worker answers."""
    host.max_age = 0
    return host


def visit(page: Page, address: str, compiled: CompiledAssessment) -> None:
    """Have everything kept that is: pages, the runtime, and what draws."""
    page.goto(f"{address}assessments/tiny/")
    reader = Reader(page, compiled)
    reader.answer_at_once(random_answers(compiled, seed=3))
    reader.see_diagnosis()
    wait_until_kept(page)
    wait_until(page, HAS_CHARTS, f"{address}assets/mirrormark/charts-")


def wait_for_scopes(page: Page, scopes: list[str]) -> None:
    """Wait for the origin to have service workers for these paths, and no other."""
    are_these = f"async (scopes) => String(await ({SCOPES})()) === String(scopes)"
    wait_until(page, are_these, scopes)


@pytest.mark.wide
def test_two_sites_on_one_origin_leave_each_other_alone(
    reader: BrowserContext, host: Host, edition: Edition, tiny: CompiledAssessment
) -> None:
    small = host.publish(SMALL, edition("first"))
    neighbour = host.publish(NEIGHBOUR, edition("neighbouring", NEIGHBOUR))
    with reader.new_page() as page:
        visit(page, neighbour, tiny)
        page.goto(neighbour)
        page.evaluate(TRAP, small)
        theirs = page.evaluate(CACHES)
        assert len(theirs) == 5
        visit(page, small, tiny)
        assert page.evaluate(SCOPES) == [NEIGHBOUR, SMALL]
        for version in (edition("second"), edition("gone", offline=False)):
            host.publish(SMALL, version)
            page.goto(small)
            page.wait_for_load_state("networkidle")
            with reader.new_page() as again:
                again.goto(small)
                again.wait_for_load_state("networkidle")
            now = page.evaluate(CACHES)
            assert {name: now.get(name) for name in theirs} == theirs
        wait_for_scopes(page, [NEIGHBOUR])
        host.stop()
        page.goto(f"{neighbour}other/")
        expect_edition(page, "neighbouring")


def test_a_site_above_another_leaves_it_alone(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    root, small = host.publish("/", edition("root", "/")), host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        page.goto(root)
        wait_until_kept(page)
        page.goto(f"{small}other/")
        expect_edition(page, "first")
        page.wait_for_function(
            "() => navigator.serviceWorker.controller.scriptURL.includes('/org/small/')"
        )
        names = list(page.evaluate(CACHES))
        assert names == ["mirrormark-site:/", f"mirrormark-site:{SMALL}"]
        host.stop()
        page.goto(root)
        expect_edition(page, "root")
        page.goto(small)
        expect_edition(page, "first")


def test_a_site_that_is_not_to_work_offline_any_more_leaves_nothing_behind(
    reader: BrowserContext, host: Host, edition: Edition, tiny: CompiledAssessment
) -> None:
    small = host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        visit(page, small, tiny)
        assert len(page.evaluate(CACHES)) == 3
        host.publish(SMALL, edition("gone", offline=False))
        page.goto(f"{small}other/")
        expect_edition(page, "gone")
        wait_for_scopes(page, [])
        assert page.evaluate(CACHES) == {}
        page.goto(f"{small}assessments/tiny/")
        expect(page.get_by_role("radio", checked=True)).to_have_count(2)


def test_a_new_reader_of_such_a_site_gets_no_service_worker(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    with reader.new_page() as page:
        page.goto(host.publish(SMALL, edition("gone", offline=False)))
        page.wait_for_load_state("networkidle")
        page.evaluate("() => new Promise((resolve) => requestIdleCallback(resolve))")
        assert page.evaluate(SCOPES) == []
    assert f"{SMALL}service-worker.js" not in host.asked


@pytest.mark.parametrize(
    "status", [HTTPStatus.NOT_FOUND, HTTPStatus.OK, HTTPStatus.MOVED_PERMANENTLY]
)
def test_where_the_service_worker_is_gone_the_next_visit_is_without_it(
    reader: BrowserContext, host: Host, edition: Edition, status: HTTPStatus
) -> None:
    """As under `mkdocs serve` on the port of a site that was looked at before."""
    small = host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        page.goto(small)
        wait_until_kept(page)
        host.publish(SMALL, edition("gone", offline=False))
        host.instead[f"{SMALL}service-worker.js"] = status
        page.goto(small)
        wait_for_scopes(page, [])
        page.goto(small)
        expect_edition(page, "gone")
        wait_until(page, f"async () => !Object.keys(await ({CACHES})()).length")
