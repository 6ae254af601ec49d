"""The page with all that a reader's browser keeps: on every site, unless its host says no."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from mirrormark.cli import main
from mirrormark.site.page import name_last
from tests.building import build
from tests.test_neighbours import PROFILE
from tests.test_plugin import ASSESSMENT, CONFIG, write_project

pytestmark = pytest.mark.slow

PAGE = "your-results/index.html"
DATA = re.compile(r'<template class="mm-data">(.*?)</template>', re.DOTALL)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def build_well(project: Path, config: str = CONFIG) -> Path:
    (project / "mkdocs.yml").write_text(config)
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    return project / "site"


def read(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def data_of(path: Path) -> dict[str, Any]:
    (text,) = DATA.findall(path.read_text(encoding="utf-8"))
    data: dict[str, Any] = json.loads(text)
    return data


def test_it_knows_all_assessments_of_the_site_and_no_profile(project: Path) -> None:
    other = ASSESSMENT.replace("title: Tiny", "title: Other")
    (project / "assessments/other.md").write_text(other, encoding="utf-8")
    (project / "assessments/both.md").write_text(PROFILE, encoding="utf-8")
    data = data_of(build_well(project) / PAGE)
    _, tiny = data["assessments"]
    assert tiny["compiled"]["id"] == "tiny"
    assert tiny["url"] == "../assessments/tiny/"
    assert data["language"] == "en-GB"
    assert "your-results-erase" in f"{data['strings']}"
    assert "form-clear" not in f"{data['strings']}", "it asks nothing"


def test_without_a_script_it_says_what_needs_one(project: Path) -> None:
    page = read(build_well(project) / PAGE)
    (heading,) = page.css("h1")
    assert heading.text() == "Your results"
    (note,) = page.css("mirrormark-results > noscript")
    assert "runs no scripts" in note.text()


def test_it_comes_last_in_the_navigation_unless_the_site_names_it(project: Path) -> None:
    site = build_well(project)
    links = read(site / "index.html").css(".md-nav--primary a.md-nav__link")
    assert "your-results/" in f"{links[-1].attributes['href']}"
    named = CONFIG.replace("nav:\n", "nav:\n  - Mine: your-results.md\n")
    assert named != CONFIG
    site = build_well(project, named)
    links = read(site / "index.html").css(".md-nav--primary a.md-nav__link[href*=your-results]")
    assert [each.text().strip() for each in links] == ["Mine"]


def test_a_site_may_keep_it_out_of_its_navigation(project: Path) -> None:
    site = build_well(project, f"{CONFIG}\nnot_in_nav: /your-results.md\n")
    assert (site / PAGE).exists()
    assert not read(site / "index.html").css(".md-nav a[href*=your-results]")


def test_an_assessment_leads_there_and_hides_the_way_until_there_is_something(
    project: Path,
) -> None:
    page = read(build_well(project) / "assessments/tiny/index.html")
    ways = page.css("mirrormark-assessment .mm-earlier")
    assert len(ways) == 2
    for way in ways:
        assert "hidden" in way.attributes
        (link,) = way.css("a")
        assert link.attributes["href"] == "../../your-results/"


def test_a_site_may_leave_it_out(project: Path) -> None:
    plugin = "plugins: [search, mirrormark: {results: false}]"
    config = CONFIG.replace("plugins: [search, mirrormark]", plugin)
    assert config != CONFIG
    site = build_well(project, config)
    assert not (site / PAGE).exists()
    for page in (site / "index.html", site / "assessments/tiny/index.html"):
        assert "your-results" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("own", ["your-results.md", "your-results/index.md"])
def test_a_page_of_the_sites_own_at_this_address_stays(project: Path, own: str) -> None:
    path = project / "docs" / own
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Ours\n\nNothing to see.\n")
    page = (build_well(project) / PAGE).read_text(encoding="utf-8")
    assert "Nothing to see." in page
    assert "<mirrormark-results" not in page


@pytest.mark.parametrize("results", [True, False])
def test_a_plain_site_has_it_in_the_footer_of_each_page(
    project: Path, results: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    (project / "mirrormark.toml").write_text(f"results = {json.dumps(results)}\n")
    done = CliRunner().invoke(main, ["build", "--address", "https://example.org/mirrors/"])
    assert done.exit_code == 0, done.output
    assert (project / "site" / PAGE).exists() == results
    for name in ("index.html", "privacy/index.html", "assessments/tiny/index.html"):
        links = read(project / "site" / name).css(".plain-footer a[href*=your-results]")
        assert len(links) == results, name


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        (None, None),
        (["a.md"], ["a.md", "x.md"]),
        ([{"A": "a.md"}, {"B": [{"X": "x.md"}]}], [{"A": "a.md"}, {"B": [{"X": "x.md"}]}]),
        (["x.md", "a.md"], ["x.md", "a.md"]),
    ],
)
def test_what_a_navigation_names_stays_where_it_is(nav: object, expected: object) -> None:
    assert name_last(nav, "x.md") == expected  # type: ignore[arg-type] # as YAML has it
