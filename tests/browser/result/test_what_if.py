"""Trying out other answers moves the diagnosis, and touches nothing that is kept."""

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark_engine import score
from tests.browser.axe import find_violations
from tests.browser.reader import Reader, go_to, wait_until_kept, wait_until_settled
from tests.browser.result.conftest import Diagnosed

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]


HOLD_REASONS = """
window.reasons = [];
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, transfer) {
  const isHeld = window.isHolding && message.request && JSON.parse(message.request).why;
  if (isHeld) window.reasons.push(() => post.call(this, message, transfer));
  else post.call(this, message, transfer);
};
const wait = window.setTimeout;
window.setTimeout = (act, limit, ...more) => wait(act, limit < 10_000 ? limit : 1e9, ...more);
"""
"""While `isHolding`, what is asked about reasons waits in `reasons`, and nobody loses patience."""


@pytest.fixture
def trial(page: Page) -> Locator:
    return page.get_by_role("form", name="Try other answers")


def option(trial: Locator, reader: Reader, item: str, answer: str) -> Locator:
    question = trial.get_by_role("group", name=reader.items[item]["text"])
    return question.locator(f"input[value='{answer}']")


def test_the_diagnosis_follows_and_reset_brings_the_kept_one_back(
    page: Page, diagnosed: Diagnosed, trial: Locator, troubles: list[str]
) -> None:
    reader, answers = diagnosed("clarity")
    before = score(reader.compiled.data, answers, why=True)
    wait_until_kept(page, next(iter(answers)), next(iter(answers.values())))
    page.get_by_text("Try other answers").click()
    expect(trial.get_by_role("radio", checked=True)).to_have_count(len(answers))
    tried = dict(answers)
    titles = {each["id"]: each["title"] for each in reader.compiled.data["outcomes"]}
    (flip, *_) = before["why"]["flips"]
    for change in flip["changes"]:
        option(trial, reader, change["item"], change["answer"]).check()
        tried[change["item"]] = change["answer"]
    diagnosis = page.locator("[data-assessment][data-state]")
    expect(diagnosis).to_have_attribute("data-outcome", flip["outcome"])
    expect(diagnosis).to_contain_text("these are not your own answers")
    status = page.locator(".mm-what-if").get_by_role("status")
    expect(status).to_have_text(f"Now it is “{titles[flip['outcome']]}”.")
    expect(page.locator(f"#outcome-{flip['outcome']}")).to_be_visible()
    reader.expect_result(tried)
    assert find_violations(page) == []

    page.get_by_role("button", name="Reset to my answers").click()
    expect(diagnosis).to_have_attribute("data-outcome", before["outcome"])
    expect(diagnosis).not_to_contain_text("these are not your own answers")
    expect(page.get_by_text("Try other answers")).to_be_focused()
    reader.expect_result(answers)
    for item, answer in answers.items():
        expect(option(trial, reader, item, answer)).to_be_checked()

    option(trial, reader, flip["changes"][0]["item"], flip["changes"][0]["answer"]).check()
    page.reload()
    expect(diagnosis).to_have_attribute("data-outcome", before["outcome"])
    reader.expect_result(answers)
    assert troubles == []


def test_what_it_gives_is_said_before_the_reasons_and_those_of_the_last_change_alone_are_shown(
    page: Page, diagnosed: Diagnosed, trial: Locator
) -> None:
    page.add_init_script(HOLD_REASONS)
    reader, answers = diagnosed("clarity")
    before = score(reader.compiled.data, answers, why=True)
    (flip, *_) = before["why"]["flips"]
    ((item, answer),) = [(each["item"], each["answer"]) for each in flip["changes"]]
    titles = {each["id"]: each["title"] for each in reader.compiled.data["outcomes"]}
    own, other = (titles[each["outcome"]] for each in (before, flip))
    page.get_by_text("Try other answers").click()
    expect(trial.get_by_role("radio", checked=True)).to_have_count(len(answers))
    page.evaluate("() => { window.isHolding = true }")
    status = page.locator(".mm-what-if").get_by_role("status")
    diagnosis = page.locator("[data-assessment][data-state]")

    option(trial, reader, item, answer).check()
    expect(status).to_have_text(f"Now it is “{other}”.")
    option(trial, reader, item, answers[item]).check()
    expect(status).to_have_text(f"The diagnosis stays “{own}”.")
    option(trial, reader, item, answer).check()
    expect(status).to_have_text(f"Now it is “{other}”.")
    expect(diagnosis).to_have_attribute("data-outcome", before["outcome"])
    expect(page.locator("[data-trial]")).to_have_count(0)

    outcomes = page.evaluate_handle(
        """(diagnosis) => {
          const seen = [];
          const note = () => seen.push(diagnosis.dataset.outcome);
          new MutationObserver(note).observe(diagnosis, { attributes: true });
          return seen;
        }""",
        diagnosis.element_handle(),
    )
    page.evaluate("() => { window.isHolding = false; window.reasons.forEach((ask) => ask()) }")
    expect(page.locator("[data-trial]")).to_be_attached()
    reader.expect_result({**answers, item: answer})
    assert set(outcomes.json_value()) == {flip["outcome"]}
    after = score(reader.compiled.data, {**answers, item: answer}, why=True)
    expect(page.locator("[data-call]")).to_have_attribute("data-call", after["why"]["call"])


def test_reasons_are_only_asked_for_of_the_last_of_many_changes(
    page: Page, diagnosed: Diagnosed, trial: Locator
) -> None:
    page.add_init_script(HOLD_REASONS)
    reader, answers = diagnosed("clarity")
    page.get_by_text("Try other answers").click()
    expect(trial.get_by_role("radio", checked=True)).to_have_count(len(answers))
    page.evaluate("() => { window.isHolding = true }")
    *_, item = answers
    option(trial, reader, item, answers[item]).focus()
    trial.evaluate(
        """(form, item) => {
          for (const radio of form.querySelectorAll(`[data-item="${item}"] [type=radio]`))
            radio.click();
        }""",
        item,
    )
    page.wait_for_function("() => window.reasons.length")
    assert page.evaluate("() => window.reasons.length") == 1
    page.evaluate("() => { window.isHolding = false; window.reasons[0]() }")
    expect(page.locator("[data-trial]")).to_be_attached()
    (last,) = trial.locator(f"[data-item='{item}'] :checked").all()
    reader.expect_result({**answers, item: last.input_value()})


def test_the_question_stays_where_it_is_while_the_page_changes_above_it(
    page: Page, diagnosed: Diagnosed, trial: Locator
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    reader, answers = diagnosed("optimise-or-transform", seed=3)
    page.get_by_text("Try other answers").click()
    item = list(answers)[12]
    for answer in ("1", "5", "2", "4"):
        radio = option(trial, reader, item, answer)
        radio.click(trial=True)  # comes into view, also one that is drawn anew
        before = radio.evaluate("(radio) => radio.getBoundingClientRect().top")
        radio.check()
        expect(radio).to_be_checked()
        page.evaluate("() => new Promise((done) => setTimeout(done, 200))")
        assert abs(radio.evaluate("(radio) => radio.getBoundingClientRect().top") - before) < 3
    expect(page.locator("[data-trial]")).to_be_attached()


def test_questions_that_other_answers_bring_come_and_go(
    page: Page, kinds_page: str, trial: Locator, kinds: object
) -> None:
    page.goto(kinds_page)
    reader = Reader(page, kinds)  # type: ignore[arg-type]
    reader.answer("reports", 0)
    reader.answer("tools", ["board"])
    go_to(page, "#result")
    page.get_by_text("Try other answers").click()
    shown = trial.get_by_role("group")
    expect(shown.first).to_be_visible()
    few = shown.count()
    trial.get_by_role("group", name="How many people report to you?").get_by_role("textbox").fill(
        "5"
    )
    expect(shown).not_to_have_count(few)
    expect(trial.locator("textarea")).to_have_count(0)
    page.get_by_role("button", name="Reset to my answers").click()
    expect(shown).to_have_count(few)


def test_it_works_with_the_keyboard_alone(page: Page, diagnosed: Diagnosed, trial: Locator) -> None:
    reader, answers = diagnosed("clarity")
    page.get_by_text("Try other answers").focus()
    wait_until_settled(page)
    page.keyboard.press("Enter")
    expect(trial).to_be_visible()
    page.keyboard.press("Tab")
    item, answer = next(iter(answers.items()))
    expect(option(trial, reader, item, answer)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-trial]")).to_be_attached()
    expect(trial.locator(":focus")).to_be_attached()
    page.get_by_role("button", name="Reset to my answers").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-trial]")).to_have_count(0)
