"""Every way in which a script in a page could hand over answers, against the table in the docs.

The script is one of the site's own: somebody has got it in. What it hands over goes to another
server of this machine.
"""

import re
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress

import pytest

from tests.browser.browsers.ice import hearing_ice
from tests.browser.browsers.recorder import Recorder
from tests.browser.browsers.tab import Browser, Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.conftest import build_site
from tests.browser.guards import unguard
from tests.browser.other import listening
from tests.browser.serving import serve
from tests.sites import ROOT
from tests.test_plugin import CONFIG, write_project

pytestmark = pytest.mark.browser

INTRUDER = ROOT / "tests/browser/browsers/ways_out.js"
HOSTING = (ROOT / "docs/hosting/policy.md").read_text(encoding="utf-8")
ENGINES = ("Chromium", "Firefox", "WebKit")
WITH_HEADERS = "With the header"
OUT, STOPPED, UNKNOWN = "gets out", "stopped", "isn't there"

PATIENCE_S = 10
SETTLED_S = 1.5
"""What was not stopped has reached another server of this machine by then."""
TRY = """(name, to, port) => new Promise((done) => {
  setTimeout(done, 1_000);
  dispatchEvent(new CustomEvent("try", { detail: { name, to, port, done } }));
})"""
OFFER = """(name, to) => {
  dispatchEvent(new CustomEvent("try-by-click", { detail: { name, to } }));
}"""
IS_KEPT = """() => {
  const { serviceWorker } = navigator;
  return serviceWorker.controller?.state === "activated";
}"""


def list_ways() -> list[str]:
    ways = re.findall(r'^  "?([a-z-]+)"?: \(to', INTRUDER.read_text(), re.MULTILINE)
    assert len(ways) > 30
    return ways


WAYS = list_ways()
BY_ANOTHER_VISIT = [name for name in WAYS if name.startswith("kept-")]
IN_SIGHT = ["location", "refresh", "link", "form", "window", "file-in-window"]
WHEN_IDLE = ["prefetch"]
"""What Firefox does only once nothing else loads, whatever that takes."""
BEHIND = [name for name in WAYS if name not in {*BY_ANOTHER_VISIT, *IN_SIGHT, *WHEN_IDLE}]


def read_table() -> dict[str, dict[str, str]]:
    """Return what the docs say of each way, by browser and with the headers."""
    rows = [line.strip("| ").split("|") for line in HOSTING.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in row] for row in rows]
    (start,) = (n for n, row in enumerate(cells) if row[1:4] == list(ENGINES))
    heads, said = cells[start], {}
    for row in cells[start + 2 :]:
        if len(row) != len(heads):
            break
        for name in re.findall(r"`([a-z-]+)`", row[0]):
            assert name not in said
            said[name] = dict(zip(heads[1:], row[1:], strict=True))
    return said


def read_headers() -> dict[str, str]:
    """Return the headers that the docs recommend."""
    (block,) = re.findall(r"^```http\n(.*?)^```", HOSTING, re.MULTILINE | re.DOTALL)
    return dict(line.split(": ", 1) for line in block.splitlines())


TABLE = read_table()


def list_said(engine: str, word: str) -> set[str]:
    """Return the ways of which the docs say that about a browser."""
    return {name for name, said in TABLE.items() if said[engine] == word}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """A site with an intruder: as it is built, with headers of its host's, and without guards."""
    project = write_project(tmp_path_factory.mktemp("intruded"))
    config = CONFIG.replace("https://example.org/small/", "!ENV SITE_URL")
    (project / "mkdocs.yml").write_text(f"{config}extra_javascript: [ways_out.js]\n")
    shutil.copy(INTRUDER, project / "docs")
    build_site(project / "site", "http://127.0.0.1/org/project/", project=project)
    shutil.copytree(project / "site", project / "unguarded")
    unguard(project / "unguarded")
    with ExitStack() as stack:
        yield {
            "guarded": stack.enter_context(serve(project / "site")),
            "headers": stack.enter_context(serve(project / "site", headers=read_headers())),
            "unguarded": stack.enter_context(serve(project / "unguarded")),
        }


class Attempts:
    """One browser on one site, and all that is heard of it elsewhere."""

    def __init__(self, browser: Browser, site: str, recorder: Recorder) -> None:
        self._browser, self._site, self._recorder = browser, site, recorder

    def try_all(self, ways: set[str], expected: set[str]) -> set[str]:
        """Return those of some ways that lead out, and wait for those that should."""
        with listening() as self._other, hearing_ice() as self._ice:
            self._try_behind(ways & set(WHEN_IDLE), expected)
            self._try_behind(ways & set(BEHIND), expected)
            for name in sorted(ways & set(IN_SIGHT)):
                self._try_in_sight(name, expected & {name})
            if kept := ways & set(BY_ANOTHER_VISIT):
                self._try_by_another_visit(kept)
            return self._heard()

    def _try_behind(self, ways: set[str], expected: set[str]) -> None:
        """Try some that happen in the background, at once."""
        with self._browser.new_tab() as tab:
            tab.open(self._site)
            for name in sorted(ways):
                self._try(tab, name)
            self._wait_for(ways & expected)
            time.sleep(SETTLED_S)

    def _try_by_another_visit(self, ways: set[str]) -> None:
        """Have something written into what is kept, and come again."""
        with self._browser.new_tab() as tab:
            tab.open(self._site)
            wait_for(lambda: tab.run(IS_KEPT), "the site to be kept")
            for name in sorted(ways):
                self._try(tab, name)
            tab.open(f"{self._site}?q=home")
            time.sleep(SETTLED_S)

    def _try_in_sight(self, name: str, expected: set[str]) -> None:
        """Try what leads the reader away, once they click."""
        with self._browser.new_tab() as tab:
            tab.open(self._site)
            tab.run(OFFER, name, self._address(name))
            tab.click("button", "Go on")
            self._wait_for(expected)
            time.sleep(SETTLED_S)  # Chromium never closes a tab while a page comes into it

    def _try(self, tab: Tab, name: str) -> None:
        tab.run(TRY, name, self._address(name), self._ice.address)

    def _address(self, name: str) -> str:
        return f"{self._other.address}{name}"

    def _wait_for(self, expected: set[str]) -> None:
        with suppress(TimeoutError):
            wait_for(lambda: expected <= self._heard(), f"{expected}", PATIENCE_S)

    def _heard(self) -> set[str]:
        asked = {path.strip("/?") for path in self._other.heard}
        # Connections go by the proxy, and datagrams don't.
        is_asked_for = any(self._ice.address in line for line in self._recorder.seen)
        return (asked | self._ice.heard | ({"turn"} if is_asked_for else set())) & set(WAYS)


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.node.callspec.params["any_browser"]
    return next(each for each in ENGINES if each.lower() == name)


@pytest.fixture(autouse=True)
def _forget(recorder: Recorder) -> Iterator[None]:
    """Let what is meant to get out here be no trouble elsewhere."""
    yield
    recorder.seen.clear()


def test_the_docs_speak_of_every_way() -> None:
    assert TABLE.keys() == set(WAYS)
    words = {word for said in TABLE.values() for word in said.values()}
    assert words == {OUT, STOPPED, UNKNOWN}


@pytest.mark.wide
def test_what_gets_out_is_what_the_docs_say(
    any_browser: Browser, sites: Mapping[str, str], engine: str, recorder: Recorder
) -> None:
    expected = list_said(engine, OUT)
    attempts = Attempts(any_browser, sites["guarded"], recorder)
    assert attempts.try_all(set(WAYS), expected) == expected


@pytest.mark.wide
def test_a_header_stops_what_the_docs_say(
    any_browser: Browser, sites: Mapping[str, str], engine: str, recorder: Recorder
) -> None:
    ways = list_said(engine, OUT)
    expected = ways & list_said(WITH_HEADERS, OUT)
    attempts = Attempts(any_browser, sites["headers"], recorder)
    assert attempts.try_all(ways, expected) == expected


@pytest.mark.wide
def test_without_the_policy_every_way_that_is_there_leads_out(
    any_browser: Browser, sites: Mapping[str, str], engine: str, recorder: Recorder
) -> None:
    """So what stops it above is the policy, and nothing else."""
    expected = set(WAYS) - list_said(engine, UNKNOWN) - set(BY_ANOTHER_VISIT)
    attempts = Attempts(any_browser, sites["unguarded"], recorder)
    assert attempts.try_all(set(WAYS) - set(BY_ANOTHER_VISIT), expected) == expected
