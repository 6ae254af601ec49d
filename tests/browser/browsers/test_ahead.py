"""A page has the part of the script that it surely needs fetched ahead, and never twice."""

from collections.abc import Iterator

import pytest

from tests.browser.browsers.conftest import BROWSERS
from tests.browser.browsers.tab import Browser, Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.offline.conftest import SMALL
from tests.browser.offline.editions import build_edition
from tests.browser.offline.host import Host
from tests.browser.polling import HAS_SITE_MAP

pytestmark = pytest.mark.browser

PART = "/assets/mirrormark/results-"
STEP = "() => document.querySelector('mirrormark-results')?.dataset.step"
AHEAD = "() => document.querySelectorAll('head > link[rel=modulepreload]').length"
WITHOUT = b'rel="modulepreload"'
GO = """() => {
  window.isSame = true;
  document.querySelector("a[href*='your-results']").click();
}"""
IS_KEPT = "() => navigator.serviceWorker?.controller?.state === 'activated'"


@pytest.fixture(scope="session")
def plain_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Give a host with a small site, of which browsers keep nothing."""
    host = Host()
    folder = tmp_path_factory.mktemp("ahead") / "project"
    host.publish(SMALL, build_edition(folder, "first", host.address(SMALL), offline=False))
    yield host
    host.stop()


@pytest.fixture
def host(plain_host: Host) -> Host:
    plain_host.restore()
    plain_host.asked.clear()
    return plain_host


def count_parts(host: Host) -> int:
    return len([path for path in host.asked if PART in path])


def see_list(tab: Tab) -> None:
    wait_for(lambda: tab.run(STEP) == "list", "what the browser keeps to be listed")


def test_a_part_is_fetched_once(tab: Tab, host: Host) -> None:
    tab.open(host.address(f"{SMALL}your-results/"))
    see_list(tab)
    assert tab.run(AHEAD) == 1
    assert count_parts(host) == 1
    assert [path for path in host.asked if "/assets/mirrormark/" in path and host.find(path)]


def test_it_is_fetched_once_too_where_the_theme_swaps_pages(tab: Tab, host: Host) -> None:
    tab.open(host.address(SMALL))
    wait_for(lambda: tab.run(HAS_SITE_MAP), "the site map to be read")
    assert count_parts(host) == 0
    tab.run(GO)
    see_list(tab)
    assert tab.run("() => window.isSame === true")
    assert count_parts(host) == 1
    assert not [path for path in host.asked if path.endswith(".js") and not host.find(path)]


def test_without_being_fetched_ahead_it_comes_all_the_same(tab: Tab, host: Host) -> None:
    host.change = lambda _, body: body.replace(WITHOUT, b'rel="unknown"')
    tab.open(host.address(f"{SMALL}your-results/"))
    see_list(tab)
    assert tab.run(AHEAD) == 0
    assert count_parts(host) == 1


# WebKit fetches ahead and doesn't look at the hash.
@pytest.mark.parametrize("any_browser", BROWSERS[:2], indirect=True)
def test_what_is_not_the_part_that_the_page_came_with_does_not_run(
    any_browser: Browser, host: Host
) -> None:
    host.change = lambda path, body: body + b"\nwindow.hasRun = true;" if PART in path else body
    with any_browser.new_tab() as tab:
        tab.open(host.address(f"{SMALL}your-results/"))
        wait_for(lambda: tab.run(STEP) == "unloaded", "the page to say that a part lacks")
        assert tab.run("() => window.hasRun === undefined")


def test_without_the_host_it_comes_from_what_is_kept(
    any_browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    host, folder = Host(), tmp_path_factory.mktemp("ahead") / "kept"
    home = host.publish(SMALL, build_edition(folder, "first", host.address(SMALL)))
    with any_browser.new_tab() as tab:
        tab.open(home)
        wait_for(lambda: tab.run(IS_KEPT), "the site to be kept")
        host.stop()
        tab.open(f"{home}your-results/")
        see_list(tab)
        assert tab.run(AHEAD) == 1
