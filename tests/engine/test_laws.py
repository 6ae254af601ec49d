"""Laws of scoring."""

import json
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mirrormark_engine import Prepared, score
from tests.engine import oracle
from tests.engine.retesting import make_retest
from tests.engine.strategies import DERIVED, IDS, answers_to, assessments, raws, responses


def scores_of(result):
    return {dimension["id"]: dimension["score"] for dimension in result["dimensions"]}


def as_floats(triple):
    return tuple(None if value is None else float(value) for value in triple)


@given(responses())
def test_scores_and_ranges_equal_those_of_another_computation(response):
    expected = {name: as_floats(each) for name, each in oracle.score_all(*response).items()}
    result = score(*response)
    found = {
        each["id"]: (each["score"], each["low"], each["high"]) for each in result["dimensions"]
    }
    assert found == expected


@given(responses())
def test_the_outcome_and_what_is_hidden_equal_those_of_another_computation(response):
    result = score(*response)
    assert result["outcome"] == oracle.diagnose(*response)
    assert (result["outcome"] is None) == (result["state"] == "incomplete")
    shown = oracle.see(*response)
    assert result["hidden"] == [name for name, raw in shown.items() if raw == "HIDDEN"]


@given(responses())
def test_advice_is_what_its_rule_and_the_outcome_say(response):
    compiled, answers = response
    result = score(compiled, answers)
    shown = oracle.see(compiled, answers)
    scores = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    assert result["advice"] == [
        advice["id"]
        for advice in compiled["advice"]
        if result["outcome"] in (advice["outcomes"] or [result["outcome"]])
        and result["outcome"] is not None
        and (advice["when"] is None or oracle.judge(advice["when"], compiled, shown, scores))
    ]


@given(responses())
def test_scores_lie_in_their_range_and_band(response):
    compiled, answers = response
    for dimension, scored in zip(
        compiled["dimensions"], score(compiled, answers)["dimensions"], strict=True
    ):
        assert 0 <= scored["low"] <= scored["high"] <= 100
        if scored["score"] is None:
            assert scored["band"] is None
            continue
        if dimension["mode"] != "weakest" and not dimension["parts"]:
            assert scored["low"] <= scored["score"] <= scored["high"]
        assert scored["band"] == oracle.band_of(dimension, Fraction(str(scored["score"])))


@given(responses(conditions=False), st.data())
def test_the_order_of_items_is_irrelevant(response, data):
    compiled, answers = response
    shuffled = {**compiled, "items": data.draw(st.permutations(compiled["items"]))}
    mixed = dict(data.draw(st.permutations(list(answers.items()))))
    assert score(shuffled, mixed) == score(compiled, answers)


@given(responses(), st.integers(2, 1000))
def test_weights_count_only_in_proportion(response, factor):
    compiled, answers = response
    heavier = [
        {
            **item,
            "feeds": [{**each, "weight": each["weight"] * factor} for each in item["feeds"]],
        }
        for item in compiled["items"]
    ]
    assert score({**compiled, "items": heavier}, answers) == score(compiled, answers)


@given(responses(conditions=False), st.data())
def test_a_better_answer_never_lowers_a_score(response, data):
    compiled, answers = response
    item = data.draw(st.sampled_from(compiled["items"]))
    if item["kind"] == "text":
        return
    pair = data.draw(st.lists(raws(item), min_size=2, max_size=2))
    points = [oracle.points_of(item, raw, compiled["points_scale"]) for raw in pair]
    is_reverse = any(each["reverse"] for each in item["feeds"])
    worse, better = pair[::-1] if (points[0] > points[1]) != is_reverse else pair
    before = scores_of(score(compiled, {**answers, item["id"]: worse}))
    after = scores_of(score(compiled, {**answers, item["id"]: better}))
    for name, value in before.items():
        assert (value is None) == (after[name] is None)
        assert value is None or value <= after[name]
    modes = {each["id"]: each["mode"] for each in compiled["dimensions"]}
    for own in (each["dimension"] for each in item["feeds"]):
        if before[own] is not None and points[0] != points[1] and modes[own] != "weakest":
            assert before[own] < after[own]


@given(responses(conditions=False, answers_in_rules=False), st.data())
def test_an_answer_touches_only_its_own_dimension(response, data):
    compiled, answers = response
    item = data.draw(st.sampled_from(compiled["items"]))
    before = scores_of(score(compiled, answers))
    after = scores_of(score(compiled, {**answers, item["id"]: None}))
    fed = {DERIVED, *(each["dimension"] for each in item["feeds"])}
    assert {k: v for k, v in before.items() if k not in fed} == {
        k: v for k, v in after.items() if k not in fed
    }


@given(responses(conditions=False), st.data())
def test_what_does_not_apply_is_as_if_it_were_not_asked(response, data):
    compiled, answers = response
    item = data.draw(st.sampled_from(compiled["items"]))
    if item["kind"] == "text":
        return
    allowing = {**item, "allow": ["doesnt-apply"]}
    with_it = [allowing if each is item else each for each in compiled["items"]]
    without = [each for each in compiled["items"] if each is not item]
    rest = {key: raw for key, raw in answers.items() if key != item["id"]}
    plain = {"outcomes": [{"id": "rest", "when": None}], "advice": []}
    found = score({**compiled, **plain, "items": with_it}, {**rest, item["id"]: "doesnt-apply"})
    expected = score({**compiled, **plain, "items": without}, rest)
    for key in ("dimensions", "focus", "outcome"):
        assert found[key] == expected[key]


@given(responses(), st.data())
def test_what_is_hidden_never_counts(response, data):
    compiled, answers = response
    hidden = score(compiled, answers)["hidden"]
    items = {item["id"]: item for item in compiled["items"]}
    others = {name: data.draw(st.none() | raws(items[name])) for name in hidden}
    assert score(compiled, {**answers, **others}) == score(compiled, answers)


@given(responses())
def test_an_answer_that_is_not_known_moves_no_score_but_its_range(response):
    compiled, answers = response
    unknown = {key: None if raw == "dont-know" else raw for key, raw in answers.items()}
    one, other = score(compiled, answers), score(compiled, unknown)
    assert {**one, "answered": 0} == {**other, "answered": 0}


@given(responses())
def test_a_blank_is_an_answer_that_is_not_there(response):
    compiled, answers = response
    given_ones = {key: value for key, value in answers.items() if value is not None}
    assert score(compiled, given_ones) == score(compiled, answers)


@given(responses(), st.data())
def test_the_range_holds_whatever_the_missing_answers_are(response, data):
    compiled, answers = response
    conditions = [item["when"] for item in compiled["items"]]
    if any(conditions):
        return  # a missing answer may then show other items
    items = {item["id"]: item for item in compiled["items"]}
    full = {
        key: data.draw(raws(items[key])) if raw in (None, "dont-know") else raw
        for key, raw in answers.items()
    }
    before = {each["id"]: each for each in score(compiled, answers)["dimensions"]}
    for name, value in scores_of(score(compiled, full)).items():
        if value is not None:
            assert before[name]["low"] <= value <= before[name]["high"]


@given(responses())
def test_a_result_is_plain_and_counts_what_was_asked(response):
    compiled, answers = response
    result = score(compiled, answers)
    shown = oracle.see(compiled, answers)
    kinds = {item["id"]: item["kind"] for item in compiled["items"]}
    asked = [raw for name, raw in shown.items() if kinds[name] != "text" and raw != "HIDDEN"]
    assert result["items"] == len(asked)
    assert result["answered"] == sum(raw is not None for raw in asked)
    for dimension in result["dimensions"]:
        if dimension["id"] in IDS:
            fed = [item for item, _ in oracle.list_feeds(compiled, dimension["id"])]
            applying = [i for i in fed if shown[i["id"]] not in ("HIDDEN", "doesnt-apply")]
            known = [i for i in applying if not oracle.is_missing(shown[i["id"]])]
            assert (dimension["answered"], dimension["items"]) == (len(known), len(applying))
    assert json.loads(json.dumps(result, allow_nan=False)) == result


@given(responses())
def test_the_focus_names_the_lowest_and_what_cannot_be_told_apart_from_it(response):
    compiled, answers = response
    focus = compiled["focus"]
    scores = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    watched = {name: scores[name] for name in focus["among"]}
    result = score(compiled, answers)
    found, is_level = result["focus"], result["focus_level"]
    if None in watched.values() or min(watched.values()) >= focus["below"]:
        assert (found, is_level) == ([], False)
        return
    retest, _ = make_retest(compiled, answers)
    lowest = [name for name in watched if watched[name] == min(watched.values())]
    near = [name for name in watched if not retest.are_apart(lowest[0], name)]
    assert set(lowest) <= set(near)
    if len(near) == len(watched) > 1:
        assert (found, is_level) == ([], True)
    else:
        assert (found, is_level) == (near, False)


@given(assessments(), st.data())
def test_an_assessment_prepared_once_scores_like_one_read_anew(compiled, data):
    prepared = Prepared(compiled)
    for _ in range(3):
        answers = data.draw(answers_to(compiled))
        assert score(prepared, answers, why=True) == score(compiled, answers, why=True)
