"""A reader goes through an assessment in other languages than English: no English word is left."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment, tell_in
from mirrormark.diagnostics.sources import compile_files
from mirrormark.wording.catalogue import load_catalogue
from tests import pseudo
from tests.browser.conftest import build_site
from tests.browser.narrow.test_narrow import expect_fit
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader
from tests.browser.serving import serve
from tests.browser.your_results.responses import make_responses, write_responses
from tests.sites import copy_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("locales")]

FOLDER = Path(__file__).parent
ANSWERS = {
    "a1": "4",
    "a2": "1",
    "a3": "3",
    "many": 12.5,
    "b1": "2",
    "have": ["plan"],
    "week": {"work": 60, "talk": 40},
    "order": ["salt", "bread"],
    "more": "Да",
}
ROOTS = "mirrormark-assessment, mirrormark-profile, mirrormark-results, .mm-scored, .mm-cards"
FIND_WORDS = r"""(roots) => [...document.querySelectorAll(roots)].flatMap((root) => {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (!parent.closest("template, script, style, noscript")) found.push(data);
  }
  for (const each of [root, ...root.querySelectorAll("*")])
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      if (each.hasAttribute(name)) found.push(each.getAttribute(name));
  return found.map((words) => words.replace(/\s+/g, " ").trim()).filter(Boolean);
})"""
PLAIN = re.compile(r"[A-Za-z]{2}")
NOT_OURS = re.compile(
    r"\b[0-9a-f]{12}\b|https?://\S+|/org/project/\S+|python3 -m http\.server"
    r"|\b[ab][0-9]?\b|\bx[0-9]\b"
)
"""Versions, addresses and names of what is stored are the same in every language."""


@dataclass
class Site:
    address: str
    life: CompiledAssessment
    language: str


@pytest.fixture(scope="module", params=["de", "pseudo"])
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    project = copy_site(tmp_path_factory.mktemp(request.param))
    for path in [*(project / "assessments").glob("*"), *(project / "docs").rglob("*.md")]:
        path.unlink()
    for name in ("life.md", "whole.md"):
        shutil.copy(FOLDER / name, project / "assessments")
    (project / "docs/index.md").write_text("# Мы\n\n<!-- mirrormark: assessments -->\n")
    config = (project / "mkdocs.yml").read_text()
    theme = "de" if request.param == "de" else "ar"
    config = config.replace("  language: en\n", f"  language: {theme}\n")
    start, end = config.index("nav:"), config.index("theme:")
    (project / "mkdocs.yml").write_text(config[:start] + config[end:])
    with serve(project / "site") as address:
        if request.param == "de":
            build_site(project / "site", address, project=project)
            yield Site(address, _compile(project, "de"), "de")
            return
        locales = tmp_path_factory.mktemp("locales")
        pseudo.write_locales(locales)
        subprocess.run(
            [sys.executable, "-m", "tests.pseudo", locales, "build", "--strict", "--quiet"],
            cwd=project,
            env=_environment(address),
            check=True,
        )
        with pseudo.speak(locales):
            yield Site(address, _compile(project, pseudo.LANGUAGE), pseudo.LANGUAGE)


def _compile(project: Path, language: str) -> CompiledAssessment:
    return tell_in(compile_files([project / "assessments/life.md"], project)[0], language)


def _environment(address: str) -> dict[str, str]:
    root = f"{Path(__file__).parents[3]}"
    path = ":".join([root, os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "SITE_URL": address, "PYTHONPATH": path}


def expect_no_english(page: Page, site: Site) -> None:
    """Expect each word of ours to be in the language; those of the author are in Cyrillic."""
    found = [NOT_OURS.sub("", each) for each in page.evaluate(FIND_WORDS, ROOTS)]
    assert len(found) > 3
    if site.language == pseudo.LANGUAGE:
        assert [each for each in found if PLAIN.search(each)] == []
        return
    english = {each for each in _plain_texts("en-GB") if PLAIN.search(each)}
    assert english.isdisjoint(set(found) - set(_plain_texts(site.language)))


def _plain_texts(language: str) -> list[str]:
    entries = load_catalogue(language).source.splitlines()
    return [line.partition(" = ")[2] for line in entries if " = " in line and "{" not in line]


def unfold(page: Page, site: Site) -> None:
    """Open all that is folded away, and wait until pictures are drawn."""
    t = load_catalogue(site.language).text
    for summary in page.locator("article summary").all():
        summary.click()
    for button in page.get_by_role("button", name=t("what-if-open")).all():
        button.click()
    for drawing in page.locator(".mm-picture__drawing").all():
        expect(drawing.locator("svg")).to_be_attached()


def look(page: Page, site: Site) -> None:
    expect_no_english(page, site)
    expect_fit(page)


def test_an_assessment_in_another_language(quiet_page: Page, site: Site) -> None:
    page, t = quiet_page, load_catalogue(site.language).text
    page.set_viewport_size({"width": 320, "height": 800})
    reader = Reader(page, site.life)
    page.goto(site.address)
    look(page, site)
    page.goto(f"{site.address}assessments/life/")
    expect(page.get_by_role("button", name=t("form-continue"))).to_be_visible()
    look(page, site)
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_focused()
    look(page, site)
    page.reload()
    reader.answer_all(ANSWERS)
    look(page, site)
    reader.see_diagnosis()
    reader.expect_result(ANSWERS)
    expect(page.locator("[data-picture] svg").first).to_be_visible()
    unfold(page, site)
    look(page, site)

    page.goto(f"{site.address}assessments/life/how-it-is-scored/")
    unfold(page, site)
    look(page, site)
    page.goto(f"{site.address}assessments/whole/")
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    unfold(page, site)
    look(page, site)


def test_what_is_kept_in_another_language(quiet_page: Page, site: Site, tmp_path: Path) -> None:
    page, t = quiet_page, load_catalogue(site.language).text
    page.set_viewport_size({"width": 320, "height": 5000})
    page.goto(f"{site.address}your-results/")
    expect(page.get_by_role("heading", name=t("your-results-empty-title"))).to_be_visible()
    look(page, site)
    responses = make_responses({"life": site.life}, 5)
    for each in responses:
        each.pop("name", None)  # it is the reader's
    path = write_responses(tmp_path / "1.json", responses)
    page.set_input_files(".mm-kept-open input", path)
    expect(page.locator("[data-kept]")).to_have_count(5)
    for place in (0, 1):
        page.locator(".mm-kept__toggle").nth(place).click()
        page.locator(".mm-kept__choice input").nth(place).check()
    look(page, site)


def test_the_site_says_all_else_in_its_language(quiet_page: Page, site: Site) -> None:
    page, t = quiet_page, load_catalogue(site.language).text
    page.goto(f"{site.address}assessments/whole/")
    expect(page.get_by_role("heading", name=t("profile-unread-title"))).to_be_visible()
    expect_no_english(page, site)
    page.goto(f"{site.address}licences/")
    expect(page.get_by_role("heading", name=t("licences-title")).first).to_be_visible()
    offline = page.locator("meta[name=mirrormark-offline]")
    expect(offline).to_have_attribute("data-load", t("offline-load"))
    direction = "rtl" if site.language == pseudo.LANGUAGE else "ltr"
    expect(page.locator("body")).to_have_attribute("dir", direction)
