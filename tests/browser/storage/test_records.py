"""Records that nobody can use, or not all of them."""

import re

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.faults import Host
from tests.browser.profile.test_profile import TITLES, card
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, wait_until_kept
from tests.browser.storage.conftest import Other, expect_section, find_checked, find_status

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.usefixtures("sparing"),
]

GOOD = '{ schema: 1, contentVersion: "any", savedAt: "2026-11-20T09:00:00.000Z", answers: ANSWERS }'
RECORDS = {
    "nothing": "() => null",
    "a text": '() => "answers"',
    "a list": "() => []",
    "no answers": '() => ({ schema: 1, savedAt: "2026-11-20T09:00:00.000Z" })',
    "answers that are a list": "() => ({ schema: 1, answers: [1, 2] })",
    "answers that are nothing": "() => ({ schema: 1, answers: null })",
    "answers that are a text": '() => ({ schema: 1, answers: "quick-calls" })',
    "a cycle": "() => { const it = { schema: 1, answers: {} }; it.answers.it = it; return it; }",
    "answers in answers": "() => { const a = {}; a.a = a; return { schema: 1, answers: a }; }",
    "no schema": "() => ({ answers: {} })",
    "a schema in words": '() => ({ schema: "1", answers: {} })',
    "a schema of old": "() => ({ schema: 0, answers: { 'quick-calls': '4' } })",
    "a map": "() => new Map([['schema', 1]])",
}
ANSWERS = {
    "a big integer": "10n",
    "a list of big integers": "[10n]",
    "shares of big integers": "{ a: 10n }",
    "nothing": "null",
    "not a number": "NaN",
    "without end": "Infinity",
    "a date": "new Date(0)",
    "a map": "new Map()",
    "a cycle": "(() => { const it = []; it.push(it); return it; })()",
    "deep": "{ a: { b: 1 } }",
    "true": "true",
    "a list of lists": "[['4']]",
    "a file": "new Blob(['4'])",
    "another option": "'400'",
    "shares": "{ a: 1 }",
    "a list": "['4']",
    "a number": "4",
}
UNSPEAKABLE = {
    "a version that can't be said": GOOD.replace('"any"', "{ toString: 1, valueOf: 1 }"),
    "200,000 changes and no date": """(() => {
        const changed = {};
        for (let n = 0; n < 200_000; n++) changed[`x${n}`] = 1000 + n;
        return { schema: 1, savedAt: "soon", contentVersion: "any", answers: ANSWERS, changed };
    })()""",
}
DATES = ["'garbage'", "''", "null", "undefined", "17", "NaN", "10n", "new Date(NaN)", "{}"]
DATES += ["'+275760-09-13T00:00:00.000Z'", "'-000100-01-01T00:00:00.000Z'", "'2026-13-45'"]


@pytest.fixture
def quick(quiet_page: Page, assessments: dict[str, CompiledAssessment]) -> Reader:
    """Someone who is about to open *Clarity*."""
    return Reader(quiet_page, assessments["clarity"])


def open_clarity(page: Page, host: Host) -> None:
    page.goto(f"{host.address}assessments/clarity/")
    expect_section(page)


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS.keys())
@pytest.mark.corners("a text", "a cycle")
def test_a_record_that_cannot_be_used_is_replaced_at_the_next_answer(
    quick: Reader, host: Host, other: Other, record: str
) -> None:
    page = quick.page
    other.keep("clarity", record)
    open_clarity(page, host)
    expect(find_checked(page)).to_have_count(0)
    expect(find_status(page)).to_be_empty()
    quick.answer("quick-calls", "4")
    wait_until_kept(page, "quick-calls", "4")
    assert other.read_response("clarity")["answers"] == {"quick-calls": "4"}
    page.reload()
    expect(find_checked(page)).to_have_count(1)
    page.goto(f"{host.address}assessments/profile/")
    expect(card(page, "clarity")).to_contain_text("Last changed on", timeout=ENGINE_PATIENCE_MS)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
@pytest.mark.corners("a big integer", "a list of lists")
def test_an_answer_that_cannot_be_used_takes_no_other_with_it(
    quick: Reader, host: Host, other: Other, answer: str
) -> None:
    page = quick.page
    answers = f"{{ 'quick-calls': {answer}, 'course-changed': '2' }}"
    other.keep("clarity", f"() => ({GOOD.replace('ANSWERS', answers)})")
    page.goto(f"{host.address}assessments/profile/")
    expect(card(page, "clarity")).to_contain_text("20 Nov 2026", timeout=ENGINE_PATIENCE_MS)
    open_clarity(page, host)
    expect(find_checked(page)).to_have_count(1)
    expect(quick.option("course-changed", "2")).to_be_checked()
    quick.answer("quick-calls", "4")
    wait_until_kept(page, "quick-calls", "4")
    assert other.read_response("clarity")["answers"] == {"quick-calls": "4", "course-changed": "2"}


@pytest.mark.parametrize("record", UNSPEAKABLE.values(), ids=UNSPEAKABLE.keys())
@pytest.mark.corners("a version that can't be said")  # the other is one for `plain.test.js`
def test_what_cannot_be_said_or_is_far_too_much_takes_no_answer_with_it(
    quick: Reader, host: Host, other: Other, record: str
) -> None:
    page = quick.page
    record = record.replace("ANSWERS", "{ 'course-changed': '2' }")
    other.keep("clarity", f"() => ({record})")
    open_clarity(page, host)
    expect(quick.option("course-changed", "2")).to_be_checked()
    expect(find_status(page)).to_contain_text("Your saved answers are filled in.")
    quick.answer("quick-calls", "4")
    wait_until_kept(page, "quick-calls", "4")
    assert other.read_response("clarity")["answers"] == {"quick-calls": "4", "course-changed": "2"}
    page.goto(f"{host.address}assessments/profile/")
    expect(card(page, "clarity")).to_contain_text("Last changed on", timeout=ENGINE_PATIENCE_MS)


@pytest.mark.parametrize("date", DATES)
@pytest.mark.corners("10n")
def test_a_date_that_is_none_is_no_end(quick: Reader, host: Host, other: Other, date: str) -> None:
    page = quick.page
    record = GOOD.replace("ANSWERS", "{ 'quick-calls': '4' }")
    record = re.sub(r"savedAt: [^,]+", f"savedAt: {date}", record)
    other.keep("clarity", f"() => ({record})")
    page.goto(f"{host.address}assessments/profile/")
    expect(card(page, "clarity")).to_contain_text("No date", timeout=ENGINE_PATIENCE_MS)
    expect(card(page, "clarity")).not_to_contain_text("Invalid")
    for name in list(TITLES)[1:]:
        expect(card(page, name)).to_contain_text("Not answered yet.")
    expect(page.locator(".mm-waiting")).to_have_count(0)
    open_clarity(page, host)
    expect(quick.option("quick-calls", "4")).to_be_checked()


def test_what_a_newer_version_has_kept_is_neither_read_nor_replaced(
    quick: Reader, host: Host, other: Other
) -> None:
    page = quick.page
    other.keep("clarity", "() => ({ schema: 3, answers: [['quick-calls', '1']] })")
    kept = other.read("clarity")
    open_clarity(page, host)
    expect(find_status(page)).to_contain_text("comes from a newer version of this page")
    quick.answer("quick-calls", "4")
    expect(find_status(page)).to_contain_text("comes from a newer version of this page")
    page.reload()
    expect(find_checked(page)).to_have_count(1)
    assert other.read("clarity") == kept
    page.goto(f"{host.address}assessments/profile/")
    expect(card(page, "clarity")).to_contain_text("Last changed on", timeout=ENGINE_PATIENCE_MS)
