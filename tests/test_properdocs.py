"""ProperDocs runs MkDocs' plugins, and makes the same of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import build
from tests.test_plugin import ASSESSMENT, write_project

pytest.importorskip("properdocs")

WITHOUT_MKDOCS = """
import sys

class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name == "mkdocs":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Nowhere())
import importlib.util
stock = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "mkdocs" else stock(name, *rest)
from pathlib import Path
from mirrormark.generators.mkdocs_settings import find_site, read_markdown
print(read_markdown(find_site(Path.cwd())).home)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def build_properly(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "properdocs", "build", *options],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_it_makes_the_same_pages_as_mkdocs(project: Path) -> None:
    done = build_properly(project, "--strict")
    assert done.returncode == 0, done.stderr
    pages = read_pages(project / "site")
    assert len(pages) == 6
    assert build(project, "--strict").returncode == 0
    of_mkdocs = read_pages(project / "site")
    assert pages.keys() == of_mkdocs.keys()
    page = "assessments/tiny/index.html"
    begin, end = "<mirrormark-assessment ", "</mirrormark-assessment>"
    one, other = (each[page].split(begin)[1].split(end)[0] for each in (pages, of_mkdocs))
    assert one == other
    assert all("Content-Security-Policy" in html for html in pages.values())


def read_pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.rglob("*.html")
    }


@pytest.mark.slow
def test_a_mistake_stops_it_and_leaves_the_last_good_site(project: Path) -> None:
    assert build_properly(project).returncode == 0
    good = (project / "site/assessments/tiny/index.html").read_bytes()
    text = ASSESSMENT.replace("need >= 50", "neet >= 50")
    (project / "assessments/tiny.md").write_text(text, encoding="utf-8")
    done = build_properly(project)
    assert done.returncode == 1
    assert "assessments/tiny.md:25:26: " in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "site/assessments/tiny/index.html").read_bytes() == good


def test_commands_read_its_settings_where_there_is_no_mkdocs(project: Path) -> None:
    (project / "mkdocs.yml").rename(project / "properdocs.yml")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_MKDOCS],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "https://example.org\n"
