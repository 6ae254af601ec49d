"""What authors and hosts write as text is text on every page, and never runs."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from mirrormark.language.schemas import SCHEMAS
from tests.browser.conftest import build_site
from tests.browser.guards import unguard
from tests.browser.polling import wait_for
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, wait_until_kept
from tests.browser.serving import serve
from tests.browser.texts.marking import PLACE, fill, mark
from tests.test_plugin import CONFIG, write_project

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("texts")]

FOLDER = Path(__file__).parent
FILES = ("marked.md", "together.md")
OF_THE_SITE = ("site_name", "site_description", "site_author", "repo_name")
PAGES = (
    *("", "404.html", "licences/", "assessments/marked/", "assessments/together/"),
    "assessments/marked/how-it-is-scored/",
)
TOLD = {"description"}
UNSHOWN = {"profile-example"}
"""For its author alone."""
CHOSEN = {"alpha": "3", "beta": "1", "which": "all", "gamma": "3", "delta": "3"}
TYPED = {"many": ["4"], "week": ["3", "7"], "own": [mark("typed")]}
SAID = """() => {
  const said = [document.documentElement.textContent];
  for (const element of document.querySelectorAll("*"))
    for (const name of ["alt", "aria-label", "content", "placeholder", "title"])
      if (element.hasAttribute(name)) said.push(element.getAttribute(name));
  return said;
}"""
ESCAPED_TWICE = re.compile("R&amp;D|&lt;(?:img|script)")


def one_line(text: str) -> str:
    return " ".join(text.split())


def is_said(place: str, said: list[str]) -> bool:
    words = one_line(mark(place))
    return any(each in text for text in said for each in (words, words.replace('"', "")))


def collect(page: Page) -> list[str]:
    """Return what a page says in any way, with nothing in it that was escaped twice."""
    said = [one_line(text) for text in page.evaluate(SAID)]
    assert not [text for text in said if ESCAPED_TWICE.search(text)]
    return said


def answer(page: Page) -> None:
    """Answer all questions. Playwright can't find them by names such as these."""
    for names in (("alpha", "beta", "which"), ("gamma", "delta", "many", "week", "own")):
        for name in names:
            fields = page.locator(f"[name=item-{name}]")
            if name in CHOSEN:
                fields.and_(page.locator(f"[value='{CHOSEN[name]}']")).check()
            for place, typed in enumerate(TYPED.get(name, ())):
                fields.nth(place).fill(typed)
        page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = write_project(tmp_path_factory.mktemp("texts"))
    (project / "assessments/tiny.md").unlink()
    for name in FILES:
        text = (FOLDER / name).read_text(encoding="utf-8")
        (project / "assessments" / name).write_text(fill(text), encoding="utf-8")
    of_the_site = fill("\n".join(f"{name}: @{name.replace('_', '-')}@" for name in OF_THE_SITE))
    own = "\nsite_url: !ENV SITE_URL\nrepo_url: https://example.org/\n"
    config = re.sub("site_(name|url):.*\n", "", CONFIG)
    (project / "mkdocs.yml").write_text(f"{of_the_site}{own}{config}", encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def marked(folder: Path) -> CompiledAssessment:
    return compile_files([folder / "assessments/marked.md"], folder)[0]


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The site, without a policy: that would stop what has got through."""
    with serve(folder / "site") as address:
        build_site(folder / "site", address, project=folder)
        unguard(folder / "site")
        yield address


@pytest.fixture
def ran(context: BrowserContext) -> Iterator[list[str]]:
    """What has run. After the test that has to be nothing."""
    places: list[str] = []

    def note(place: str) -> None:
        places.append(place)

    context.expose_function("ran", note)
    yield places
    assert places == []


def list_texts(schema: Any) -> set[str]:
    """Return the fields of a schema that hold any words."""
    if isinstance(schema, list):
        return set().union(*map(list_texts, schema))
    if not isinstance(schema, dict):
        return set()
    fields = schema.get("properties", {})
    strings = {key for key, each in fields.items() if is_text(each)}
    return strings | set().union(*map(list_texts, schema.values()))


def is_text(schema: dict[str, Any]) -> bool:
    """Whether a value may be any words."""
    told = {key: each for key, each in schema.items() if key not in TOLD}
    return told == {"type": "string"} or any(map(is_text, told.get("anyOf", ())))


def list_marked(data: Any) -> set[str]:
    """Return the fields that hold one of our traps."""
    if isinstance(data, list):
        return set().union(*map(list_marked, data))
    if not isinstance(data, dict):
        return set()
    marked = {key for key, each in data.items() if isinstance(each, str) and "<script>" in each}
    return marked | set().union(*map(list_marked, data.values()))


def test_each_text_of_the_compiled_form_is_marked(marked: CompiledAssessment) -> None:
    assert list_texts(SCHEMAS["compiled"]) == list_marked(marked.data)


def test_a_text_that_is_taken_for_html_would_be_noticed(page: Page, ran: list[str]) -> None:
    page.set_content(f'<meta name="description" content="{mark("here")}">')
    wait_for(page, lambda: bool(ran), "a run")
    assert set(ran) == {"here"}
    ran.clear()


@pytest.mark.usefixtures("ran")
def test_texts_run_on_no_page_and_are_shown_as_they_are(
    page: Page, address: str, marked: CompiledAssessment
) -> None:
    said: list[str] = []
    for path in PAGES:
        page.goto(f"{address}{path}")
        said += collect(page)
    page.goto(f"{address}assessments/marked/")
    answer(page)
    said += collect(page)
    Reader(page, marked).see_diagnosis()
    said += collect(page)
    wait_until_kept(page)
    page.goto(f"{address}assessments/together/")
    finding = page.locator("[data-state=scored]")
    expect(finding.first).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    said += collect(page)
    texts = [(FOLDER / name).read_text(encoding="utf-8") for name in FILES]
    places = {place for text in texts for place in PLACE.findall(text)} - UNSHOWN
    places |= {name.replace("_", "-") for name in OF_THE_SITE} | {"typed"}
    assert {each for each in places if not is_said(each, said)} == set()


@pytest.mark.usefixtures("ran")
@pytest.mark.parametrize(
    ("path", "title", "description"),
    [
        ("", "", "site-description"),
        ("assessments/marked/", "title", "summary"),
        ("assessments/together/", "profile", "profile-summary"),
    ],
)
def test_the_head_of_a_page_has_the_words(
    page: Page, address: str, path: str, title: str, description: str
) -> None:
    page.goto(f"{address}{path}")
    words = f"{mark(title)} - " if title else ""
    assert page.title() == f"{words}{mark('site-name')}"
    for name, place in (("description", description), ("author", "site-author")):
        tag = page.locator(f"meta[name={name}]")
        expect(tag).to_have_attribute("content", mark(place))


@pytest.mark.usefixtures("ran")
def test_the_contents_of_a_page_and_the_search_have_the_words(page: Page, address: str) -> None:
    page.goto(f"{address}assessments/marked/how-it-is-scored/")
    contents = page.get_by_role("navigation", name="Table of contents")
    for place in ("dimension", "example"):
        expect(contents.get_by_role("link", name=mark(place), exact=True)).to_be_visible()
    page.get_by_role("textbox", name="Search").press_sequentially("profile-outcome")
    found = page.locator(".md-search-result__item", has_text=mark("profile")).first
    expect(found).to_be_visible()
    collect(page)
    found.locator(".md-search-result__link:visible").first.click()
    expect(page.get_by_role("heading", name=mark("profile"), exact=True)).to_be_visible()
    collect(page)
