"""A site on which each word of the author is longer than a line."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.conftest import ROOT, build_site
from tests.browser.serving import serve
from tests.sites import SITE

FOLDER = Path(__file__).parent
NAMES = ("long-words", "long-words-together")


@pytest.fixture(scope="session")
def long_words() -> CompiledAssessment:
    return compile_files([FOLDER / "long-words.md"], ROOT)[0]


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site: an assessment, and a profile that reads it."""
    project = tmp_path_factory.mktemp("narrow")
    shutil.copytree(SITE / "docs", project / "docs")
    shutil.copy(SITE / "mkdocs.yml", project)
    (project / "assessments").mkdir()
    for name in NAMES:
        shutil.copy(FOLDER / f"{name}.md", project / "assessments")
    with serve(project / "site") as address:
        build_site(project / "site", address, project=project)
        yield address
