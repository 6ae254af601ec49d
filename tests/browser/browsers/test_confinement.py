"""Python in the worker reaches no other site, whatever it tries."""

import gzip
import io
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
from tests.browser.guards import unguard
from tests.browser.other import Other, listening
from tests.browser.serving import serve
from tests.browser.shipped import START_ENGINE, read_runtime
from tests.sites import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

BUNDLE = "assets/mirrormark/runtime"
HOSTILE = Path(__file__).parent / "hostile.py"
STOCK_LIBRARY = ROOT / "build_tools/mirrormark_web/node_modules/pyodide/python_stdlib.zip"
SETTLED_S = 0.5
"""What was not stopped has reached another server of this machine by then."""
TRY_ALL = f"""async (files, address, attempts) => {{
  const engine = await ({START_ENGINE})(files);
  await engine.ask({{ type: 'open', compiled: address }});
  let outcomes = {{}};
  const ask = async (request) => {{
    outcomes = JSON.parse(await engine.ask({{ type: 'score', request }}));
  }};
  const tryAll = async () => {{
    for (const name of attempts) {{
      const due = performance.now() + 3_000;
      await ask(name);
      while (outcomes[name] === 'tried' && performance.now() < due) await ask('And now?');
    }}
  }};
  await Promise.race([tryAll(), new Promise((resolve) => setTimeout(resolve, 60_000))]);
  engine.end();
  return outcomes;
}}"""
"""Tries one way after the other, and gives what Python knows of each.

It waits for each to come to something, and for a worker that doesn't come back from one.
"""
WITHOUT_POLICY = {"fetch", "pyfetch", "xhr", "socket", "events", "nested-worker"}
"""What gets out of a worker at least, in each browser, if no policy stops it."""
UNTOLD = {"firefox": {"nested-worker", "worker"}, "webkit": {"fetch", "pyfetch"}}
"""What a browser may leave without an answer where a policy stops it.

Firefox may never come back from a nested worker, and WebKit's fetches in a worker never end.
"""

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
    whole_site: str, whole_site_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """This site with a hostile engine beside its own, with the policy and without it."""
    assert whole_site, "it has been built"
    with ExitStack() as stack:
        addresses = {}
        for name in ("guarded", "unguarded"):
            folder = tmp_path_factory.mktemp("sites") / name
            shutil.copytree(whole_site_folder, folder)
            (folder / BUNDLE / "hostile.bin").write_bytes(make_hostile_engine())
            (folder / BUNDLE / "library.bin").write_bytes(gzip.compress(STOCK_LIBRARY.read_bytes()))
            addresses[name] = stack.enter_context(serve(folder))
        unguard(folder)
        yield addresses


def list_attempts() -> list[str]:
    attempts = re.findall(r'^    "([a-z-]+)": by_', HOSTILE.read_text(), re.MULTILINE)
    assert len(attempts) == 10
    return attempts


def attempt_all(browser: Browser, site: str, expected: set[str]) -> Outcome:
    """Return what each attempt came to, as `hostile.py` says it, and what the other site heard.

    Waits for the site to hear of those that are ``expected`` to get out.
    """
    # Pyodide's own library: what ships has no `pyfetch` at all.
    replaced = {"engine": {"path": "hostile.bin"}, "library": {"path": "library.bin"}}
    files = {**read_runtime()["plain"], **replaced}
    with listening() as other, browser.new_tab() as tab:
        tab.open(site)
        outcomes = tab.run(TRY_ALL, files, other.address, list_attempts())
        if expected:
            wait_for(lambda: expected <= set(hear(other)), f"{expected} to get out")
        time.sleep(SETTLED_S)  # nothing says that a request will not come
        return outcomes, set(hear(other))


def hear(other: Other) -> list[str]:
    return [path.strip("/") for path in other.heard]


def list_names(outcomes: dict[str, str], what: str) -> set[str]:
    return {name for name, outcome in outcomes.items() if outcome.startswith(f"{what}: ")}


@pytest.mark.corners("chromium")
def test_python_reaches_no_other_site(
    any_browser: Browser, sites: dict[str, str], request: pytest.FixtureRequest
) -> None:
    outcomes, heard = attempt_all(any_browser, sites["guarded"], set())
    assert heard == set()
    untold = UNTOLD.get(request.node.callspec.params["any_browser"], set())
    assert list_names(outcomes, "held back") >= set(list_attempts()) - untold
    assert list_names(outcomes, "let through") == set()


@pytest.mark.wide
def test_without_the_policy_it_would(any_browser: Browser, sites: dict[str, str]) -> None:
    outcomes, heard = attempt_all(any_browser, sites["unguarded"], WITHOUT_POLICY)
    assert heard >= WITHOUT_POLICY
    # The other site speaks neither of the two protocols.
    assert list_names(outcomes, "let through") >= WITHOUT_POLICY - {"socket", "events"}
