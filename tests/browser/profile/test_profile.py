"""The profile: several diagnoses read together, in this browser."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Worker, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.axe import find_violations
from tests.browser.faults import Host, missing
from tests.browser.polling import wait_until_instant
from tests.browser.profile.conftest import ExampleOf, Keep, keep_responses, open_profile
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, go_to
from tests.browser.result.test_print import PAGES
from tests.browser.test_accessibility import LOOKS, look_like

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]

ALL = {
    "clarity": "clear",
    "alignment": "aligned",
    "optimise-or-transform": "transform-now",
    "sales-management": "redesign",
    "openness": "open-and-able",
    "execution": "no-yardstick",
}
TITLES = {
    "clarity": "Clarity",
    "alignment": "Alignment of expectations",
    "optimise-or-transform": "Optimise or transform?",
    "sales-management": "Sales management by design",
    "openness": "Openness to change",
    "execution": "Execution",
}


def card(page: Page, name: str) -> Any:
    title = page.get_by_role("heading", name=TITLES[name], exact=True)
    return page.get_by_role("listitem").filter(has=title)


def test_without_any_answer_it_says_where_to_begin_and_loads_no_python(
    quiet_page: Page, site: str, started: list[Worker]
) -> None:
    page = quiet_page
    page.goto(f"{site}assessments/profile/")
    expect(page.get_by_role("heading", name="This browser holds no answers yet")).to_be_visible()
    for name in TITLES:
        expect(card(page, name)).to_contain_text("Not answered yet.")
    expect(page.get_by_role("heading", name="What to do next")).to_be_hidden()
    expect(page.get_by_role("heading", name="The possible diagnoses")).to_be_hidden()
    page.get_by_role("link", name="Begin with “Clarity”").click()
    expect(page.get_by_role("heading", name="Clarity", exact=True)).to_be_visible()
    assert not started


def test_one_diagnosis_says_what_it_can_and_what_could_come_first(
    quiet_page: Page, site: str, keep: Keep, example_of: ExampleOf
) -> None:
    page = quiet_page
    keep({"execution": example_of("execution", "no-yardstick")})
    open_profile(page, site)
    expect(page.get_by_role("heading", name="Do what you announce")).to_be_visible()
    expect(page.get_by_text("Why: “Execution” came out as “No yardstick”.")).to_be_visible()
    expect(page.get_by_text("1 of 6 assessments answered", exact=True)).to_be_visible()
    expect(page.get_by_text("Each of these could put something else first")).to_be_visible()
    finding = page.locator("[data-outcome=keep-what-you-announce]")
    links = finding.locator("li").get_by_role("link")
    expect(links).to_have_text([TITLES[name] for name in list(TITLES)[:5]])
    finding.get_by_role("link", name="Openness to change").click()
    expect(page).to_have_url(re.compile("/assessments/openness/$"))


def test_all_six_name_one_thing_and_show_the_scores_that_each_assessment_gives(
    quiet_page: Page,
    site: str,
    keep: Keep,
    example_of: ExampleOf,
    assessments: dict[str, CompiledAssessment],
) -> None:
    page = quiet_page
    answers = {name: example_of(name, outcome) for name, outcome in ALL.items()}
    keep(answers)
    open_profile(page, site)
    heading = page.get_by_role("heading", name="Begin the change with the manager's role")
    expect(heading).to_have_count(1)
    expect(heading).to_be_visible()
    advice = page.get_by_role("heading", name="Do next week: draw the role back from one customer")
    expect(advice).to_be_visible()
    expect(page.get_by_text("put something else first")).to_have_count(0)
    for name, compiled in assessments.items():
        result = score(compiled.data, answers[name])
        shown = card(page, name)
        titles = {each["id"]: each["title"] for each in compiled.data["outcomes"]}
        expect(shown).to_contain_text(titles[result["outcome"]])
        expect(shown).to_contain_text("Last changed on 20 Nov 2026")
        parts = {p["id"] for d in compiled.data["dimensions"] for p in d["parts"]}
        for each in result["dimensions"]:
            row = shown.locator(f"[data-dimension={each['id']}]")
            if each["id"] in parts:
                expect(row).to_have_count(0)
            else:
                assert float(row.get_attribute("data-score") or "nan") == each["score"]
    card(page, "clarity").get_by_role("link").click()
    expect(page).to_have_url(re.compile("/assessments/clarity/#result$"))
    expect(page.locator("[data-outcome=clear]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)


def test_it_says_what_is_old_and_what_has_too_few_answers(
    page: Page, site: str, keep: Keep, example_of: ExampleOf
) -> None:
    some = dict(list(example_of("openness", "stuck").items())[:3])
    keep({"clarity": example_of("clarity", "fog"), "openness": some}, hour="2026-01-31T09")
    open_profile(page, site)
    expect(page.get_by_role("heading", name="Clear the fog")).to_be_visible()
    old = "These answers are from before 1 Jun 2026. Things have probably changed: answer it again."
    expect(card(page, "clarity")).to_contain_text(old)
    expect(card(page, "clarity")).to_contain_text("Last changed on 31 Jan 2026")
    expect(card(page, "openness")).to_contain_text("Too few answers for a diagnosis yet")


def test_too_little_for_one_thing_says_what_it_takes(
    page: Page, site: str, keep: Keep, example_of: ExampleOf
) -> None:
    keep({"clarity": example_of("clarity", "clear")})
    open_profile(page, site)
    title = page.get_by_role("heading", name="Not enough to name one thing yet")
    expect(title).to_be_visible()
    expect(page.get_by_text("best from the top")).to_be_visible()
    expect(page.get_by_role("heading", name="What to do next")).to_be_hidden()


def test_answers_in_another_tab_are_read_at_once(
    page: Page,
    site: str,
    keep: Keep,
    example_of: ExampleOf,
    assessments: dict[str, CompiledAssessment],
) -> None:
    keep({"execution": example_of("execution", "no-yardstick")})
    open_profile(page, site)
    other = page.context.new_page()
    other.goto(f"{site}assessments/clarity/")
    reader = Reader(other, assessments["clarity"])
    reader.answer_at_once(example_of("clarity", "fog"))
    page.bring_to_front()
    expect(page.get_by_role("heading", name="Clear the fog")).to_be_visible()
    expect(page.get_by_text("2 of 6 assessments answered", exact=True)).to_be_visible()


def test_where_nothing_can_be_kept_it_knows_what_was_answered_in_this_document(
    page: Page, site: str, assessments: dict[str, CompiledAssessment], example_of: ExampleOf
) -> None:
    page.add_init_script("delete window.indexedDB; indexedDB = undefined;")
    page.goto(f"{site}assessments/execution/")
    reader = Reader(page, assessments["execution"])
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    reader.fill_in(example_of("execution", "no-yardstick"))
    go_to(page, "#check")
    reader.see_diagnosis()
    page.get_by_role("link", name="What your diagnoses say together").click()
    expect(page.get_by_role("heading", name="Do what you announce")).to_be_visible(
        timeout=ENGINE_PATIENCE_MS
    )


@pytest.mark.wide
def test_where_python_is_missing_it_says_so_and_a_retry_mends_it(
    page: Page, host: Host, example_of: ExampleOf
) -> None:
    answers = {"execution": example_of("execution", "no-yardstick")}
    keep_responses(page, host.address, answers)
    host.fail(missing, "python-*", "plain-python-*")
    page.goto(f"{host.address}assessments/profile/")
    failure = page.get_by_role("heading", name="Your diagnosis couldn't be worked out yet")
    expect(failure).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(page.get_by_text("Your answers are all still here.")).to_be_visible()
    expect(card(page, "execution")).to_be_visible()
    host.mend()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Do what you announce")).to_be_visible(
        timeout=ENGINE_PATIENCE_MS
    )


def test_without_a_script_everything_it_may_say_can_be_read(browser: Browser, site: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}assessments/profile/")
    expect(page.get_by_role("heading", name="Clear the fog")).to_be_visible()
    expect(page.get_by_text("If “Clarity” came out as “Fog”.").first).to_be_visible()
    for title in TITLES.values():
        expect(page.get_by_role("link", name=title, exact=True).first).to_be_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.corners("A4")
def test_on_paper_it_takes_three_pages_at_most(
    page: Page, site: str, keep: Keep, example_of: ExampleOf, paper: str
) -> None:
    page.emulate_media(color_scheme="dark")
    keep({name: example_of(name, outcome) for name, outcome in ALL.items()})
    open_profile(page, site)
    assert 1 <= len(PAGES.findall(page.pdf(format=paper))) <= 3
    page.emulate_media(media="print")
    expect(page.get_by_text("Profile of")).to_be_visible()
    expect(page.get_by_role("button", name="Print or save as PDF")).to_be_hidden()


@pytest.mark.parametrize(("scheme", "width", "direction"), LOOKS)
@pytest.mark.corners("dark-320-rtl")
def test_axe_finds_nothing_in_any_state(
    page: Page,
    site: str,
    keep: Keep,
    example_of: ExampleOf,
    *,
    scheme: Any,
    width: int,
    direction: str,
) -> None:
    look_like(page, scheme, width, direction)
    page.goto(f"{site}assessments/profile/")
    expect(page.get_by_role("heading", name="This browser holds no answers yet")).to_be_visible()
    found = {"nothing answered": find_violations(page)}
    keep({"clarity": example_of("clarity", "clear")})
    open_profile(page, site)
    found["incomplete"] = find_violations(page)
    keep({name: example_of(name, outcome) for name, outcome in ALL.items()}, hour="2026-01-31T09")
    open_profile(page, site)
    page.get_by_text("All rules, in their order").click()
    found["all, and old"] = find_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found == {state: [] for state in found}


def test_words_of_ones_own_never_reach_the_scoring_program(
    page: Page, site: str, keep: Keep, example_of: ExampleOf
) -> None:
    page.add_init_script(
        "const post = Worker.prototype.postMessage; window.sent = [];"
        "Worker.prototype.postMessage = function (message, ...more) {"
        "  window.sent.push(JSON.stringify(message.request ?? ''));"
        "  post.call(this, message, ...more);"
        "};"
    )
    answers = {**example_of("execution", "no-yardstick"), "mirror": "My very own words."}
    keep({"execution": answers})
    open_profile(page, site)
    sent = "".join(page.evaluate("window.sent"))
    assert "execution" in sent
    assert "My very own words" not in sent


def test_what_another_tab_changed_counts_more_than_what_this_document_remembers(
    page: Page, site: str, assessments: dict[str, CompiledAssessment], example_of: ExampleOf
) -> None:
    page.goto(f"{site}assessments/clarity/")
    wait_until_instant(page)
    page.evaluate("window.isSameDocument = true")
    reader = Reader(page, assessments["clarity"])
    reader.answer_at_once(example_of("clarity", "fog"))
    reader.see_diagnosis()
    page.get_by_role("link", name="What your diagnoses say together").click()
    expect(page.locator("[data-outcome=clear-the-fog]")).to_be_visible()
    assert page.evaluate("window.isSameDocument")
    other = page.context.new_page()
    other.goto(f"{site}assessments/clarity/")
    expect(other.get_by_role("button", name="Continue")).to_be_visible()
    go_to(other, "#result")
    expect(other.locator("[data-outcome=fog]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    other.once("dialog", lambda dialog: dialog.accept())
    other.get_by_role("button", name="Delete these answers").click()
    page.bring_to_front()
    expect(page.get_by_role("heading", name="This browser holds no answers yet")).to_be_visible()


def test_what_it_shows_is_said_aloud_and_a_retry_leads_to_it(
    page: Page, host: Host, example_of: ExampleOf
) -> None:
    keep_responses(page, host.address, {"execution": example_of("execution", "no-yardstick")})
    host.fail(missing, "python-*", "plain-python-*")
    page.goto(f"{host.address}assessments/profile/")
    live = page.get_by_role("status")
    expect(live.filter(has_text="Your diagnosis couldn't be worked out yet")).to_have_count(
        1, timeout=ENGINE_PATIENCE_MS
    )
    # What was answered is not known yet, so nothing is said of it.
    expect(card(page, "execution")).not_to_contain_text("Not answered yet")
    host.mend()
    page.get_by_role("button", name="Try again").click()
    heading = page.locator(".mm-diagnosis").get_by_role("heading", name="Do what you announce")
    expect(heading).to_be_focused(timeout=ENGINE_PATIENCE_MS)
    expect(live.filter(has_text="Do what you announce")).to_have_count(1)


@pytest.mark.browser_context_args(timezone_id="Pacific/Auckland")
def test_days_are_those_of_the_reader(
    page: Page, site: str, keep: Keep, example_of: ExampleOf
) -> None:
    keep({"execution": example_of("execution", "no-yardstick")}, hour="2026-11-21T20")
    open_profile(page, site)
    expect(card(page, "execution")).to_contain_text("Last changed on 22 Nov 2026")
