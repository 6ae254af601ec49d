"""`mkdocs serve` with live reload."""

import re
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.test_plugin import ASSESSMENT, write_project

pytestmark = pytest.mark.slow

PATIENCE_S = 30


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path, port: int) -> Iterator[Path]:
    write_project(tmp_path)
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [*command, "--dev-addr", f"127.0.0.1:{port}"], cwd=tmp_path, stdout=log, stderr=log
        )
        yield tmp_path
        process.terminate()
        process.wait()


def read_until(address: str, words: str) -> str:
    """Read a page until it holds some words; what changes it is another process."""
    deadline = monotonic() + PATIENCE_S
    while monotonic() < deadline:
        try:
            with urllib.request.urlopen(address) as response:  # noqa: S310 (our own server)
                html: str = response.read().decode()
        except OSError:
            html = ""
        if words in html:
            return html
        sleep(0.1)
    pytest.fail(f"{address} never said {words!r}")


def test_saving_an_assessment_shows_and_a_mistake_spoils_nothing(served: Path, port: int) -> None:
    address = f"http://127.0.0.1:{port}/small/assessments/tiny/"
    html = read_until(address, "We move.")
    assert re.search(r"livereload\(\d+", html), "the page asks for news"
    assert "Content-Security-Policy" not in html, "its script would not run"
    source = served / "assessments/tiny.md"
    source.write_text(ASSESSMENT.replace("need >= 50", "neet >= 50"), encoding="utf-8")
    html = read_until(address, "Did you mean &#39;need&#39;?")
    assert "assessments/tiny.md:" in html.split('data-problems="1"')[1], "it says where"
    assert "We move." in html, "the last good version stays"
    assert "Did you mean 'need'?" in (served / "log").read_text()
    source.write_text(ASSESSMENT.replace("We move.", "We run."), encoding="utf-8")
    html = read_until(address, "We run.")
    assert "data-problems" not in html, "what is mended is no longer shown"


def test_a_rule_that_covers_too_little_shows_beside_the_new_version(
    served: Path, port: int
) -> None:
    address = f"http://127.0.0.1:{port}/small/"
    read_until(address, "</html>")
    source = served / "assessments/tiny.md"
    edited = ASSESSMENT.replace("We move.", "We run.").replace("need >= 50", "need > 100")
    source.write_text(edited, encoding="utf-8")
    html = read_until(address, "data-problems")
    assert "is never reached" in html
    read_until(f"{address}assessments/tiny/", "We run.")
