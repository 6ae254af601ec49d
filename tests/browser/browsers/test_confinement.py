"""Python in the worker reaches no other site, whatever it tries."""

import gzip
import io
import json
import re
import shutil
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.browsers.tab import Browser
from tests.browser.browsers.waiting import wait_for
from tests.browser.conftest import ROOT
from tests.browser.other import Other, listening
from tests.browser.serving import serve
from tests.browser.shipped import ASK_ENGINE, read_runtime

pytestmark = pytest.mark.browser

BUNDLE = "assets/mirrormark/runtime"
HOSTILE = Path(__file__).parent / "hostile.py"
STOCK_LIBRARY = ROOT / "build_tools/mirrormark_web/node_modules/pyodide/python_stdlib.zip"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
SETTLED_S = 0.5
"""What was not stopped has reached another server of this machine by then."""
ASK_WITH_PATIENCE = f"""(...args) => Promise.race([
  ({ASK_ENGINE})(...args),
  new Promise((resolve) => setTimeout(() => resolve([]), 30_000)),
])"""
ASKING = ["what became of it?"] * 500
"""Each is a message there and back, while what was started goes on."""
WITHOUT_POLICY = {"fetch", "pyfetch", "xhr", "socket", "events", "nested-worker"}
"""What gets out of a worker at least, in each browser, if no policy stops it."""


type Outcome = tuple[dict[str, str], set[str]]


def make_hostile_engine() -> bytes:
    """Return the engine's wheel with another `requests`."""
    shipped = read_runtime()["plain"]["engine"]["path"]
    wheel = gzip.decompress((ROOT / "build/bundle/runtime" / shipped).read_bytes())
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(wheel)) as engine, zipfile.ZipFile(packed, "w") as hostile:
        for name in engine.namelist():
            if name != "mirrormark_engine/requests.py":
                hostile.writestr(name, engine.read(name))
        hostile.writestr("mirrormark_engine/requests.py", HOSTILE.read_text(encoding="utf-8"))
    return gzip.compress(packed.getvalue())


@pytest.fixture(scope="module")
def sites(
    site: str, site_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """This site with a hostile engine beside its own, with the policy and without it."""
    assert site, "it has been built"
    with ExitStack() as stack:
        addresses = {}
        for name in ("guarded", "unguarded"):
            folder = tmp_path_factory.mktemp("sites") / name
            shutil.copytree(site_folder, folder)
            (folder / BUNDLE / "hostile.bin").write_bytes(make_hostile_engine())
            (folder / BUNDLE / "library.bin").write_bytes(gzip.compress(STOCK_LIBRARY.read_bytes()))
            addresses[name] = stack.enter_context(serve(folder))
        home = folder / "index.html"
        html, count = POLICY.subn("", home.read_text(encoding="utf-8"))
        assert count == 1
        home.write_text(html, encoding="utf-8")
        yield addresses


def attempt_all(browser: Browser, site: str, expected: set[str]) -> Outcome:
    """Return what Python was told of each attempt, and what the other site heard.

    Waits for the site to hear of those that are ``expected`` to get out. Python was told nothing
    where the browser never let it come back from an attempt.
    """
    # Pyodide's own library: what ships has no `pyfetch` at all.
    replaced = {"engine": {"path": "hostile.bin"}, "library": {"path": "library.bin"}}
    files = {**read_runtime()["plain"], **replaced}
    attempts = re.findall(r'^    "([a-z-]+)": by_', HOSTILE.read_text(), re.MULTILINE)
    with listening() as other, browser.new_tab() as tab:
        tab.open(site)
        messages = [{"type": "open", "compiled": other.address}]
        messages += [{"type": "score", "request": name} for name in [*attempts, *ASKING]]
        replies = tab.run(ASK_WITH_PATIENCE, files, messages)
        outcomes: dict[str, str] = json.loads(replies[-1]["value"]) if replies else {}
        if expected:
            wait_for(lambda: expected <= set(hear(other)), f"{expected} to get out")
        time.sleep(SETTLED_S)  # nothing says that a request will not come
        return outcomes, set(hear(other))


def hear(other: Other) -> list[str]:
    return [path.strip("/") for path in other.heard]


def test_python_reaches_no_other_site(any_browser: Browser, sites: dict[str, str]) -> None:
    outcomes, heard = attempt_all(any_browser, sites["guarded"], set())
    assert heard == set()
    assert not outcomes or len(outcomes) >= 10


def test_without_the_policy_it_would(any_browser: Browser, sites: dict[str, str]) -> None:
    _, heard = attempt_all(any_browser, sites["unguarded"], WITHOUT_POLICY)
    assert heard >= WITHOUT_POLICY
