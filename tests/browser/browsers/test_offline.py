"""After a visit the site works without its host, in any browser."""

from collections.abc import Iterator

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.browsers.recorder import Recorder
from tests.browser.browsers.tab import Browser
from tests.browser.browsers.waiting import wait_for
from tests.browser.browsers.walk import Walk
from tests.browser.offline.conftest import SMALL
from tests.browser.offline.editions import build_edition
from tests.browser.offline.host import Host
from tests.browser.reader import random_answers
from tests.browser.shipped import read_runtime

pytestmark = [pytest.mark.browser, pytest.mark.wide]  # in Chromium: tests/browser/offline

# The pages, and the three files of the engine, as far as they can be read again.
IS_KEPT = """async (wanted) => {
  const names = (await caches.keys()).filter((name) => name.startsWith("mirrormark-runtime:"));
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()));
  const sizes = await Promise.all(found.flat().map(async (file) => (await file.blob()).size));
  const isWhole = wanted.every((size) => sizes.includes(size));
  return isWhole && navigator.serviceWorker?.controller?.state === "activated";
}"""
TINY = "assessments/tiny.md"
HEADING = "() => document.querySelector('h1')?.textContent"


@pytest.fixture(scope="session")
def site_of_host(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Host, str, CompiledAssessment]]:
    """Give a host, the address of a small site on it, and the assessment of that."""
    host, project = Host(), tmp_path_factory.mktemp("host") / "project"
    site = build_edition(project, "first", host.address(SMALL))
    yield host, host.publish(SMALL, site), compile_files([project / TINY], project)[0]
    host.stop()


def test_after_a_visit_the_site_works_without_its_host(
    any_browser: Browser,
    recorder: Recorder,
    site_of_host: tuple[Host, str, CompiledAssessment],
) -> None:
    host, home, compiled = site_of_host
    host.restore()
    answers = random_answers(compiled, seed=61)
    with any_browser.new_tab() as tab:
        walk = Walk(tab, compiled)
        tab.open(f"{home}assessments/tiny/")
        walk.wait_for_step("section")
        walk.answer_all(answers)
        walk.wait_until_kept(answers)
        shown = walk.see_diagnosis()
        sizes = [file["size"] for file in read_runtime()["fast"].values()]
        wait_for(lambda: tab.run(IS_KEPT, sizes), "all that is kept")
        host.stop()
        tab.open(f"{home}pictures/")
        wait_for(lambda: tab.run(HEADING) == "Pictures", "a page that is kept")
        tab.open(f"{home}assessments/tiny/#check")
        walk.wait_for_step("check")
        assert walk.see_diagnosis() == shown
    assert recorder.seen == []
