"""What a result says of itself, against trying everything."""

from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mirrormark_engine import Prepared, score
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.search.layout import lay_out
from mirrormark_engine.search.reach import Reach
from tests.engine import again_by_hand, oracle
from tests.engine.strategies import assessments, responses

SMALL = {"most_items": 4, "most_options": 3}
KINDS = ("statement", "choice", "multiple", "number", "allocation", "ranking")


def items_of(compiled):
    return {item["id"]: item for item in compiled["items"]}


def fill_in(compiled, answers):
    """Yield every response in which nothing is missing any more."""
    items = items_of(compiled)
    missing = [name for name in items if oracle.is_missing(answers.get(name))]
    for raws in product(*(oracle.every_raw(items[name]) for name in missing)):
        yield {**answers, **dict(zip(missing, raws, strict=True))}


def count_fillings(compiled, answers):
    total = 1
    for name, item in items_of(compiled).items():
        if oracle.is_missing(answers.get(name)):
            total *= len(oracle.every_raw(item))
    return total


def try_changes(compiled, answers, outcome, count):
    """Return the other outcomes to which ``count`` changed answers lead, None among them."""
    items = items_of(compiled)
    given_ones = [
        name
        for name, raw in answers.items()
        if not oracle.is_missing(raw) and raw != "doesnt-apply"
    ]
    found = set()
    for names in combinations(given_ones, count):
        options = [oracle.one_change_away(items[name], answers[name]) for name in names]
        for raws in product(*options):
            changed = {**answers, **dict(zip(names, raws, strict=True))}
            found.add(oracle.diagnose(compiled, changed))
    return found - {outcome}


@given(responses(**SMALL))
def test_the_possible_outcomes_are_those_of_every_way_to_answer_what_is_missing(response):
    compiled, answers = response
    assume(count_fillings(compiled, answers) <= 300)
    possible = score(compiled, answers, why=True)["why"]["possible"]
    reached = {oracle.diagnose(compiled, full) for full in fill_in(compiled, answers)} - {None}
    if any(i["kind"] == "allocation" for i in compiled["items"]):
        # Where a rule names an allocation, only some of its answers are gone through.
        assert set(possible) <= reached
    else:
        assert set(possible) == reached
    order = [outcome["id"] for outcome in compiled["outcomes"]]
    assert possible == sorted(possible, key=order.index)


@given(responses(**SMALL, blanks=False))
def test_the_flips_are_the_smallest_that_there_are(response):
    compiled, answers = response
    result = score(compiled, answers, why=True)
    outcome, why = result["outcome"], result["why"]
    if outcome is None:
        assert (why["flips"], why["again"], why["call"], why["searched"]) == ([], [], None, 0)
        return
    for flip in why["flips"]:
        changes = {change["item"]: change["answer"] for change in flip["changes"]}
        assert all(answers[name] != raw for name, raw in changes.items())
        assert oracle.diagnose(compiled, {**answers, **changes}) == flip["outcome"] != outcome
    sizes = {len(flip["changes"]) for flip in why["flips"]}
    by_one = try_changes(compiled, answers, outcome, 1)
    assert {flip["outcome"] for flip in why["flips"] if len(flip["changes"]) == 1} == by_one
    if by_one:
        assert (sizes, why["searched"]) == ({1}, 1)
    elif why["searched"] == 2:
        by_two = try_changes(compiled, answers, outcome, 2)
        assert {flip["outcome"] for flip in why["flips"]} == by_two
        assert sizes <= {2}


@given(responses(**SMALL))
def test_the_call_is_how_likely_the_same_outcome_is_again(response):
    compiled, answers = response
    result = score(compiled, answers, why=True)
    again = {each["outcome"]: each["chance"] for each in result["why"]["again"]}
    assert [*again.values()] == sorted(again.values(), reverse=True)
    assert sum(again.values()) == pytest.approx(1 if result["outcome"] else 0)
    chance = again.get(result["outcome"], 0)
    expected = "firm" if chance >= 0.85 else "leaning" if chance >= 0.6 else "open"
    assert result["why"]["call"] == (expected if again else None)


@given(responses(**SMALL))
def test_the_likeliest_flips_come_first(response):
    compiled, answers = response
    items = items_of(compiled)
    likelihoods = []
    for flip in score(compiled, answers, why=True)["why"]["flips"]:
        likelihood = 1
        for change in flip["changes"]:
            ways = again_by_hand.weigh(items[change["item"]], answers[change["item"]])
            same = sum(weight for raw, weight in ways if is_same(raw, change["answer"]))
            likelihood *= Fraction(same) / sum(weight for _, weight in ways)
        likelihoods.append(likelihood)
    assert likelihoods == sorted(likelihoods, reverse=True)


def is_same(raw, other):
    """Whether two answers are the same, a part without a share being one with none."""
    if not isinstance(raw, dict):
        return raw == other
    return all(raw.get(key, 0) == other.get(key, 0) for key in {*raw, *other})


@given(responses(**SMALL))
def test_flips_lead_where_they_say_whatever_is_missing(response):
    compiled, answers = response
    why = score(compiled, answers, why=True)["why"]
    for flip in why["flips"]:
        changes = {change["item"]: change["answer"] for change in flip["changes"]}
        assert oracle.diagnose(compiled, {**answers, **changes}) == flip["outcome"]


@given(responses())
def test_an_effect_is_the_distance_from_the_score_with_that_item_at_its_middle(response):
    compiled, answers = response
    shown = oracle.see(compiled, answers)
    expected = []
    for dimension in compiled["dimensions"]:
        scored = oracle.score_all(compiled, answers)[dimension["id"]][0]
        if dimension["parts"] or scored is None:
            continue
        fed = [item["id"] for item, _ in oracle.list_feeds(compiled, dimension["id"])]
        answered = [
            name
            for name in fed
            if shown[name] not in ("HIDDEN", "doesnt-apply") and not oracle.is_missing(shown[name])
        ]
        values, _ = oracle.weigh(compiled, dimension, shown)
        felt = []
        for number, name in enumerate(answered):
            middled = list(values)
            middled[number] = (Fraction(1, 2), values[number][1])
            effect = scored - 100 * oracle.combine(dimension["mode"], middled)
            felt.append({"item": name, "dimension": dimension["id"], "effect": float(effect)})
        expected += sorted(felt, key=lambda each: -each["effect"])
    assert score(compiled, answers, why=True)["why"]["effects"] == expected


@given(responses(kinds=("statement", "choice"), most_items=4), st.data())
def test_pairs_are_odd_where_answers_lie_too_far_apart(response, data):
    compiled, answers = response
    items = compiled["items"]
    pair = {
        "items": [data.draw(st.sampled_from(items))["id"] for _ in range(2)],
        "opposite": data.draw(st.booleans()),
        "apart": list(data.draw(st.fractions(0, 1, max_denominator=4)).as_integer_ratio()),
        "question": "",
    }
    shown = oracle.see(compiled, answers)
    places = []
    for name in pair["items"]:
        item, raw = items_of(compiled)[name], shown[name]
        if raw not in ("HIDDEN", "doesnt-apply") and not oracle.is_missing(raw):
            low, high = oracle.ends_of(item, compiled["points_scale"])
            points = oracle.points_of(item, raw, compiled["points_scale"])
            places.append((points - low) / (high - low))
    is_odd = len(places) == 2 and (
        abs(places[0] - (1 - places[1] if pair["opposite"] else places[1]))
        >= Fraction(*pair["apart"])
    )
    why = score({**compiled, "pairs": [pair]}, answers, why=True)["why"]
    assert why["pairs"] == ([0] if is_odd else [])


@given(assessments(**SMALL, kinds=KINDS))
def test_a_witness_reaches_what_it_is_said_to_reach(compiled):
    prepared = Prepared(compiled)
    rules = [rule for _, rule, _ in prepared.advice]
    reach = Reach(prepared, read_answers(prepared, {}), lay_out(prepared, rules), 200)
    for branch in reach.branches():
        for outcome, domains in branch.leaves():
            raws = branch.spell(domains)
            assert oracle.diagnose(compiled, raws) == outcome
            for advice, (_, rule, _) in zip(compiled["advice"], prepared.advice, strict=True):
                found = branch.find(reach.layout.refer(rule), domains)
                if found:
                    raws = branch.spell(found)
                    shown = oracle.see(compiled, raws)
                    scores = {k: v[0] for k, v in oracle.score_all(compiled, raws).items()}
                    assert oracle.diagnose(compiled, raws) == outcome
                    if advice["when"]:
                        assert oracle.judge(advice["when"], compiled, shown, scores)
