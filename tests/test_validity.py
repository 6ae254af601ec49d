"""All pages of a built site are valid HTML, as html-validate and the Nu checker have it."""

import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import KINDS, build_site
from tests.sites import copy_site, let_others_show, share_proofs
from tests.validity import EXCUSES, expect_valid


@pytest.mark.slow
def test_every_page_is_valid(tmp_path: Path) -> None:
    project = copy_site(tmp_path)
    share_proofs(project)
    shutil.copy(KINDS, project / "assessments")
    let_others_show(project)
    build_site(tmp_path / "site", "https://example.org/small/", project=project)
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 12
    faults = expect_valid(pages, tmp_path)
    idle = [each for each in EXCUSES if not any(each.covers(fault) for fault in faults)]
    assert idle == [], "what has been mended needs no excuse"
