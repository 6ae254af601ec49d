"""What moved between two responses, by its laws and against trying everything."""

import json
from fractions import Fraction
from itertools import combinations, permutations
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark_engine import EngineError, Prepared, score
from mirrormark_engine.comparing import compare_responses
from mirrormark_engine.requests import Desk
from mirrormark_engine.scoring.answers import read_answer, read_answers
from mirrormark_engine.scoring.scored import score_given
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.differences import split_differences, split_least
from mirrormark_engine.search.one_answer import find_farthest
from mirrormark_engine.search.turn import MOST_TRIED
from tests.engine import oracle
from tests.engine.strategies import answers_to, assessments


@st.composite
def pairs_of_responses(draw, **limits):
    """Draw an assessment and two responses to it, which are often alike in much."""
    compiled = draw(assessments(**limits))
    then = draw(answers_to(compiled))
    other = draw(answers_to(compiled))
    kept = draw(st.sets(st.sampled_from(sorted(then))))
    return compiled, then, {**other, **{name: then[name] for name in kept}}


def scored(compiled, answers):
    prepared = Prepared(compiled)
    return score_given(prepared, read_answers(prepared, answers))


@given(pairs_of_responses())
def test_nothing_has_moved_between_a_response_and_itself(drawn):
    compiled, answers, _ = drawn
    told = compare_responses(compiled, answers, answers)
    assert told["then"] == told["now"]
    assert told["changed"] == []
    assert told["turn"] is None
    assert told["most_moved"] == []
    for each in told["scores"]:
        assert each["then"] == each["now"]
        assert each["difference"] in (None, 0)
        assert each["is_more_than_chance"] in (None, False)
        assert each["is_within_one_answer"] in (None, True)
        assert each["parts"] == []


@given(pairs_of_responses())
def test_both_are_scored_as_by_themselves(drawn):
    compiled, *both = drawn
    told = compare_responses(compiled, *both)
    for time, answers in zip(("then", "now"), both, strict=True):
        result = score(compiled, answers, why=True)
        assert told[time] == {"outcome": result["outcome"], "left_out": []}
        assert [each[time]["result"] for each in told["scores"]] == result["dimensions"]
        errors = [each[time]["error"] for each in told["scores"]]
        assert [each for each in errors if each] == result["why"]["errors"]


@given(pairs_of_responses())
def test_swapping_the_two_turns_every_difference_round(drawn):
    compiled, then, now = drawn
    there, back = compare_responses(compiled, then, now), compare_responses(compiled, now, then)
    assert (there["then"], there["now"]) == (back["now"], back["then"])
    for one, other in zip(there["scores"], back["scores"], strict=True):
        assert (one["then"], one["now"]) == (other["now"], other["then"])
        assert one["difference"] == (None if other["difference"] is None else -other["difference"])
        for field in ("chance", "is_more_than_chance"):
            assert one[field] == other[field]
        points = {each["item"]: each["points"] for each in one["parts"]}
        assert points == {each["item"]: -each["points"] for each in other["parts"]}
    turned = {"both": "both", "then": "now", "now": "then"}
    assert there["changed"] == [
        {**each, "then": each["now"], "now": each["then"], "asked": turned[each["asked"]]}
        for each in back["changed"]
    ]
    assert (there["turn"] is None) == (back["turn"] is None)


@given(pairs_of_responses())
def test_parts_add_up_to_the_difference_exactly(drawn):
    compiled, *both = drawn
    then, now = (scored(compiled, answers) for answers in both)
    found = split_differences(Prepared(compiled), then, now)
    for each in compare_responses(compiled, *both)["scores"]:
        name = each["dimension"]
        before, after = then.scores[name].score, now.scores[name].score
        assert (name in found) == (None not in (before, after)) == (each["difference"] is not None)
        if name not in found:
            assert each["parts"] == []
            continue
        assert sum(found[name].values(), Fraction()) == after - before
        assert fsum(part["points"] for part in each["parts"]) == pytest.approx(each["difference"])
        # What isn't named has no part in it, and the largest come first.
        named = {part["item"] for part in each["parts"]}
        assert not any(points for item, points in found[name].items() if item not in named)
        sizes = [abs(part["points"]) for part in each["parts"]]
        assert sizes == sorted(sizes, reverse=True)


@given(pairs_of_responses())
def test_what_moved_most_comes_first(drawn):
    told = compare_responses(*drawn)
    far = {each["dimension"]: abs(each["difference"] or 0) for each in told["scores"]}
    named = [far[name] for name in told["most_moved"]]
    assert named == sorted(named, reverse=True)
    fed = {each["id"] for each in drawn[0]["dimensions"] if not each["parts"]}
    assert set(told["most_moved"]) == {name for name in fed if far[name]}


@given(st.dictionaries(st.sampled_from("abcde"), st.tuples(*[st.integers(0, 4)] * 2), min_size=1))
def test_what_moves_the_lowest_is_the_average_over_all_orders(drawn):
    ends = {name: (Fraction(then), Fraction(now)) for name, (then, now) in drawn.items()}
    orders = list(permutations(ends))
    expected = dict.fromkeys(ends, Fraction())
    for order in orders:
        values = {name: then for name, (then, _) in ends.items()}
        for name in order:
            before = min(values.values())
            values[name] = ends[name][1]
            expected[name] += (min(values.values()) - before) / len(orders)
    assert split_least(ends) == expected


@given(pairs_of_responses(most_items=5))
def test_no_other_answer_to_one_item_moves_a_score_farther(drawn):
    compiled, _, answers = drawn
    prepared = Prepared(compiled)
    now = scored(compiled, answers)
    found = find_farthest(prepared, now, Budget(10**9))
    expected = {name: Fraction() for name, each in now.scores.items() if each.score is not None}
    for name, item in prepared.items.items():
        if now.shown[name].state != "answered" or not item.kind.counts:
            continue
        for raw in oracle.every_raw(item.data):
            moved = score_given(
                prepared, {**now.given, name: read_answer(item, raw, prepared.scale)}
            )
            for dimension, most in expected.items():
                score_now, other = now.scores[dimension].score, moved.scores[dimension].score
                if other is not None:
                    expected[dimension] = max(most, abs(other - score_now))
    assert found == expected


@given(pairs_of_responses(most_items=6))
def test_the_fewest_changed_answers_lead_to_the_outcome(drawn):
    compiled, then, now = drawn
    turn = compare_responses(compiled, then, now)["turn"]
    outcomes = [score(compiled, answers)["outcome"] for answers in (then, now)]
    assert (turn is None) == (outcomes[0] == outcomes[1])
    if turn is None:
        return
    ways = []
    for size in range(1, len(then) + 1):
        for several in combinations(sorted(then), size):
            mixed = {**then, **{name: now[name] for name in several}}
            if score(compiled, mixed)["outcome"] == outcomes[1]:
                ways.append(several)
        if ways:
            break
    assert len(turn["items"]) == size == turn["searched"]
    assert tuple(sorted(turn["items"])) in [tuple(sorted(way)) for way in ways]


@given(pairs_of_responses(most_items=6))
def test_what_turned_is_true_of_the_two(drawn):
    compiled, then, now = drawn
    turn = compare_responses(compiled, then, now)["turn"]
    if turn is None:
        return
    mixed = {**then, **{name: now[name] for name in turn["items"]}}
    seen = [see(compiled, answers) for answers in (then, mixed)]
    deciding = {find_deciding(compiled, *each) for each in seen} - {None}
    assert {each["outcome"] for each in turn["claims"]} <= deciding
    for each in turn["claims"]:
        rule = next(one["when"] for one in compiled["outcomes"] if one["id"] == each["outcome"])
        claim = [*walk_claims(rule)][each["claim"]]
        held = [oracle.judge_claim(claim, compiled, *one) for one in seen]
        assert held == [each["then"], each["now"]]
        assert held[0] != held[1]


def see(compiled, answers):
    """Return what rules see: answers and scores."""
    scores = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    return oracle.see(compiled, answers), scores


def walk_claims(rule):
    """Yield the claims of a rule, in reading order."""
    if rule["type"] == "not":
        yield from walk_claims(rule["rule"])
    elif rule["type"] in ("and", "or"):
        for each in rule["rules"]:
            yield from walk_claims(each)
    else:
        yield rule


def find_deciding(compiled, shown, scores):
    """Return the outcome whose rule is the first that isn't false."""
    for each in compiled["outcomes"]:
        if each["when"] is None or oracle.judge(each["when"], compiled, shown, scores) is not False:
            return each["id"]
    return None


@given(pairs_of_responses())
def test_a_comparison_is_asked_for_as_text(drawn):
    compiled, then, now = drawn
    reply = Desk(json.dumps(compiled)).answer(json.dumps({"then": then, "now": now}))
    assert json.loads(reply) == {"ok": True, "value": compare_responses(compiled, then, now)}


SCALE = [{"id": f"{n}", "label": "", "points": n} for n in range(1, 6)]


def statement(name, dimension="need", **more):
    return {
        "id": name,
        "kind": "statement",
        "feeds": [
            {"dimension": dimension, "weight": 1, "reverse": False, "lowest": 1, "highest": 5}
        ],
        "lowest": 1,
        "highest": 5,
        "options": SCALE,
        "quantity": None,
        "allow": ["dont-know"],
        "when": None,
        **more,
    }


def assessment(items, outcomes=(), mode="mean"):
    need = {"id": "need", "title": "", "mode": mode, "parts": [], "bands": [], "references": []}
    return {
        "schema_version": 5,
        "shape": "assessment",
        "id": "by-hand",
        "content_version": "0" * 12,
        "at_least": [1, 2],
        "points_scale": 1,
        "items": items,
        "dimensions": [{**need, "percentiles": None}],
        "outcomes": [*outcomes, {"id": "rest", "when": None}],
        "advice": [],
        "pairs": [],
        "focus": None,
        "charts": [],
    }


def at_least(number):
    score_of = {"type": "score", "dimension": "need"}
    return {"type": "compare", "sign": ">=", "left": score_of, "right": number}


FOUR = [statement(name) for name in "abcd"]


def test_two_answers_by_hand():
    compiled = assessment(FOUR, [{"id": "high", "when": at_least(60)}])
    then = dict.fromkeys("abcd", "3")
    told = compare_responses(compiled, then, {**then, "a": "5", "b": "2"})
    [need] = told["scores"]
    # Two steps of 16 up, and one down.
    assert need["difference"] == 6.25
    assert need["parts"] == [{"item": "a", "points": 12.5}, {"item": "b", "points": -6.25}]
    assert need["one_answer"] == 25  # that of 'a', from the top to the bottom
    assert need["is_within_one_answer"] is True
    assert need["is_more_than_chance"] is False
    assert told["turn"] is None
    assert told["changed"] == [
        {"item": "a", "then": "3", "now": "5", "asked": "both"},
        {"item": "b", "then": "3", "now": "2", "asked": "both"},
    ]


def test_an_answer_that_came_counts_by_how_far_it_lies_from_the_middle():
    compiled = assessment(FOUR)
    told = compare_responses(compiled, {"a": "3", "b": "3"}, {"a": "3", "b": "3", "c": "5"})
    [need] = told["scores"]
    assert need["difference"] == pytest.approx(50 / 3)
    assert [each["item"] for each in need["parts"]] == ["c"]
    lost = compare_responses(compiled, {"a": "3", "b": "3", "c": "5"}, {"a": "2", "b": "3"})
    parts = {each["item"]: Fraction(each["points"]) for each in lost["scores"][0]["parts"]}
    assert set(parts) == {"a", "c"}
    assert float(sum(parts.values())) == pytest.approx(37.5 - 200 / 3)


def test_the_outcome_that_one_answer_of_several_turned():
    compiled = assessment(FOUR, [{"id": "high", "when": at_least(60)}])
    then = dict.fromkeys("abcd", "3")
    turn = compare_responses(compiled, then, {"a": "5", "b": "4", "c": "4", "d": "3"})["turn"]
    assert turn == {
        "items": ["a"],
        "others": 0,
        "searched": 1,
        "claims": [{"outcome": "high", "claim": 0, "then": False, "now": True}],
    }
    turn = compare_responses(compiled, then, {"a": "5", "b": "5", "c": "5", "d": "3"})["turn"]
    assert (turn["items"], turn["others"]) == (["a"], 2)


def test_where_too_many_would_have_to_be_tried_several_did_it_together():
    names = [f"item-{number}" for number in range(60)]
    compiled = assessment(
        [statement(name) for name in names], [{"id": "high", "when": at_least(60)}]
    )
    turn = compare_responses(compiled, dict.fromkeys(names, "3"), dict.fromkeys(names, "4"))["turn"]
    assert turn["items"] == []
    assert turn["searched"] == 1
    assert len(names) < MOST_TRIED < 60 * 59 // 2
    assert [each["now"] for each in turn["claims"]] == [True]


def test_what_the_text_does_not_take_is_left_out_and_named():
    compiled = assessment(FOUR)
    told = compare_responses(
        compiled, {"gone": "3", "a": "9", "b": "3", "c": "3"}, {"b": "3", "c": "3"}
    )
    assert told["then"] == {"outcome": "rest", "left_out": ["a", "gone"]}
    assert told["changed"] == []


def test_what_is_no_mapping_is_refused():
    compiled = assessment(FOUR)
    with pytest.raises(EngineError, match="Answers are a mapping") as refused:
        compare_responses(compiled, {}, ["a"])
    assert refused.value.name == "wrong-type"


def test_what_is_asked_only_now_is_told():
    asked = statement("d", when={"type": "chosen", "item": "a", "option": "5"})
    compiled = assessment([*map(statement, "abc"), asked])
    then = {"a": "3", "b": "3", "c": "3", "d": "1"}
    told = compare_responses(compiled, then, {**then, "a": "5"})
    assert told["changed"] == [
        {"item": "a", "then": "3", "now": "5", "asked": "both"},
        {"item": "d", "then": None, "now": "1", "asked": "now"},
    ]
    back = compare_responses(compiled, {**then, "a": "5"}, then)
    assert back["changed"][1] == {"item": "d", "then": "1", "now": None, "asked": "then"}
