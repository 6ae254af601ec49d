"""From a question to a diagnosis on the sites of other generators than MkDocs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.axe import find_violations
from tests.browser.reader import Reader, random_answers
from tests.browser.serving import serve
from tests.browser.test_journey import assert_nothing_sticks_out
from tests.building_zensical import build_with_zensical, write_settings
from tests.sites import copy_site, share_proofs

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]


def build_properly(project: Path, address: str) -> None:
    pytest.importorskip("properdocs")
    command = [sys.executable, "-m", "properdocs", "build", "--quiet", "-f", "mkdocs.yml"]
    environment = {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=project, env={**os.environ, **environment}, check=True)


def build_zensically(project: Path, address: str) -> None:
    pytest.importorskip("zensical")
    (project / "docs/index.md").write_text("# Home\n\n<!-- mirrormark: assessments -->\n")
    for name in ("hosting.md", "privacy.md", "scoring.md"):
        (project / "docs" / name).unlink()
    shutil.rmtree(project / "docs/stylesheets")
    for path in (project / "assessments").iterdir():
        if path.stem != "clarity":  # each of three programs reads them all
            path.unlink()
    write_settings(project, address)
    build_with_zensical(project)


@pytest.mark.parametrize("build", [build_properly, build_zensically])
@pytest.mark.wide  # that the pages are alike, tests/test_zensical.py and test_properdocs.py see
def test_a_journey_to_a_diagnosis(
    quiet_page: Page, tmp_path: Path, assessments: dict[str, CompiledAssessment], build
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    project = copy_site(tmp_path)
    share_proofs(project)
    with serve(project / "site") as address:
        build(project, address)
        page.set_viewport_size({"width": 375, "height": 800})
        page.goto(address)
        page.get_by_role("link", name=compiled.document.question).click()
        expect(page.get_by_role("heading", level=1, name="Clarity")).to_be_visible()
        reader, answers = Reader(page, compiled), random_answers(compiled, seed=4)
        reader.fill_in(answers)
        reader.answer_all(answers)
        assert_nothing_sticks_out(page)
        reader.see_diagnosis()
        reader.expect_result(answers)
        assert_nothing_sticks_out(page)
        assert find_violations(page) == []
        page.get_by_role("link", name="How this is scored").click()
        expect(page.get_by_role("heading", level=1, name="How “Clarity”")).to_be_visible()
