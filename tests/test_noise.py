"""How much answers move, where an author says so: of an item, or of all on a scale."""

from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.moving import find_moves
from mirrormark.insight.differences.compare_items import find_item_changes
from mirrormark.insight.explanation import explain
from mirrormark.insight.explanation.explanation_report import describe_explanation
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import Prepared, score
from mirrormark_engine.scoring.answers import read_answer

CASE = Path(__file__).parent / "cases" / "valid" / "noise.md"
TEXT = CASE.read_text(encoding="utf-8")
ANSWERS = {"well": "3", "ever": "4", "planned": "2", "back": "2", "who": "2"}
CATALOGUE = load_catalogue()


def compile_it(text=TEXT):
    return compile_text(text, "noise.md", "noise")


def find_chance(text):
    result = score(compile_it(text).data, ANSWERS, why=True)
    assert result["outcome"] == "go"
    return {each["outcome"]: each["chance"] for each in result["why"]["again"]}["go"]


def test_an_item_goes_before_its_scale_and_usual_ones_are_left_out():
    noises = {each["id"]: each.get("noise") for each in compile_it().data["items"]}
    assert noises == {
        "well": [3, 2],
        "ever": [1, 4],
        "planned": None,
        "back": None,
        "who": [2, 1],
        "else": [1, 2],
    }


def test_other_answers_are_so_many_times_as_likely_against_the_same_one():
    prepared = Prepared(compile_it().data)
    item = prepared.items["ever"]
    given = read_answer(item, "3", prepared.scale)
    weights = dict(item.kind.weigh_again(item, given))
    usual = dict(item.kind.weigh_moves(item, given))
    assert weights == {raw: each * (4 if raw == "3" else 1) for raw, each in usual.items()}


def test_the_more_answers_move_the_less_likely_is_the_same_diagnosis():
    calm, restless = (TEXT.replace("{#ever", f"{{#ever noise={each}") for each in ("0.1", "10"))
    assert find_chance(calm) > find_chance(TEXT) > find_chance(restless)


def test_scores_move_with_it():
    of_calm, of_usual = (
        find_moves(compile_it(text).authored)["need"]
        for text in (TEXT, TEXT.replace("agreement: 0.25", "agreement: 1"))
    )
    assert of_calm < of_usual


def test_scores_are_the_same():
    usual = TEXT.replace("noise: {mood: 1.5, agreement: 0.25}\n", "")
    before, after = (score(compile_it(each).data, ANSWERS) for each in (usual, TEXT))
    assert before["dimensions"] == after["dimensions"]


def test_an_edit_of_it_is_told():
    old, new = (compile_it(each).document for each in (TEXT, TEXT.replace("mood: 1.5", "mood: 2")))
    [change] = find_item_changes(old, new)
    assert (change.change, change.id) == ("other noise", "well")
    assert (change.before, change.after) == ("1.5", "2")


@pytest.mark.parametrize("item", ["who", "else"])
def test_readers_are_told(item):
    told = explain(compile_it(), CATALOGUE)
    questions = [*told.unscored, *(each for one in told.dimensions for each in one.questions)]
    said = {each.id: each.noise for each in questions}
    times = {"who": "2", "else": "0.5"}[item]
    sentence = (
        f"A different answer next time counts {times} times as much as usual, against the same one."
    )
    assert said[item] == sentence
    assert said["planned"] == ""
    blocks = describe_explanation(told, CATALOGUE)
    lines = " ".join(line.strip() for block in blocks for line in block.lines)
    assert sentence in lines
