"""What one answer alone can make, where far more answers are possible than can be tried."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark_engine import Prepared
from mirrormark_engine.comparing import compare_responses
from mirrormark_engine.scoring.answers import read_answer, read_answers
from mirrormark_engine.scoring.scored import score_given
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.one_answer import MOST_STEPS_ONE, find_farthest
from tests.engine import oracle
from tests.engine.test_comparing import assessment, statement
from tests.engine.test_kinds import make_item

RANKED = make_item("ranking", *range(7))
TICKED = make_item("multiple", *range(-6, 7))
SHARED = make_item("allocation", *range(7), quantity=(0, 1000, 1))
ORDER = [f"o{number}" for number in range(7)]


@pytest.mark.parametrize(
    ("item", "answer", "most"),
    [
        (RANKED, ORDER, 100),  # it earns nothing, and in turned order all
        (TICKED, ["o0"], Fraction(100 * 27, 42)),
        (SHARED, {"o0": 1000}, 100),
        (SHARED, {"o3": 1000}, 50),
    ],
    ids=["ranking", "multiple", "allocation", "allocation-middle"],
)
def test_all_other_answers_count_and_not_only_those_that_are_near(item, answer, most):
    [need] = compare_responses(assessment([item]), {"it": answer}, {"it": answer})["scores"]
    assert need["one_answer"] == pytest.approx(float(most))


def ask(claim):
    """Return what asks two more questions where a claim about 'it' holds."""
    more = [statement(name, when=claim) for name in "ab"]
    return {"it": None, "a": "1", "b": "1"}, more


def find_most(item, claim, raw):
    """Return what is found, and what trying all answers finds."""
    given, more = ask(claim)
    prepared = Prepared(assessment([item, *more]))
    read = read_answers(prepared, {**given, "it": raw})
    now = score_given(prepared, read)
    found = find_farthest(prepared, now, Budget(MOST_STEPS_ONE))
    tried = [{**read, "it": read_answer(prepared.items["it"], each, 1)} for each in every(item)]
    tried += [
        {**read, name: read_answer(prepared.items[name], f"{each}", 1)}
        for name in "ab"
        for each in range(1, 6)
        if now.shown[name].state == "answered"
    ]
    score = now.scores["need"].score
    ends = [score_given(prepared, each).scores["need"].score for each in tried]
    return found, {"need": max(abs(end - score) for end in ends)}


def every(item):
    return oracle.every_raw(item)


KINDS = {
    "multiple": make_item("multiple", -2, 0, 1, 3),
    "multiple-none": make_item("multiple", -3, -1, -2, none=1),
    "ranking": make_item("ranking", 5, -2, 0, 3),
    "allocation": make_item("allocation", 4, 0, 1, quantity=(0, 6, 1)),
    "number": make_item("number", quantity=(0, 6, 1)),
}


def claims_about(item):
    """Return strategies for claims that a condition can make."""
    options = st.sampled_from([each["id"] for each in item["options"]] or ["o0"])
    numbers = st.integers(-4, 7)
    signs = st.sampled_from([">=", ">", "<=", "<", "==", "!="])
    share = options.map(lambda part: {"type": "share", "item": "it", "part": part})
    compare = st.fixed_dictionaries({"type": st.just("compare"), "sign": signs})
    chosen = options.map(lambda option: {"type": "chosen", "item": "it", "option": option})
    whole = st.just({"type": "answer", "item": "it"})
    left, right = (
        (share, numbers | share) if item["kind"] in ("allocation", "ranking") else (whole, numbers)
    )
    compared = st.tuples(compare, left, right).map(
        lambda all_of: {**all_of[0], "left": all_of[1], "right": all_of[2]}
    )
    return compared | chosen if item["kind"] in ("multiple", "ranking") else compared


@pytest.mark.parametrize("name", KINDS)
@given(st.data())
def test_what_conditions_tell_apart_is_heeded(name, data):
    [feed] = KINDS[name]["feeds"]
    item = {**KINDS[name], "feeds": [{**feed, "reverse": data.draw(st.booleans())}]}
    claims = st.lists(claims_about(item), min_size=1, max_size=3)
    claim = {"type": data.draw(st.sampled_from(["and", "or"])), "rules": data.draw(claims)}
    found, expected = find_most(item, claim, data.draw(st.sampled_from(every(item))))
    assert found == expected


def test_nothing_is_said_where_conditions_know_too_much_of_an_answer():
    places = [{"type": "share", "item": "it", "part": part} for part in ORDER]
    claims = [{"type": "compare", "sign": ">", "left": each, "right": 3} for each in places]
    _, more = ask({"type": "or", "rules": claims})
    told = compare_responses(assessment([RANKED, *more]), {"it": ORDER}, {"it": ORDER})
    assert told["scores"][0]["one_answer"] is None
    assert told["scores"][0]["is_within_one_answer"] is None


def test_what_cannot_be_told_of_one_item_leaves_the_scores_that_it_does_not_move():
    """Ten named options of one item are too many ways; 'b' is asked by what it brings up."""
    item = make_item("multiple", *range(10))
    named = [{"type": "chosen", "item": "it", "option": f"o{number}"} for number in range(10)]
    bring_up = {"type": "chosen", "item": "c", "option": "5"}
    items = [
        item,
        statement("c", dimension="asked", when={"type": "or", "rules": named}),
        statement("b", dimension="further", when=bring_up),
        statement("x", dimension="calm"),
        statement("y", dimension="calm"),
        statement("s", dimension="still"),
        statement("t", dimension="still", when={"type": "chosen", "item": "s", "option": "1"}),
    ]
    compiled = assessment(items)
    [need] = compiled["dimensions"]
    fed = [{**need, "id": name} for name in ("need", "asked", "further", "calm", "still")]
    parts = {"whole": ["need", "calm"], "both": ["calm", "still"]}
    compiled["dimensions"] = fed + [
        {**need, "id": name, "parts": [{"id": part, "weight": 1} for part in its]}
        for name, its in parts.items()
    ]
    answers = {"it": ["o0"], "c": "5", "b": "2", "x": "1", "y": "3", "s": "1", "t": "5"}
    prepared = Prepared(compiled)
    now = score_given(prepared, read_answers(prepared, answers))
    found = find_farthest(prepared, now, Budget(MOST_STEPS_ONE))
    # 'calm' is at 25 of 100; 'still' is at 50, and at 100 where 's' is all that is asked.
    assert found == {"calm": 50, "still": 50, "both": 25}
    told = compare_responses(compiled, answers, {**answers, "x": "2"})["scores"]
    within = {each["dimension"]: each["is_within_one_answer"] for each in told}
    assert within == dict.fromkeys(["need", "asked", "further", "whole"]) | dict.fromkeys(
        found, True
    )
