"""After a visit the site works without its host, in any browser."""

from collections.abc import Iterator

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.browsers.recorder import Recorder
from tests.browser.browsers.tab import Browser
from tests.browser.browsers.waiting import wait_for
from tests.browser.browsers.walk import Walk
from tests.browser.conftest import build_site
from tests.browser.offline.host import Host
from tests.browser.reader import random_answers
from tests.browser.shipped import read_runtime

pytestmark = pytest.mark.browser

# The pages, and the three files of the engine, as far as they can be read again.
IS_KEPT = """async (wanted) => {
  const names = (await caches.keys()).filter((name) => name.startsWith("mirrormark-runtime:"));
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()));
  const sizes = await Promise.all(found.flat().map(async (file) => (await file.blob()).size));
  const isWhole = wanted.every((size) => sizes.includes(size));
  return isWhole && navigator.serviceWorker?.controller?.state === "activated";
}"""
HEADING = "() => document.querySelector('h1')?.textContent"


@pytest.fixture(scope="session")
def site_of_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Host, str]]:
    """Give a host, and the address of the site on it."""
    host, folder = Host(), tmp_path_factory.mktemp("host") / "site"
    address = host.publish("/org/project/", folder)
    build_site(folder, address)
    yield host, address
    host.stop()


@pytest.mark.corners("firefox")
def test_after_a_visit_the_site_works_without_its_host(
    any_browser: Browser,
    recorder: Recorder,
    site_of_host: tuple[Host, str],
    assessments: dict[str, CompiledAssessment],
) -> None:
    host, home = site_of_host
    host.restore()
    compiled = assessments["clarity"]
    answers = random_answers(compiled, seed=61)
    with any_browser.new_tab() as tab:
        walk = Walk(tab, compiled)
        walk.come_from(home)
        walk.answer_all(answers)
        walk.wait_until_kept(answers)
        shown = walk.see_diagnosis()
        sizes = [file["size"] for file in read_runtime()["fast"].values()]
        wait_for(lambda: tab.run(IS_KEPT, sizes), "all that is kept")
        host.stop()
        tab.open(f"{home}privacy/")
        wait_for(lambda: tab.run(HEADING) == "Where your answers go", "a page that is kept")
        tab.open(f"{home}assessments/clarity/#check")
        walk.wait_for_step("check")
        assert walk.see_diagnosis() == shown
    assert recorder.seen == []
