"""Answers decide what is asked."""

import copy
import json
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.reader import Reader, go_to, random_answers, wait_until_kept
from tests.sites import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sparing")]

NODE = Path(sys.executable).parent / "node"
FIND_HIDDEN = """
import {{ readFileSync }} from "node:fs";
import {{ look }} from "{module}";
const cases = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(cases.map(({{ compiled, answers }}) => {{
  const {{ visible }} = look(compiled, answers);
  return compiled.items.map(({{ id }}) => id).filter((id) => !visible.has(id));
}})));
"""


@pytest.fixture
def reader(quiet_page: Page, kinds_page: str, kinds: CompiledAssessment) -> Reader:
    quiet_page.goto(kinds_page)
    expect(quiet_page.get_by_role("button", name="Continue")).to_be_visible()
    return Reader(quiet_page, kinds)


def find_hidden(cases: list[tuple[CompiledAssessment, dict[str, Any]]]) -> list[list[str]]:
    """Ask the script of the page which items it hides."""
    module = (ROOT / "build_tools/mirrormark_web/src/rules/visible.js").as_uri()
    done = subprocess.run(
        [str(NODE), "--input-type=module", "--eval", FIND_HIDDEN.format(module=module)],
        input=json.dumps([{"compiled": each.data, "answers": answers} for each, answers in cases]),
        capture_output=True,
        text=True,
        check=True,
    )
    hidden: list[list[str]] = json.loads(done.stdout)
    return hidden


def draw_rule(items: list[dict[str, Any]], chance: random.Random) -> dict[str, Any]:
    """Make up a condition on some of ``items``."""
    name = chance.choice(["and", "or", "not", "chosen", "compare", "compare"])
    if name in ("and", "or"):
        return {"type": name, "rules": [draw_rule(items, chance), draw_rule(items, chance)]}
    if name == "not":
        return {"type": name, "rule": draw_rule(items, chance)}
    if name == "compare":
        left, right = draw_operand(items, chance), draw_operand(items, chance)
        sign = chance.choice([">=", ">", "<=", "<", "==", "!="])
        return {"type": name, "sign": sign, "left": left, "right": right}
    chosen = [item for item in items if item["kind"] in ("statement", "choice", "multiple")]
    item = chance.choice(chosen)
    return {"type": name, "item": item["id"], "option": chance.choice(item["options"])["id"]}


def draw_operand(items: list[dict[str, Any]], chance: random.Random) -> Any:
    if chance.random() < 0.4:
        return chance.choice([-1, 0, 1, 1.5, 2, 3, 4, 20, 33])
    item = chance.choice([item for item in items if item["kind"] != "text"])
    if item["kind"] == "allocation":
        part = chance.choice(item["options"])["id"]
        return {"type": "share", "item": item["id"], "part": part}
    return {"type": "answer", "item": item["id"]}


def with_random_conditions(compiled: CompiledAssessment, seed: int) -> CompiledAssessment:
    chance = random.Random(seed)  # noqa: S311 (a test, not a secret)
    data = copy.deepcopy(compiled.data)
    data["points_scale"] = chance.choice([1, 10])
    for index, item in enumerate(data["items"]):
        is_asked = index == 0 or chance.random() < 0.3
        item["when"] = None if is_asked else draw_rule(data["items"][:index], chance)
    return replace(compiled, data=data)


def test_page_and_engine_hide_the_same(kinds: CompiledAssessment) -> None:
    compiled = [kinds, *(with_random_conditions(kinds, seed) for seed in range(200))]
    cases = [
        (each, random_answers(each, seed, blanks=seed % 3 / 6, states=seed % 5 / 10))
        for each in compiled
        for seed in range(8)
    ]
    hidden = [score(each.data, answers)["hidden"] for each, answers in cases]
    assert find_hidden(cases) == hidden
    assert len({json.dumps(each) for each in hidden}) > 500


def test_questions_come_and_go_where_one_is(reader: Reader) -> None:
    page = reader.page
    live = page.locator(".mm-live")
    expect(page.get_by_text("Question 1 of 7")).to_be_visible()
    expect(page.get_by_text("Part 1 of 2")).to_be_visible()
    reader.answer("tools", ["board"])
    expect(reader.option("tools", "board")).to_be_focused()
    expect(live).to_have_text("One question was added further on.")
    expect(page.get_by_text("Question 1 of 8")).to_be_visible()
    expect(page.get_by_text("Part 1 of 3")).to_be_visible()
    reader.answer("tools", ["none"])
    expect(live).to_have_text("One question further on no longer applies.")
    expect(page.get_by_text("Part 1 of 2")).to_be_visible()

    reader.answer("reports", 3)
    go_to(page, "#section-week-section")
    expect(reader.question("stops")).to_be_hidden()
    reader.answer("week", {"coaching": 10, "reporting": 90})
    expect(reader.question("stops")).to_be_visible()
    expect(reader.field("week", "reporting")).to_be_focused()
    reader.answer("week", {"coaching": 20, "reporting": 80})
    expect(reader.question("stops")).to_be_hidden()
    expect(page.get_by_text("Only if")).to_have_count(7)
    expect(page.get_by_text("Only if").filter(visible=True)).to_have_count(0)


def test_what_is_hidden_is_skipped_kept_and_not_scored(
    reader: Reader, kinds: CompiledAssessment
) -> None:
    page = reader.page
    answers = random_answers(kinds, seed=1) | {
        "tools": ["plan"],
        "reports": 3,
        "week": {"coaching": 10, "reporting": 90, "rest": 0},
        "plan-tells": "5",
    }
    reader.answer_all(answers)
    expect(page.get_by_role("heading", name="Your week")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Change the answer to question 4: ")).click()
    reader.answer("reports", 0)
    page.get_by_role("button", name="Back to my answers").click()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    expect(page.get_by_role("heading", name="Your week")).to_have_count(0)
    expect(page.get_by_text("8 of 8 questions")).to_be_visible()
    reader.see_diagnosis()
    result = reader.expect_result(answers | {"reports": 0})
    assert {"week", "stops"} <= set(result["hidden"])

    go_to(page, "#section-team")
    reader.go_on()
    expect(page.get_by_role("heading", name="Your tools")).to_be_focused()
    page.get_by_role("link", name="Back").click()
    reader.answer("reports", 3)
    reader.go_on()
    expect(reader.field("week", "reporting")).to_have_value("90")
    expect(reader.question("stops").get_by_role("radio", checked=True)).to_have_count(1)


ARRIVALS = {
    "#item-stops": "#section-team",
    "#section-week-section": "#section-team",
    "#item-plan-tells": "#section-more",
    "#item-board-tells": "#item-board-tells",
}
"""Where links to what may be hidden lead; the last one's isn't."""


def test_a_link_to_what_is_hidden_leads_near_it(reader: Reader, kinds_page: str) -> None:
    page = reader.page
    reader.answer("tools", ["board"])
    headings = page.get_by_role("heading", level=2).filter(visible=True)
    for link, arrival in ARRIVALS.items():
        page.evaluate(f"location.hash = '{link}'")
        expect(page).to_have_url(f"{kinds_page}{arrival}")
        expect(headings).to_have_count(1)
    wait_until_kept(page)
    for link, arrival in ARRIVALS.items():
        page.goto("about:blank")
        page.goto(f"{kinds_page}{link}")
        expect(page).to_have_url(f"{kinds_page}{arrival}")
        expect(headings).to_have_count(1)


def test_the_error_summary_names_nothing_hidden(reader: Reader) -> None:
    page = reader.page
    reader.answer("reports", 3)
    go_to(page, "#section-week-section")
    reader.answer("matters", "dont-know")
    reader.answer("week", {"coaching": 10, "reporting": 90})
    reader.go_on()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("What stops you")
    reader.answer("week", {"coaching": 50, "reporting": 50})
    expect(summary).to_have_count(0)
    reader.go_on()
    expect(page.get_by_role("heading", name="The end")).to_be_focused()
