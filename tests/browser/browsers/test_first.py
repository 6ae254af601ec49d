"""The first script of a page: only files of this site run, and the search goes on as it did."""

from collections.abc import Iterator

import pytest

from tests.browser.browsers.tab import Browser, Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.conftest import build_site
from tests.browser.offline.host import Host
from tests.test_plugin import CONFIG, write_project

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

HOME, SIBLING = "/org/project/", "/org/another/"
SEARCH = "plugins:\n  - search: {lang: [en, de, ja]}\n  - mirrormark"
LOAD = """(address) => new Promise((resolve) => {
  const script = document.createElement("script");
  script.onload = () => resolve("ran");
  script.onerror = () => resolve("stopped");
  script.src = address;
  document.head.append(script);
})"""
POLICIES = "() => document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length"
FOUND = (
    """() => [...document.querySelectorAll(".md-search-result__link")].map(({ href }) => href)"""
)
IS_KEPT = """() => {
  const { serviceWorker } = navigator;
  return serviceWorker.controller?.state === "activated";
}"""


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Give a host with a site that is searched in three languages, and with a sibling."""
    project = write_project(tmp_path_factory.mktemp("first"))
    config = CONFIG.replace("https://example.org/small/", "!ENV SITE_URL")
    config = config.replace("plugins: [search, mirrormark]", SEARCH)
    (project / "mkdocs.yml").write_text(f"{config}extra_javascript: [own.js]\n")
    (project / "docs/own.js").write_text("document.documentElement.dataset.own = 'yes'")
    (project / "docs/index.md").write_text("# Home\n\nWir treffen Entscheidungen.\n")
    sibling = tmp_path_factory.mktemp("sibling")
    for path in ("theirs.js", "project/own.js"):
        (sibling / path).parent.mkdir(exist_ok=True)
        (sibling / path).write_text("document.documentElement.dataset.theirs = 'yes'")
    host = Host()
    build_site(project / "site", host.publish(HOME, project / "site"), project=project)
    host.publish(SIBLING, sibling)
    yield host
    host.stop()


@pytest.mark.parametrize("page", ["", "assessments/tiny/", "404.html"])
@pytest.mark.corners("chromium-chromium-assessments/tiny/")
def test_a_script_of_another_project_of_the_same_origin_is_stopped(
    any_browser: Browser, host: Host, page: str
) -> None:
    with any_browser.new_tab() as tab:
        tab.open(host.address(f"{HOME}{page}"))
        assert tab.run(LOAD, f"{HOME}own.js?again") == "ran"
        assert tab.run(LOAD, f"{SIBLING}theirs.js") == "stopped"
        assert tab.run(LOAD, f"{SIBLING}project/own.js") == "stopped"
        # The second one is the first script's, and the theme mustn't stumble over it.
        assert tab.run(POLICIES) == 1


def test_the_search_finds_words_of_other_languages(tab: Tab, host: Host) -> None:
    tab.open(host.address(f"{HOME}?q=entscheidung"))
    home = host.address(HOME)
    wait_for(lambda: any(each.startswith(home) for each in tab.run(FOUND)), "something")


def test_it_does_so_without_the_host(any_browser: Browser, host: Host) -> None:
    home = host.address(HOME)
    with any_browser.new_tab() as tab:
        tab.open(home)
        wait_for(lambda: tab.run(IS_KEPT), "the site to be kept")
        host.stop()
        try:
            tab.open(f"{home}?q=entscheidung")
            wait_for(lambda: any(each.startswith(home) for each in tab.run(FOUND)), "something")
        finally:
            host.restore()
