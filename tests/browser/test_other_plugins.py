"""A reader on sites that have other people's plugins, those with most to do with pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import Reader
from tests.browser.serving import serve
from tests.browser.test_kinds import ANSWERS
from tests.matrix.installed import expect_installed
from tests.matrix.sites import NEIGHBOURS, REFUSED, build, write
from tests.matrix.test_matrix import HASH

pytestmark = [pytest.mark.browser, pytest.mark.wide]

APART = """\
site_name: Mirrors
site_url: !ENV SITE_URL
site_dir: ../site/mirrors
theme: {name: material, font: false}
plugins: [search, mirrormark]
markdown_extensions: [admonition, footnotes, pymdownx.tabbed: {alternate_style: true}]
"""


@pytest.fixture(autouse=True)
def plugins() -> None:
    expect_installed()


def serve_beside(name: str, project: Path) -> Iterator[str]:
    """Serve a site with another plugin, named before ours; yields the address of its home page."""
    (neighbour,) = (each for each in NEIGHBOURS if each.name == name)
    hashes: list[str] = []
    with serve(project / "site") as address:
        for attempt in ("first", "named"):
            folder = project / attempt
            write(folder, neighbour, neighbour.list_plugins("before", *hashes))
            done = build(folder, SITE_URL=address)
            if done.returncode == 0:
                break
            hashes = HASH.findall(done.stderr)
        assert done.returncode == 0, done.stderr
        (folder / "site").rename(project / "site")
        yield address


def reach_a_diagnosis(page: Page, kinds: CompiledAssessment) -> None:
    reader = Reader(page, kinds)
    reader.answer_at_once(ANSWERS)
    reader.see_diagnosis()
    reader.expect_result(ANSWERS)


def test_pages_made_smaller_lead_to_a_diagnosis(
    quiet_page: Page, kinds: CompiledAssessment, tmp_path: Path
) -> None:
    for address in serve_beside("minify", tmp_path):
        quiet_page.goto(address)
        quiet_page.get_by_role("main").get_by_role("link", name=kinds.data["title"]).click()
        reach_a_diagnosis(quiet_page, kinds)


def test_a_lightbox_opens_and_leaves_questions_alone(
    quiet_page: Page, kinds: CompiledAssessment, tmp_path: Path
) -> None:
    for address in serve_beside("glightbox", tmp_path):
        quiet_page.goto(address)
        quiet_page.get_by_role("link", name="A dot").click()
        expect(quiet_page.locator(".gslide-image img")).to_be_visible()
        quiet_page.keyboard.press("Escape")
        expect(quiet_page.locator(".gslide-image")).to_have_count(0)
        quiet_page.get_by_role("main").get_by_role("link", name=kinds.data["title"]).click()
        reach_a_diagnosis(quiet_page, kinds)


def test_a_site_of_its_own_stands_in_one_with_several_languages(
    quiet_page: Page, kinds: CompiledAssessment, tmp_path: Path
) -> None:
    (neighbour,) = (each for each in REFUSED if each.name == "i18n")
    project = write(tmp_path / "project", neighbour, ["search", f"i18n: {neighbour.options}"])
    settings = (project / "mkdocs.yml").read_text().replace("  - Assessments: assessments/\n", "")
    (project / "mkdocs.yml").write_text(settings)
    (project / "docs/index.md").write_text("# Home\n\n[Mirrors](mirrors/assessments/kinds/)\n")
    apart = write(project / "mirrors", neighbour, [])
    (apart / "mkdocs.yml").write_text(APART)
    (apart / "docs/index.de.md").unlink()
    with serve(project / "site") as address:
        for folder, own in ((project, address), (apart, f"{address}mirrors/")):
            done = build(folder, SITE_URL=own)
            assert done.returncode == 0, done.stderr
        assert (project / "site/de/index.html").is_file()
        assert 'href="mirrors/assessments/kinds/"' in (project / "site/index.html").read_text()
        quiet_page.goto(f"{address}mirrors/assessments/kinds/")
        reach_a_diagnosis(quiet_page, kinds)
