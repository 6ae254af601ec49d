"""All pages of a built site are valid HTML, as html-validate and the Nu checker have it."""

import shutil
from pathlib import Path

from tests.browser.conftest import KINDS, ROOT, build_site
from tests.validity import EXCUSES, expect_valid


def write_project(folder: Path) -> Path:
    """Write this site, with an assessment that has every kind of question besides."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "assessments", folder / "assessments")
    shutil.copy(KINDS, folder / "assessments")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "build").mkdir()
    (folder / "build/bundle").symlink_to(ROOT / "build/bundle")
    return folder


def test_every_page_is_valid(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    build_site(tmp_path / "site", "https://example.org/small/", project=project)
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 12
    faults = expect_valid(pages, tmp_path)
    idle = [each for each in EXCUSES if not any(each.covers(fault) for fault in faults)]
    assert idle == [], "what has been mended needs no excuse"
