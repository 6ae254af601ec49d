"""From saving an assessment to seeing it in the browser, on the tests' site."""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page

from tests.bench.figures import Figure
from tests.browser.serving import SUB_PATH
from tests.sites import copy_site

__all__ = ["measure_saving"]

SAVES = 5
PATIENCE_S = 60


def measure_saving(page: Page) -> Figure:
    """Serve a copy of the site, edit a statement again and again, and watch the page."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_site(Path(folder) / "project")
        port = _find_port()
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--quiet"]
        process = subprocess.Popen(
            [*command, "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "SITE_URL": f"https://example.org{SUB_PATH}"},
        )
        try:
            times = _time_saves(page, project, f"http://127.0.0.1:{port}/")
        finally:
            process.terminate()
            process.wait()
    detail = f"median of {SAVES}; slowest {max(times):.0f} ms"
    return Figure("saving an assessment to seeing it", median(times), "ms", 2000, detail)


def _time_saves(page: Page, project: Path, address: str) -> list[float]:
    source = project / "assessments/clarity.md"
    text = source.read_text(encoding="utf-8")
    _wait_for(address)
    page.goto(f"{address}{SUB_PATH.strip('/')}/assessments/clarity/")
    page.wait_for_selector("main fieldset")
    times = []
    for number in range(SAVES):
        words = f"A sentence for save {number}."
        sleep(1)  # the page asks for news again only after the last ones
        start = perf_counter()
        source.write_text(text.replace("\n---\n", f"\n---\n\n{words}\n", 1), encoding="utf-8")
        page.get_by_text(words).wait_for(timeout=1000 * PATIENCE_S)
        times.append(1000 * (perf_counter() - start))
    return times


def _find_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str) -> None:
    deadline = monotonic() + PATIENCE_S
    while monotonic() < deadline:
        try:
            urlopen(address).close()  # noqa: S310 (our own server)
        except (URLError, ConnectionError):
            sleep(0.2)
        else:
            return
    raise TimeoutError(address)
