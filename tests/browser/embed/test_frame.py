"""An assessment in a frame of another site's page."""

import re
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.axe import find_violations
from tests.browser.embed.conftest import Publish
from tests.browser.embed.snippets import read_page, read_snippet
from tests.browser.polling import wait_for
from tests.browser.reader import Reader, go_to, random_answers

# Where Chromium's tests of `browsers/` are, which need the same site.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

RECORD = """
window.told = [];
addEventListener("message", ({ data, origin }) => told.push({ origin, data }));
"""
SANDBOX = "allow-scripts allow-same-origin allow-popups allow-modals"
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SHAPES = {
    "mirrormark:height": {"type", "height"},
    "mirrormark:moved": {"type", "top"},
    "mirrormark:outcome": {"type", "outcome"},
}
"""All that is ever told."""


def frame(
    page: Page,
    embeds: str,
    publish: Publish,
    *,
    name: str = "clarity",
    asks: bool = True,
    sandbox: str = "",
) -> Frame:
    """Open a page with a frame, and return that."""
    html = read_snippet("frame.html", embeds).replace("clarity", name)
    if sandbox:
        assert sandbox in read_page()
        html = html.replace("<iframe", f'<iframe sandbox="{sandbox}"')
    scripts = {"record": RECORD, "frame": read_snippet("frame.js", embeds)}
    if asks:
        scripts["ask"] = read_snippet("ask.js", embeds)
    # Another site and not only another origin, so that what is stored is kept apart.
    page.goto(publish(html, **scripts).replace("127.0.0.1", "localhost"))
    expect(page.frame_locator("iframe").locator("[data-step=section]")).to_be_visible()
    return page.frames[1]


def moves(page: Page) -> list[int]:
    return [each["top"] for each in told(page) if each["type"] == "mirrormark:moved"]


def told(page: Page) -> list[dict[str, Any]]:
    """Return all that the frame has told, which may be only what it may."""
    messages = page.evaluate("told")
    for each in messages:
        assert SHAPES[each["data"]["type"]] == set(each["data"])
    return [each["data"] for each in messages]


FLUSH = f"""async () => {{
  await Promise.race([{PAINTED}, new Promise((resolve) => setTimeout(resolve, 2000))]);
  parent.postMessage({{ type: "flush" }}, "*");
}}"""
"""Messages of one frame arrive in their order: what it has told by now comes before this one."""
FLUSHED = "() => told.some(({ data }) => data.type === 'flush')"
FORGET = "() => told.splice(told.findIndex(({ data }) => data.type === 'flush'), 1) && null"


def wait_for_messages(page: Page, inside: Frame) -> None:
    inside.evaluate(FLUSH)
    page.wait_for_function(FLUSHED)
    page.evaluate(FORGET)


def heights(page: Page) -> list[int]:
    return [each["height"] for each in told(page) if each["type"] == "mirrormark:height"]


def outcomes(page: Page) -> list[str]:
    return [each["outcome"] for each in told(page) if each["type"] == "mirrormark:outcome"]


def body_height(inside: Frame) -> int:
    height: int = inside.evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
    return height


def test_the_diagnosis_is_told_once_the_reader_agrees_and_nothing_else_is(
    page: Page, embeds: str, publish: Publish, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    inside = frame(page, embeds, publish)
    around = page.evaluate("location.origin")
    reader = Reader(inside, compiled)  # type: ignore[arg-type]
    answers = random_answers(compiled, seed=4)
    reader.answer_at_once(answers)
    wait_for_messages(page, inside)
    before = heights(page)
    reader.see_diagnosis()
    outcome = score(compiled.data, answers)["outcome"]
    tell = inside.get_by_role("button", name=f"Tell {around}")
    expect(tell).to_be_visible()
    expect(inside.locator(".mm-tell")).to_contain_text(f"this one word: “{outcome}”")
    expect(inside.locator(".mm-chart").first).to_be_visible()
    assert find_violations(inside) == []  # type: ignore[arg-type]
    assert outcomes(page) == []

    # What a page in the frame does, or another one, is no agreement.
    inside.evaluate("document.querySelector('.mm-tell button').click()")
    inside.evaluate("postMessage({ type: 'mirrormark:ask-outcome' }, '*')")
    assert outcomes(page) == []
    tell.click()
    expect(inside.get_by_text(f"{around} has been told “{outcome}”.")).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-outcome", outcome)
    assert outcomes(page) == [outcome]
    assert set(heights(page)) - set(before) <= {max(720, *before)}


def test_a_script_that_comes_late_misses_nothing(
    page: Page, embeds: str, publish: Publish, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled, html = assessments["clarity"], read_snippet("frame.html", embeds)
    page.goto(publish(html, record=RECORD).replace("127.0.0.1", "localhost"))
    inside = page.frames[1]
    expect(inside.locator("[data-step=section]")).to_be_visible()
    page.wait_for_function("told.length > 0")
    wait_for_messages(page, inside)
    (height,) = {*heights(page)}
    assert height > 720
    for script in ("frame.js", "ask.js"):
        page.evaluate(f"() => {{ {read_snippet(script, embeds)} }}")
    expect(page.locator("iframe")).to_have_attribute("height", f"{height}")
    reader = Reader(inside, compiled)  # type: ignore[arg-type]
    reader.answer_at_once(random_answers(compiled, seed=4))
    reader.see_diagnosis()
    expect(inside.get_by_role("button", name=re.compile("^Tell "))).to_be_visible()


def test_only_the_page_around_is_heard_whatever_it_says(
    page: Page, embeds: str, publish: Publish
) -> None:
    inside = frame(page, embeds, publish, asks=False)
    wait_for_messages(page, inside)
    before = len(told(page))
    for data in ("null", "1", "'mirrormark:ask-height'", "[]", "{}", "{type: ['a']}", "new Map()"):
        page.evaluate(f"document.querySelector('iframe').contentWindow.postMessage({data}, '*')")
    inside.evaluate("postMessage({ type: 'mirrormark:ask-height' }, '*')")
    wait_for_messages(page, inside)
    assert len(told(page)) == before


def test_a_page_that_does_not_ask_is_told_nothing(
    page: Page, embeds: str, publish: Publish, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    inside = frame(page, embeds, publish, asks=False, sandbox=SANDBOX)
    reader = Reader(inside, compiled)  # type: ignore[arg-type]
    reader.answer_at_once(random_answers(compiled, seed=4))
    reader.see_diagnosis()
    inside.evaluate("postMessage({ type: 'mirrormark:ask-outcome' }, '*')")
    expect(inside.get_by_role("button", name="Delete these answers")).to_be_visible()
    expect(inside.locator(".mm-tell")).to_have_count(0)
    assert outcomes(page) == []

    # Browsers ask nothing for a frame of another site.
    inside.get_by_role("button", name="Delete these answers").click()
    expect(inside.get_by_role("dialog")).to_be_visible()
    inside.get_by_role("button", name="Keep my answers").click()
    expect(inside.get_by_role("dialog")).to_have_count(0)
    inside.get_by_role("button", name="Delete these answers").click()
    inside.get_by_role("dialog").get_by_role("button", name="Delete them").click()
    expect(inside.locator("[data-step=section]")).to_be_visible()
    expect(inside.locator("input:checked")).to_have_count(0)


def test_the_frame_is_as_high_as_its_questions(page: Page, embeds: str, publish: Publish) -> None:
    inside = frame(page, embeds, publish)
    element = page.locator("iframe")

    def fits() -> bool:
        return element.get_attribute("height") == f"{body_height(inside)}"

    wait_for(page, fits, "the frame to be as high as its page")
    first = body_height(inside)
    assert not inside.evaluate("() => document.documentElement.scrollHeight > innerHeight")
    page.set_viewport_size({"width": 320, "height": 640})
    wait_for(page, lambda: fits() and body_height(inside) > first, "the frame to have grown")
    assert not inside.evaluate("() => document.documentElement.scrollWidth > innerWidth")

    assert not [each for each in told(page) if each["type"] == "mirrormark:moved"]
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    inside.get_by_role("button", name="Continue").click()
    expect(inside.get_by_role("alert")).to_be_visible()
    summary = inside.get_by_role("alert")
    expect(summary).to_be_in_viewport()
    link = inside.get_by_role("link", name="Open this page by itself")
    expect(link).to_have_attribute("target", "_blank")


def test_a_frame_that_was_narrow_for_a_moment_does_not_stay_high(
    page: Page, embeds: str, publish: Publish, assessments: dict[str, CompiledAssessment]
) -> None:
    """As one in a panel that slides open."""
    compiled = assessments["clarity"]
    inside = frame(page, embeds, publish)
    element = page.locator("iframe")
    wait_for_messages(page, inside)
    wide = max(heights(page))
    element.evaluate("frame => (frame.width = 60)")
    wait_for(page, lambda: heights(page)[-1] > 2 * wide, "the frame to have grown")
    element.evaluate("frame => (frame.width = '100%')")
    wait_for(page, lambda: heights(page)[-1] <= wide, "the frame to be as high as before")
    seen = len(heights(page))
    reader = Reader(inside, compiled)  # type: ignore[arg-type]
    reader.answer_at_once(random_answers(compiled, seed=4))
    reader.see_diagnosis()
    wait_for_messages(page, inside)
    assert max([wide, *heights(page)[seen:]]) < 2 * wide


def test_how_high_it_is_says_nothing_of_answers(
    page: Page, embeds: str, publish: Publish, kinds: CompiledAssessment
) -> None:
    inside = frame(page, embeds, publish, name="kinds")
    reader = Reader(inside, kinds)  # type: ignore[arg-type]
    seen = heights(page)
    reader.answer("finish", "2")
    reader.answer("tools", ["board"])
    reader.answer("reports", 3)
    note = reader.question("finish").get_by_role("button", name="My note")
    note.click()
    inside.get_by_role("textbox", name="My note").fill("Much\nof\nit")
    inside.evaluate(PAINTED)
    assert heights(page) == seen

    go_to(inside, "#section-week-section")  # type: ignore[arg-type]
    expect(reader.question("week")).to_be_visible()
    inside.evaluate(PAINTED)
    seen = heights(page)
    assert not reader.question("stops").is_visible()
    reader.answer("week", {"coaching": 10, "reporting": 40, "rest": 50})
    expect(reader.question("stops")).to_be_visible()
    inside.evaluate(PAINTED)
    assert heights(page) == seen

    # Where a question is says which of those before it are asked.
    places = []
    for coaching in (10, 40):
        reader.answer("week", {"coaching": coaching, "reporting": 50 - coaching, "rest": 50})
        go_to(inside, "#item-matters")  # type: ignore[arg-type]
        inside.evaluate(PAINTED)
        places.append(moves(page)[-1])
    assert places[0] == places[1] > 0
