"""Made-up respondents who are like people."""

import random
from collections import Counter
from dataclasses import asdict, replace
from fractions import Fraction
from math import sqrt
from pathlib import Path
from statistics import NormalDist, correlation, fmean, stdev

import pytest

from mirrormark.diagnostics.compile import compile_text, decode
from mirrormark.insight.reliability.sheet import Noting
from mirrormark.insight.simulation import describe_simulation, simulate, told
from mirrormark.insight.simulation.ladders import make_ladder
from mirrormark.insight.simulation.people import (
    PeopleModel,
    draw_person,
    find_leanings,
    lean,
    sit_down,
)
from mirrormark.insight.simulation.respondents import respond
from mirrormark.insight.simulation.sureness import judge_people, try_people
from mirrormark.insight.simulation.true_scores import find_true_facts
from mirrormark.wording.tables import NOTHING
from mirrormark_engine import Prepared, find_facts, score

HERE = Path(__file__).parent
FILES = [*sorted((HERE / "cases" / "valid").glob("*.md")), HERE / "browser" / "kinds.md"]
MANY = 4000

TRUST = """---
title: Trust
scale: agreement
dimensions:
  trust: {title: Trust, bands: {low: 0, high: 50}}
  order: {title: Order, score: SCORE}
---

## Trust {#first dimension=trust}

- We can. {#t1}
- We do. {#t2}
- We fear. {#t3 reverse}
- We hide. {#t4 reverse}

## Order {#second dimension=order}

- It lies there. {#o1}
- It stands here. {#o2 weight=2}

### How much? {#much type=number min=0 max=20}

### Where? {#where unscored}

- North {#north}
- South {#south}

### Only in the north? {#only when="where is north"}

- No (0)
- Yes (1)

# Outcomes

## High {#high-trust when="trust is high and where is north"}

## Low {#low-trust otherwise}
"""
WITHOUT = PeopleModel(acquiescence=0, missing=0)
SURE = PeopleModel(loading=1, acquiescence=0, reliability=1, missing=0)
"""People of whom each item tells everything, always."""


def prepare(mode="mean"):
    return Prepared(compile_text(TRUST.replace("SCORE", mode), "trust.md", "trust").data)


def chance(seed):
    return random.Random(seed).random  # noqa: S311 (nothing secret hangs on it)


def draw_many(prepared, model, count=MANY, seed=3):
    """Yield people with their answers at two sittings."""
    draw = chance(seed)
    leanings = find_leanings(prepared, model)
    for _ in range(count):
        person = draw_person(prepared, leanings, model, draw)
        yield (
            person,
            respond(prepared, sit_down(person, leanings, model, draw)),
            respond(prepared, sit_down(person, leanings, model, draw)),
        )


def numbers_of(answered, *names):
    """Return the answers to items of those who gave them all."""
    known = [each for each in answered if all(name in each for name in names)]
    return [[int(each[name]) for each in known] for name in names]


@pytest.fixture(scope="module")
def many():
    return list(draw_many(prepare(), PeopleModel()))


def test_a_seed_gives_the_same_people_again():
    drawn = list(draw_many(prepare(), PeopleModel(), 20))
    assert drawn == list(draw_many(prepare(), PeopleModel(), 20))
    assert drawn != list(draw_many(prepare(), PeopleModel(), 20, seed=4))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whatever_people_answer_can_be_scored(path):
    name = f"{path.stem}.md"
    prepared = Prepared(compile_text(decode(path.read_bytes(), name), name, path.stem).data)
    leanings = find_leanings(prepared, PeopleModel())
    for person, first, second in draw_many(prepared, PeopleModel(), 30):
        results = [score(prepared, each) for each in (first, second)]
        assert len({frozenset(each) - {"notices"} for each in results}) == 1
        facts = find_true_facts(prepared, leanings, person)
        assert all(each is None or 0 <= each <= 100 for each in facts.scores.values())


@pytest.mark.parametrize(
    "wrong", [{"loading": 0.9}, {"reliability": 1.1}, {"correlation": 2}, {"missing": -1}]
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match=r"\.$"):
        PeopleModel(**wrong)


def test_options_part_people_evenly_about_the_middle(many):
    counts = Counter(each["t1"] for _, each, _ in many if "t1" in each)
    below = NormalDist().cdf
    expected = [below(-1.5), below(-0.5) - below(-1.5), below(0.5) - below(-0.5)]
    shares = [counts[str(point)] / counts.total() for point in range(1, 6)]
    assert shares == pytest.approx([*expected, expected[1], expected[0]], abs=0.02)
    where = Counter(each["where"] for _, each, _ in many if "where" in each)
    assert where["north"] / where.total() == pytest.approx(0.5, abs=0.03)


def test_numbers_go_all_the_way(many):
    numbers = [each["much"] for _, each, _ in many if "much" in each]
    assert {*numbers} == {*range(21)}
    assert fmean(numbers) == pytest.approx(10, abs=0.4)


def test_one_answer_in_twelve_is_blank(many):
    assert sum("t1" not in each for _, each, _ in many) / MANY == pytest.approx(0.08, abs=0.015)
    assert any("t1" in first and "t1" not in second for _, first, second in many)


def test_traits_go_together(many):
    trust, order = zip(*((p.traits["trust"], p.traits["order"]) for p, _, _ in many), strict=True)
    assert correlation(trust, order) == pytest.approx(0.5, abs=0.04)
    assert (fmean(trust), stdev(order)) == pytest.approx((0, 1), abs=0.04)


def test_items_tell_of_their_trait_and_of_saying_yes(many):
    """With answers cut in five, correlations are about nine tenths of those of leanings."""
    first = [each for _, each, _ in many]
    plain = correlation(*numbers_of(first, "t1", "t2"))
    turned = correlation(*numbers_of(first, "t1", "t3"))
    assert plain == pytest.approx(0.9 * (0.36 + 0.0625), abs=0.05)
    assert turned == pytest.approx(0.9 * (-0.36 + 0.0625), abs=0.05)
    said_yes = [
        fmean(int(each[name]) for name in ("t1", "t2", "t3", "t4") if name in each)
        for each in first
        if "t1" in each
    ]
    habits = [person.acquiescence for person, each, _ in many if "t1" in each]
    assert correlation(said_yes, habits) > 0.35


def test_the_same_person_answers_much_the_same_again(many):
    both = [(a["t1"], b["t1"]) for _, a, b in many if "t1" in a and "t1" in b]
    again = correlation(*([int(each) for each in column] for column in zip(*both, strict=True)))
    assert again == pytest.approx(0.9 * 0.65, abs=0.05)


@pytest.mark.parametrize("mode", ["mean", "sum", "weakest"])
def test_true_scores_are_what_comes_of_many_sittings(mode):
    """Of people with the same traits and any view, and without what gets in the way."""
    prepared = prepare(mode)
    draw = chance(5)
    leanings = find_leanings(prepared, WITHOUT)
    traits = {"trust": 0.8, "order": -0.6}
    scores = {"trust": [], "order": []}
    for _ in range(MANY):
        person = draw_person(prepared, leanings, WITHOUT, draw)
        person = replace(person, traits=traits, views={**person.views, "where": -1.0})
        facts = find_facts(prepared, respond(prepared, _sure_of_where(person, leanings, draw)))
        for name, found in scores.items():
            found.append(float(facts.scores[name]))
    true = find_true_facts(prepared, leanings, person).scores
    for name, found in scores.items():
        assert float(true[name]) == pytest.approx(fmean(found), abs=4 * stdev(found) / sqrt(MANY))


def _sure_of_where(person, leanings, draw):
    choose = sit_down(person, leanings, WITHOUT, draw)
    return lambda item, before: "north" if item.id == "where" else choose(item, before)


def test_what_is_not_asked_has_no_part_in_a_true_score():
    prepared = prepare()
    leanings = find_leanings(prepared, WITHOUT)
    person = draw_person(prepared, leanings, WITHOUT, chance(1))
    views = {**person.views, "where": 1.0}
    south = find_true_facts(prepared, leanings, replace(person, views=views))
    assert south.answers["where"].chosen == ("south",)
    assert south.answers["only"].state == "hidden"
    north = find_true_facts(prepared, leanings, replace(person, views={**views, "where": -1.0}))
    assert "only" not in north.answers
    assert north.scores["trust"] == south.scores["trust"]
    assert north.scores["order"] != south.scores["order"]


def test_rules_see_what_a_person_thinks_without_noise():
    prepared = prepare()
    leanings = find_leanings(prepared, PeopleModel())
    person = draw_person(prepared, leanings, PeopleModel(), chance(1))
    where = next(each for each in leanings if each.item.id == "where")
    known = find_true_facts(prepared, leanings, person).answers["where"]
    assert known.raw == where.ladder.pick(lean(person, where))


@pytest.mark.parametrize("mode", ["mean", "weakest"])
def test_where_nothing_gets_in_the_way_everything_is_sure(mode):
    prepared = prepare(mode)
    noting = Noting(prepared)
    trials = []
    for answers, trial in try_people(prepared, SURE, 200, seed=1):
        noting.note(find_facts(prepared, answers))
        trials.append(trial)
    found = judge_people(prepared, noting.finish(), trials, asdict(SURE))
    assert [each["id"] for each in found["outcomes"]] == ["high-trust", "low-trust"]
    for each in (found["overall"], *found["outcomes"]):
        assert each["count"] == each["would"] == each["twice"] == each["again"] > 0
    assert found["overall"]["count"] == 200
    trust = found["dimensions"][0]
    assert (trust["alpha"], trust["omega"]) == pytest.approx((1, 1), abs=0.006)
    assert trust["error"] == pytest.approx(0, abs=1e-6)


def test_options_with_points_stand_by_these():
    text = TRUST.replace("SCORE", "mean").replace(
        "- No (0)\n- Yes (1)", "- Yes (4)\n- No (-1)\n- So (2)"
    )
    prepared = Prepared(compile_text(text, "trust.md", "trust").data)
    item = prepared.items["only"]
    ladder = make_ladder(item, prepared.scale, 2.0)
    assert ladder.answers == tuple(item.options[each]["id"] for each in ("-1", "2", "4"))
    assert ladder.cuts == (-1, 1)
    tail = NormalDist().cdf(-1)
    assert ladder.earned == ((0,), (3,), (5,))
    assert ladder.expect(item.feeds[0], 0, 1) == pytest.approx(3 * (1 - 2 * tail) + 5 * tail)


def test_a_simulation_of_people_adds_up():
    compiled = prepare().data
    found = simulate(compiled, 300, 7)
    assert found == simulate(compiled, 300, 7)
    assert found["model"] == "people"
    assert found["people"]["parameters"] == asdict(PeopleModel())
    assert [each["count"] for each in found["people"]["outcomes"]] == [
        each["count"] for each in found["outcomes"]
    ]
    overall = found["people"]["overall"]
    assert overall["count"] == 300 - found["without_outcome"]
    assert 0 < overall["again"] <= overall["twice"] <= overall["count"]
    for name in ("count", "would", "again", "twice"):
        assert overall[name] == sum(each[name] for each in found["people"]["outcomes"])
    assert [each["items"] for each in found["people"]["dimensions"]] == [4, 4]


def test_answers_alone_tell_about_how_likely_the_same_outcome_is():
    found = simulate(prepare().data, 300, 7)
    calls, overall = found["people"]["told"], found["people"]["overall"]
    assert [each["call"] for each in calls] == ["firm", "leaning", "open"]
    assert sum(each["count"] for each in calls) == overall["count"]
    assert sum(each["again"] for each in calls) == overall["again"]
    assert found["people"]["untold"] == 0
    shares = [each["again"] / each["twice"] for each in calls]
    assert shares == sorted(shares, reverse=True)
    for share, each in zip(shares, calls, strict=True):
        assert share == pytest.approx(each["chance"], abs=0.15)


def test_tenths_are_checked_as_readers_are_told_them():
    chances = [(Fraction(1, 25), "b"), (Fraction(64, 100), "a"), (Fraction(13, 20), "a")]
    chances += [(Fraction(7, 10), None), (Fraction(74, 100), "b"), (Fraction(19, 20), "a")]
    foretold = [told.Foretold("a", chance, again) for chance, again in chances]
    foretold.append(told.Foretold("a", None, "a"))
    tenths = told.count_tenths(foretold)
    assert [each["tenths"] for each in tenths] == [*range(11)]
    assert [each["count"] for each in tenths] == [1, *[0] * 5, 1, 3, 0, 0, 1]
    seven = {"count": 3, "twice": 2, "again": 1}
    assert tenths[7] == {"tenths": 7, "chance": pytest.approx((0.65 + 0.7 + 0.74) / 3), **seven}
    assert tenths[5] == {"tenths": 5, "count": 0, "chance": None, "twice": 0, "again": 0}


def test_each_diagnosis_is_told_in_one_word_and_in_tenths():
    compiled = prepare().data
    found = simulate(compiled, 300, 7)
    for name in ("count", "twice", "again"):
        by_calls, by_tenths = (
            sum(each[name] for each in found["people"][told_so]) for told_so in ("told", "tenths")
        )
        assert by_calls == by_tenths
    lines = describe_simulation(compiled, found)[3].lines
    tenths = [each for each in found["people"]["tenths"] if each["count"]]
    told_so = [line.split("  ")[0] for line in lines[1 : 4 + len(tenths)]]
    names = {0: "under 1 of 20", 10: "over 9 of 10"}
    expected = [names.get(each["tenths"], f"{each['tenths']} of 10") for each in tenths]
    assert told_so == ["firm", "leaning", "open", *expected]


def test_what_is_too_much_work_is_not_told(monkeypatch):
    monkeypatch.setattr(told, "MOST_STEPS_AGAIN", 10)
    compiled = prepare().data
    found = simulate(compiled, 20, 1)
    assert found["people"]["untold"] == found["people"]["overall"]["count"]
    lines = describe_simulation(compiled, found)[3].lines
    assert lines[1].split() == ["firm", "0", *([NOTHING] * 3)]
    assert lines[-1] == f"Too much work for {found['people']['untold']} more."


def test_a_simulation_of_people_is_told():
    compiled = prepare("weakest").data
    blocks = describe_simulation(compiled, simulate(compiled, 1, 1))
    headings = [each.heading for each in blocks]
    assert blocks[0].lines == ("1 made-up person, seed 1.",)
    assert headings[1:] == [
        *("Outcomes", "How sure outcomes are", "What answers alone tell", "Scores"),
        *("How reliable scores are", "Patterned respondents"),
    ]
    lines = blocks[5].lines
    assert lines[0].split() == [*("questions", "alpha", "omega", "error", "of", "a", "score")]
    assert lines[2].split() == ["order", "4", *([NOTHING] * 3)]


def test_items_that_pull_against_their_scale_are_named():
    compiled = prepare().data
    found = simulate(compiled, 200, 1)
    assert found["people"]["weak"] == []
    found["people"]["weak"] = [{"id": "o1", "dimension": "order", "correlation": -0.123}]
    lines = describe_simulation(compiled, found)[5].lines
    assert lines[-1] == "Pulls against the rest of 'order', or adds nothing: 'o1', by -0.12."
