"""An assessment in the page of another site."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.wording.catalogue import load_catalogue
from tests.browser.axe import find_violations
from tests.browser.embed.conftest import Publish
from tests.browser.embed.snippets import list_titles, read_snippet
from tests.browser.polling import wait_until
from tests.browser.reader import Reader, random_answers, wait_until_kept

# Where Chromium's tests of `browsers/` are, which need the same site.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

TWICE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}"""
DANGLING = """() => {
  const found = [];
  for (const name of ["aria-labelledby", "aria-describedby", "for"])
    for (const element of document.querySelectorAll(`mirrormark-assessment [${name}]`))
      for (const id of element.getAttribute(name).split(" "))
        if (!element.closest("mirrormark-assessment").querySelector(`[id="${id}"]`)) found.push(id);
  return found;
}"""
KEYS = """() => new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onsuccess = () => {
    const keys = opening.result.transaction("responses").objectStore("responses").getAllKeys();
    keys.onsuccess = () => resolve(keys.result);
  };
})"""
WIDER = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
ADD_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
SET_ADDRESS = "(element, src) => element.setAttribute('src', src)"
STYLE_OF = "(element, name) => getComputedStyle(element)[name]"


def show(site: str, *names: str) -> str:
    """Return what loads script and style, and shows assessments."""
    loading, _, _ = read_snippet("page.html", site).partition("<mirrormark-assessment")
    elements = [
        f'<mirrormark-assessment src="{site}assessments/{name}/"></mirrormark-assessment>'
        for name in names
    ]
    return loading + "".join(elements)


def wait_for_steps(page: Page, count: int = 1) -> None:
    expect(page.locator("mirrormark-assessment[data-step=section]")).to_have_count(count)


def test_all_code_in_the_documentation_is_tried() -> None:
    here = Path(__file__).parent
    tried = "".join(path.read_text(encoding="utf-8") for path in here.glob("*.py"))
    assert [title for title in list_titles() if f'"{title}"' not in tried] == []


def test_a_journey_ends_in_a_diagnosis_under_a_strict_policy(
    quiet_page: Page,
    embeds: str,
    publish: Publish,
    assessments: dict[str, CompiledAssessment],
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    address = publish(read_snippet("page.html", embeds))
    page.goto(address)
    reader = Reader(page, compiled)
    wait_for_steps(page)
    expect(page.get_by_role("link", name="Clarity: a self-assessment")).to_have_count(0)
    expect(page.get_by_text("could read them")).to_be_visible()
    pages = page.evaluate("history.length")

    answers = random_answers(compiled, seed=4)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)
    expect(page.locator(".mm-chart").first).to_be_visible()
    assert (page.url, page.evaluate("history.length")) == (address, pages)
    shelf, sitting = page.evaluate(KEYS)
    assert shelf == f"{embeds}#clarity"
    assert sitting.startswith(f"{shelf}/")


def test_it_is_accessible_in_a_narrow_window_in_both_schemes(
    page: Page, embeds: str, publish: Publish, assessments: dict[str, CompiledAssessment]
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(publish(show(embeds, "clarity")))
    reader, found = Reader(page, assessments["clarity"]), []

    def look() -> None:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found.extend(f"{scheme}: {each}" for each in find_violations(page))
        found.extend(["wider than the window"] * page.evaluate(WIDER))

    wait_for_steps(page)
    look()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look()
    reader.answer_at_once(random_answers(assessments["clarity"], seed=4))
    look()
    reader.see_diagnosis()
    expect(page.locator(".mm-chart").first).to_be_visible()
    look()
    assert found == []


@pytest.mark.usefixtures("sparing")
def test_each_site_that_shows_it_has_answers_of_its_own(
    quiet_page: Page, embeds: str, publish: Publish
) -> None:
    page = quiet_page
    address = publish(show(embeds, "clarity"))
    page.goto(address)
    page.get_by_role("radio").first.check()
    wait_until_kept(page)
    for other in (publish(show(embeds, "clarity")), f"{embeds}assessments/clarity/"):
        page.goto(other)
        wait_for_steps(page)
        expect(page.get_by_role("radio").first).not_to_be_checked()
    page.goto(address)
    expect(page.get_by_role("radio").first).to_be_checked()
    expect(page.get_by_text("Your saved answers are filled in.")).to_be_visible()


@pytest.mark.usefixtures("sparing")
def test_two_on_one_page_leave_each_other_alone(
    quiet_page: Page, embeds: str, publish: Publish
) -> None:
    page = quiet_page
    page.goto(
        publish('<p id="item-problems">Mine</p>' + show(embeds, "clarity", "openness", "kinds"))
    )
    wait_for_steps(page, 3)
    assert page.evaluate(TWICE) == []
    assert page.evaluate(DANGLING) == []
    first, second = (page.locator(f"[data-assessment={name}]") for name in ("clarity", "openness"))
    first.get_by_role("radio").first.check()
    first.get_by_role("button", name="Continue").click()
    expect(first.get_by_role("alert")).to_be_visible()
    expect(second.get_by_role("alert")).to_have_count(0)
    first.get_by_role("alert").get_by_role("link").first.click()
    expect(first.get_by_role("radio").nth(5)).to_be_focused()
    second.get_by_role("button", name="Continue").click()
    second.get_by_role("button", name=re.compile("without")).last.click()
    expect(second).to_have_attribute("data-step", "section")
    expect(first.get_by_role("radio").first).to_be_checked()
    assert page.evaluate(TWICE) == []


def test_words_of_an_author_lead_to_the_same_places(
    quiet_page: Page, embeds: str, publish: Publish
) -> None:
    page = quiet_page
    address = publish(show(embeds, "clarity", "prose"))
    page.goto(address)
    wait_for_steps(page, 2)
    element = page.locator("[data-assessment=prose]")
    there = f"{embeds}ideas/clarity/"
    expect(element.get_by_role("link", name="a page", exact=True)).to_have_attribute("href", there)
    other = f"{embeds}assessments/clarity/#section-decisions"
    expect(element.get_by_role("link", name="the same")).to_have_attribute("href", other)
    assert element.get_by_role("img").evaluate("image => image.decode().then(() => image.width)")
    right = element.get_by_role("cell", name="two")
    assert right.evaluate(STYLE_OF, "textAlign") == "right"
    expect(element.get_by_text("In the second tab.")).to_be_hidden()
    element.get_by_text("Second", exact=True).click()
    expect(element.get_by_text("In the second tab.")).to_be_visible()
    expect(element.get_by_text("In the first tab.")).to_be_hidden()

    element.get_by_role("link", name="1", exact=True).click()
    expect(element.get_by_role("listitem").filter(has_text="The note itself.")).to_be_focused()
    element.get_by_role("link", name="a part").click()
    expect(element.get_by_role("heading", name="Later")).to_be_visible()
    assert page.url == address


@pytest.mark.usefixtures("sparing")
def test_an_element_that_is_moved_keeps_its_answers(
    quiet_page: Page, embeds: str, publish: Publish
) -> None:
    page = quiet_page
    page.goto(publish(show(embeds, "clarity")))
    wait_for_steps(page)
    page.get_by_role("radio").first.check()
    page.evaluate("document.body.append(document.querySelector('mirrormark-assessment'))")
    wait_for_steps(page)
    expect(page.get_by_role("radio").first).to_be_checked()
    page.get_by_role("radio").nth(5).check()
    expect(page.get_by_role("button", name="Clear this answer")).to_have_count(2)


def test_a_page_shows_another_one_by_its_address(page: Page, embeds: str, publish: Publish) -> None:
    page.goto(publish(show(embeds, "clarity")))
    wait_for_steps(page)
    page.get_by_role("radio").first.check()
    wait_until_kept(page)
    element = page.locator("mirrormark-assessment")
    element.evaluate(SET_ADDRESS, f"{embeds}assessments/openness/")
    expect(page.locator("[data-assessment=openness][data-step=section]")).to_be_visible()
    expect(page.get_by_role("radio").first).not_to_be_checked()
    element.evaluate(SET_ADDRESS, f"{embeds}assessments/gone/")
    expect(element).to_have_attribute("data-state", "failed")
    expect(element).to_have_text(re.compile("404"))
    expect(page.get_by_role("radio")).to_have_count(0)
    element.evaluate(SET_ADDRESS, f"{embeds}assessments/clarity/")
    expect(page.get_by_role("radio").first).to_be_checked()
    expect(element.get_by_role("alert")).to_have_count(0)
    page.get_by_role("radio").nth(5).check()
    expect(page.get_by_role("button", name="Clear this answer")).to_have_count(2)


def test_an_address_may_come_after_the_element_and_a_copy_is_one_of_its_own(
    page: Page, embeds: str, publish: Publish
) -> None:
    page.goto(publish(show(embeds) + "<mirrormark-assessment></mirrormark-assessment>"))
    element = page.locator("mirrormark-assessment")
    expect(element).to_have_attribute("data-state", "failed")
    element.evaluate(SET_ADDRESS, f"{embeds}assessments/clarity/")
    wait_for_steps(page)
    element.evaluate("(element) => element.after(element.cloneNode(true))")
    expect(
        page.locator("mirrormark-assessment[data-step=section]:not([data-state])")
    ).to_have_count(2)
    assert page.evaluate(TWICE) == []
    assert page.evaluate(DANGLING) == []


def test_the_page_sets_colours_and_sizes(page: Page, embeds: str, publish: Publish) -> None:
    page.goto(publish(show(embeds, "clarity")))
    wait_for_steps(page)
    element, button = page.locator("mirrormark-assessment"), page.locator(".mm-button").first
    ground = element.evaluate(STYLE_OF, "backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert element.evaluate(STYLE_OF, "backgroundColor") != ground
    rules = read_snippet("colours.css", embeds) + "main { --mirrormark-unit: 30px }"
    page.evaluate(ADD_STYLE, rules)
    assert element.evaluate(STYLE_OF, "backgroundColor") == "rgb(255, 248, 251)"
    assert element.evaluate(STYLE_OF, "color") == "rgb(43, 26, 36)"
    assert element.evaluate(STYLE_OF, "fontSize") == "24px"
    assert button.evaluate(STYLE_OF, "backgroundColor") == "rgb(122, 31, 92)"
    assert button.evaluate(STYLE_OF, "borderTopLeftRadius") == "0px"


def test_what_is_wrong_is_said_in_place(page: Page, embeds: str, publish: Publish) -> None:
    t = load_catalogue("de").text
    home, gone = embeds, f"{embeds}assessments/gone/"
    foreign = "http://localhost:9/assessments/clarity/"
    closed = f"{embeds}assessments/openness/"
    old = f"{embeds}assessments/alignment/"
    page.route(closed, lambda route: route.abort())
    page.route(old, lambda route: _change(route, '"schema_version":', '"schema_version":9'))
    wrong = {
        "": t("embed-failed-address"),
        home: t("embed-failed-other", address=home),
        gone: t("embed-failed-refused", address=gone, status="404"),
        foreign: t(
            "embed-failed-foreign", address=foreign, site=embeds.split("/org", maxsplit=1)[0]
        ),
        closed: t("embed-failed-unreachable", address=closed),
        old: t("embed-failed-version"),
    }
    elements = [
        f'<mirrormark-assessment src="{src}"><a href="{home}">Dorthin</a></mirrormark-assessment>'
        for src in wrong
    ]
    page.goto(publish(f'<div lang="de-AT">{show(embeds)}{"".join(elements)}</div>'))
    for element, words in zip(
        page.locator("mirrormark-assessment").all(), wrong.values(), strict=True
    ):
        expect(element.get_by_role("alert")).to_have_text(words)
        expect(element).to_have_attribute("data-state", "failed")
        if words != t("embed-failed-version"):
            expect(element.get_by_role("link", name="Dorthin")).to_be_visible()


def _change(route: Route, before: str, after: str) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace(before, after))


def test_a_version_can_be_named_and_another_one_is_not_shown(
    page: Page, embeds: str, embeds_folder: Path, publish: Publish
) -> None:
    (script,) = embeds_folder.glob("assets/mirrormark/embed-*.js")
    (style,) = embeds_folder.glob("assets/mirrormark/embed-*.css")
    source = embeds_folder / "assessments/clarity/embed.html"
    hashes = iter([hash_file(style), hash_file(script), hash_file(source)])
    html = read_snippet("pinned.html", embeds)
    html = html.replace("embed-SCRIPT.js", script.name).replace("embed-STYLE.css", style.name)
    html = re.sub("sha256-…", lambda _: next(hashes), html)
    page.goto(publish(html))
    wait_for_steps(page)
    page.goto(publish(html.replace(hash_file(source), hash_file(script))))
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("link", name="Clarity: a self-assessment")).to_be_visible()


def hash_file(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_a_script_there_is_a_link(page: Page, embeds: str, publish: Publish) -> None:
    page.goto(publish(read_snippet("page.html", embeds)))
    link = page.get_by_role("link", name="Clarity: a self-assessment")
    expect(link).to_have_attribute("href", f"{embeds}assessments/clarity/")


def test_it_goes_from_left_to_right_in_a_page_that_does_not(
    page: Page, embeds: str, publish: Publish
) -> None:
    page.goto(publish(f'<div dir="rtl" lang="ar">{show(embeds, "clarity")}</div>'))
    wait_for_steps(page)
    element = page.locator("mirrormark-assessment")
    assert element.evaluate(STYLE_OF, "direction") == "ltr"
    assert element.get_attribute("lang") == "en"
    assert find_violations(page) == []
    wait_until(page, f"() => !({WIDER})()")
