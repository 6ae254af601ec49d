"""The site that this project publishes: as `make site` builds it, and as readers get it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from mirrormark.diagnostics.sources import compile_files, find_assessments
from mirrormark.model.finding_kinds import FINDINGS
from tests.browser.axe import find_violations
from tests.browser.reader import Reader, random_answers
from tests.browser.serving import serve
from tests.sites import ROOT, copy_site, share_proofs
from tests.validity import expect_valid

pytestmark = pytest.mark.xdist_group("published")  # which builds their site once

OURS = find_assessments(ROOT / "assessments")


@pytest.fixture(scope="session")
def published_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("published")


@pytest.fixture(scope="session")
def published(published_folder: Path) -> Iterator[str]:
    """The address of the site."""
    project = copy_site(published_folder, ROOT)
    share_proofs(project)
    with serve(project / "site") as address:
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=project,
            env={**os.environ, "SITE_URL": address},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        yield address


@pytest.mark.wide
def test_every_page_is_valid(published: str, published_folder: Path) -> None:
    assert published, "it has been built"
    pages = sorted((published_folder / "site").rglob("*.html"))
    assert len(pages) > 20
    expect_valid(pages, published_folder)


@pytest.mark.slow
def test_pages_about_findings_are_loaded_and_found_by_nobody_else(
    published: str, published_folder: Path
) -> None:
    assert published, "it has been built"
    site = published_folder / "site"
    assert len([*site.glob("findings/*/index.html")]) == len(FINDINGS)
    assert '"findings/' not in (site / "service-worker.js").read_text(encoding="utf-8")
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert not [each for each in index["docs"] if each["location"].startswith("findings/")]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.wide  # of sites like it, tests/browser/test_accessibility.py sees every state
def test_everybody_can_use_what_readers_come_to(page: Page, published: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for address in ("", "privacy/", "ideas/", "ideas/glossary/", "assessments/clarity/"):
        page.goto(f"{published}{address}")
        assert find_violations(page) == [], address


@pytest.mark.browser
@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
@pytest.mark.wide
def test_an_assessment_leads_to_its_diagnosis(quiet_page: Page, published: str, path: Path) -> None:
    (compiled,) = compile_files([path], ROOT)
    quiet_page.goto(f"{published}assessments/{compiled.document.id}/")
    reader, answers = Reader(quiet_page, compiled), random_answers(compiled, seed=3)
    reader.fill_in(answers)
    reader.answer_all(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)
