"""axe-core finds nothing, in any state, in both schemes, on a desktop and on a phone, both ways."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.axe import find_violations
from tests.browser.faults import Held, Host, answering, missing, reset
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, go_to, random_answers
from tests.browser.result.conftest import CHARTS, unfold_everything
from tests.browser.test_unstarted import LATER

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]

LOOKS = [
    ("light", 1280, "ltr"),
    ("light", 320, "ltr"),
    ("dark", 1280, "ltr"),
    ("dark", 320, "ltr"),
    ("light", 1280, "rtl"),
    ("dark", 320, "rtl"),
]
"""Scheme, width and direction. Hardly anything depends on two of these at once."""


CLEAR_OF_BAR = """() => {
  const { top } = document.querySelector(".mm-what-if__bar").getBoundingClientRect();
  const topOf = (part) => part.getBoundingClientRect().top;
  const options = [...document.querySelectorAll(".mm-what-if .mm-option")];
  const half = options.find((each) => each.getBoundingClientRect().bottom > top);
  if (half) window.scrollBy(0, topOf(half) - top);
}"""
"""Scrolls until no option lies half under the bar that stays in sight: to axe it would be small."""


def look_like(page: Page, scheme: Any, width: int, direction: str) -> None:
    """Have all pages that are opened from now on look like this."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    turn = f"document.body.dir = '{direction}'"
    page.context.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {turn}; }})")


@pytest.mark.parametrize(("scheme", "width", "direction"), LOOKS)
@pytest.mark.corners("dark-320-rtl")
def test_every_state(
    page: Page,
    site: str,
    assessments: dict[str, CompiledAssessment],
    *,
    scheme: Any,
    width: int,
    direction: str,
) -> None:
    look_like(page, scheme, width, direction)
    found: dict[str, list[str]] = {}

    def look(state: str) -> None:
        found[state] = find_violations(page)

    page.goto(site)
    look("home")
    page.goto(f"{site}assessments/clarity/")
    expected = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
    expect(page.locator("body")).to_have_attribute("dir", direction)
    reader = Reader(page, assessments["clarity"])
    look("questions")
    reader.go_on()
    look("problem")
    reader.fill_in(random_answers(assessments["clarity"], seed=9))
    go_to(page, "#check")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    look("check")

    finding = reader.see_diagnosis()
    look("result")
    unfold_everything(page)
    look("result, with all that is folded away")
    trial = page.get_by_role("form", name="Try other answers")
    trial.get_by_role("radio", checked=False).first.check()
    expect(page.locator("[data-trial]")).to_be_visible()
    page.evaluate(CLEAR_OF_BAR)
    look("other answers, tried out")
    page.route(CHARTS, lambda route: route.abort())
    page.reload()
    expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(page.locator("[data-picture] svg")).to_have_count(0)
    look("result without pictures")
    page.unroute(CHARTS)

    page.goto(f"{site}assessments/optimise-or-transform/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    go_to(page, "#section-capacity")
    other = Reader(page, assessments["optimise-or-transform"])
    expect(other.question("dip-length")).to_be_visible()
    look("questions with options of their own")
    other.answer("dip-length", "1")
    go_to(page, "#result")
    expect(page.locator("[data-state=incomplete]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    look("incomplete")
    assert found == {state: [] for state in found}


@pytest.mark.parametrize(
    ("scheme", "width", "direction"), [("dark", 1280, "ltr"), ("light", 320, "ltr"), LOOKS[-1]]
)
@pytest.mark.corners("dark-320-rtl")
def test_every_state_of_the_engine(
    page: Page,
    context: BrowserContext,
    host: Host,
    asking: Asking,
    *,
    scheme: Any,
    width: int,
    direction: str,
) -> None:
    look_like(page, scheme, width, direction)
    host.fail(reset, "python-*")
    page.clock.install()
    asking.ask()
    asking.expect_failure("unreachable")
    found = {"no connection": find_violations(page)}

    host.fail(answering(403), "python-*", "plain-python-*")
    asking.try_again()
    asking.expect_failure("refused")
    found["refused"] = find_violations(page)

    host.fail(missing, "python-*", "plain-python-*")
    asking.try_again()
    asking.expect_failure("missing")
    found["a new version"] = find_violations(page)

    held = Held()
    host.fail(held, "plain-python-*")
    asking.try_again()
    expect(page.get_by_text(" MB loaded.")).to_be_visible()
    found["waiting"] = find_violations(page)
    page.clock.run_for(21_000)
    expect(page.get_by_role("button", name="Ask once more")).to_be_visible()
    found["still waiting"] = find_violations(page)

    held.release()
    asking.expect_diagnosis("plain")
    other = Asking(context.new_page(), host.address, asking.reader.compiled, seed=2)
    other.open()
    other.answer()
    expect(page.get_by_role("button", name="Work it out again")).to_be_visible()
    found["out of date"] = find_violations(page)

    host.fail(missing, "mirrormark-*.js")
    page.reload()
    page.evaluate(LATER)
    expect(page.get_by_text("The program of this page hasn't started")).to_be_visible()
    found["not started"] = find_violations(page)
    assert found == {state: [] for state in found}


@pytest.mark.parametrize(("scheme", "width", "direction"), LOOKS)
@pytest.mark.corners("dark-320-rtl")
@pytest.mark.usefixtures("sparing")
def test_every_kind_of_question(
    page: Page,
    kinds_page: str,
    kinds: CompiledAssessment,
    *,
    scheme: Any,
    width: int,
    direction: str,
) -> None:
    look_like(page, scheme, width, direction)
    page.goto(kinds_page)
    reader = Reader(page, kinds)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    found = {"questions": find_violations(page)}
    reader.answer("reports", 52)
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_visible()
    found["wrong"] = find_violations(page)
    assert find_small_targets(page) == []
    reader.answer("reports", 3)
    go_to(page, "#section-week-section")
    reader.answer("week", {"coaching": 10, "reporting": 120})
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_visible()
    found["too much"] = find_violations(page)
    assert find_small_targets(page) == []
    go_to(page, "#check")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    found["check"] = find_violations(page)
    assert found == {state: [] for state in found}


def find_small_targets(page: Page) -> list[str]:
    """Return what is to be pressed in the form and is below 44 px in height."""
    script = """() => [...document.querySelectorAll('.mm-option, .mm-input, .mm-clear, .mm-button')]
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
      .map((target) => target.outerHTML)"""
    small: list[str] = page.evaluate(script)
    return small
