"""Each kind of item by itself: what its answers earn, which there are, and how they are refused."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile import compile_text
from mirrormark_engine import EngineError, score
from mirrormark_engine.bits import list_bits, spread_marks
from mirrormark_engine.kinds import marks
from mirrormark_engine.kinds.allocation import list_shares
from mirrormark_engine.kinds.marks import Ticked
from mirrormark_engine.kinds.orders import find_orders
from mirrormark_engine.scoring.answers import read_answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.choices import (
    earnable,
    every_answer,
    find_spread,
    read_some,
    spell_answer,
)
from mirrormark_engine.search.telling import list_telling
from tests.engine import oracle
from tests.engine.strategies import option, set_range
from tests.sizes import write_questions, write_rule


def make_item(kind, *points, quantity=None, reverse=False, **more):
    options = [option(n, p) for n, p in enumerate(points)]
    item = {
        "id": "it",
        "kind": kind,
        "feeds": [{"dimension": "need", "weight": 1, "reverse": reverse}],
        "options": options,
        "quantity": quantity and dict(zip(("lowest", "highest", "step"), quantity, strict=True)),
        "allow": [],
        "when": None,
        **more,
    }
    if more.get("none") is not None:
        options.append(option("none", item.pop("none"), none=True))
    set_range(item, 1)
    return item


ITEMS = {
    "statement": make_item("statement", 1, 2, 3, 4, 5),
    "statement-reversed": make_item("statement", 1, 2, 3, 4, 5, reverse=True),
    "choice": make_item("choice", -1, 4, 0),
    "multiple": make_item("multiple", 1, 2, 4),
    "multiple-none": make_item("multiple", 1, 2, 3, none=0),
    "multiple-losses": make_item("multiple", -1, 2, -3, none=5, reverse=True),
    "number": make_item("number", quantity=(0, 6, 1)),
    "number-halves": make_item("number", quantity=(-1, 1.5, 0.5), reverse=True),
    "allocation": make_item("allocation", 1, 0, quantity=(0, 4, 1)),
    "allocation-three": make_item("allocation", 0, 1, 3, quantity=(0, 5, 1)),
    "ranking": make_item("ranking", 3, 0, 1),
    "ranking-alike": make_item("ranking", 2, 1, 2, 1, reverse=True),
    "ranking-losses": make_item("ranking", -2, 4, 1, 1),
    "allocation-steps": make_item("allocation", -1, 2, 0, quantity=(0, 100, 25), reverse=True),
}


def compile_one(item):
    return {
        "schema_version": 5,
        "shape": "assessment",
        "id": "one",
        "content_version": "0",
        "at_least": [1, 1],
        "points_scale": 1,
        "items": [item],
        "dimensions": [
            {"id": "need", "mode": "mean", "parts": [], "bands": [], "percentiles": None}
        ],
        "outcomes": [{"id": "rest", "when": None}],
        "advice": [],
        "pairs": [],
        "focus": None,
        "charts": [],
    }


@pytest.fixture(params=ITEMS, name="data")
def fixture_data(request):
    return ITEMS[request.param]


@pytest.fixture(name="item")
def fixture_item(data):
    return Prepared(compile_one(data)).items["it"]


def expected_score(data, raw):
    low, high = oracle.ends_of(data, 1)
    x = (oracle.points_of(data, raw, 1) - low) / (high - low)
    return float(100 * (1 - x if data["feeds"][0]["reverse"] else x))


def test_every_answer_scores_as_its_points_say(data):
    for raw in oracle.every_raw(data):
        result = score(compile_one(data), {"it": raw})
        assert result["dimensions"][0]["score"] == expected_score(data, raw)


def test_what_can_be_earned_is_what_answers_earn(data, item):
    (feed,) = item.feeds
    earned = {feed.of(read_answer(item, raw, 1)) for raw in oracle.every_raw(data)}
    assert list(earnable(feed)) == sorted(earned)
    assert {min(earned), max(earned)} <= {0, feed.span}


def test_an_answer_can_be_spelt_for_everything_that_can_be_earned(data, item):
    (feed,) = item.feeds
    for earned in earnable(feed):
        raw = spell_answer(feed, earned)
        assert read_answer(item, raw, 1).earned == (earned,)
        assert raw in oracle.every_raw(data)


POINTS = st.one_of(st.integers(-3, 3), st.integers(-(10**6), 10**6))


@given(st.lists(POINTS, min_size=1, max_size=7), st.data())
def test_orders_come_to_what_all_of_them_come_to_and_the_first_is_spelt(points, data):
    first = {}
    for order in permutations(range(len(points))):
        first.setdefault(sum(n * points[one] for n, one in enumerate(order[::-1], 1)), list(order))
    orders = find_orders(tuple(points))
    assert orders.list_totals() == {*first}
    total = data.draw(st.sampled_from(sorted(first)))
    assert orders.spell(total) == first[total]


@given(
    st.lists(st.integers(-20, 200), min_size=2, max_size=7).filter(lambda each: len({*each}) > 1),
    st.booleans(),
    st.sets(st.integers(0, 300), min_size=1),
    st.integers(1, 5),
)
def test_a_ranking_is_added_order_by_order_as_it_is_mark_by_mark(points, reverse, sums, factor):
    item = Prepared(compile_one(make_item("ranking", *points, reverse=reverse))).items["it"]
    (feed,) = item.feeds
    before = sum(1 << each for each in sums)
    expected = {each + mark * factor for each in sums for mark in earnable(feed)}
    assert {*list_bits(item.kind.find_spread(feed).add(before, factor))} == expected
    assert {*list_bits(find_spread(feed).add(before, factor))} == expected
    assert {*list_bits(spread_marks(earnable(feed)).add(before, factor))} == expected


def test_sums_of_large_points_are_spelt_as_those_of_small_ones(monkeypatch):
    item = Prepared(compile_one(make_item("multiple", 3, -1, 4, 2, none=5))).items["it"]
    (feed,) = item.feeds
    by_bits = Ticked(feed)
    monkeypatch.setattr(marks, "FEW_BITS", 0)
    one_by_one = Ticked(feed)
    totals = by_bits.list_totals()
    assert one_by_one.list_totals() == totals
    assert one_by_one.is_all
    assert [by_bits.spell(each) for each in totals] == [one_by_one.spell(each) for each in totals]


@pytest.mark.parametrize(("kind", "total"), [("multiple", ""), ("allocation", " total=10")])
def test_of_too_many_sums_in_no_order_some_are_listed_and_each_is_spelt(kind, total, monkeypatch):
    text = write_questions(1, kind, 0, 3, 10, 31, 101, marks=total)()
    item = Prepared(compile_text(text, "uneven.md", "uneven").data).items["q0"]
    (feed,) = item.feeds
    everything, is_all = item.kind.find_marks(feed)
    assert is_all
    monkeypatch.setattr(marks, "MOST_IN_NO_ORDER", 12)
    monkeypatch.setattr(marks, "MOST_SUMS", 8)
    some, is_all = item.kind.find_marks(feed)
    assert not is_all
    assert {min(everything), max(everything)} <= {*some} < {*everything}
    for mark in some:
        assert item.kind.read(item, item.kind.spell(feed, mark), 1).earned == (mark,)


def test_every_answer_is_listed(data, item):
    answers, is_all = every_answer(item, 1)
    raws = [answer.raw for answer in answers]
    if data["kind"] == "allocation":
        assert not is_all
        sums = [sum(raw.values()) for raw in raws]
        assert set(sums) == {data["quantity"]["highest"]}
        everything = [normalise(data, raw) for raw in oracle.every_raw(data)]
        assert all(normalise(data, raw) in everything for raw in raws)
    else:
        assert is_all
        assert sorted(map(str, raws)) == sorted(map(str, oracle.every_raw(data)))


def normalise(data, raw):
    if data["kind"] == "multiple":
        return sorted(raw)
    if data["kind"] == "allocation":
        return {each["id"]: raw.get(each["id"], 0) for each in data["options"]}
    return raw


def test_one_change_gives_what_it_is_defined_to_give(data, item):
    for raw in oracle.every_raw(data):
        answer = read_answer(item, raw, 1)
        found = [normalise(data, each) for each in item.kind.list_neighbours(item, answer)]
        near = [normalise(data, each) for each in oracle.one_change_away(data, raw)]
        if data["kind"] == "allocation":
            # Moving between parts with the same points changes no score, and is left out.
            assert all(each in near for each in found)
        else:
            assert sorted(map(str, found)) == sorted(map(str, near))
        earned = {read_answer(item, each, 1).earned for each in near} - {answer.earned}
        alternatives = item.kind.find_alternatives(item, answer, 1)
        assert set(alternatives) == earned
        assert all(other.earned == number for number, other in alternatives.items())


REFUSED = [
    ("statement", "6", "unknown-option", "Item 'it' has no response option '6'."),
    ("statement", 10**400, "unknown-option", "Item 'it' has no response option int."),
    ("statement", ["o1"], "wrong-type", "The answer to item 'it' is list, not a response option."),
    ("statement", True, "wrong-type", "The answer to item 'it' is True, not a response option."),
    ("statement", "dont-know", "unknown-option", "Item 'it' can't be answered 'dont-know'."),
    ("multiple", "o1", "wrong-type", "The answer to item 'it' is 'o1', not a list of options."),
    ("multiple", ["o9"], "unknown-option", "Item 'it' has no response option 'o9'."),
    ("multiple", ["o1", "o1"], "wrong-type", "The answer to item 'it' has an option twice."),
    (
        "multiple-none",
        ["o1", "onone"],
        "wrong-type",
        "The answer to item 'it' has options beside 'none of these'.",
    ),
    ("number", 7, "out-of-range", "7 is not among the numbers that item 'it' asks for."),
    ("number", -1, "out-of-range", "-1 is not among the numbers that item 'it' asks for."),
    ("number", 1.5, "out-of-range", "1.5 is not among the numbers that item 'it' asks for."),
    ("number", "3", "wrong-type", "The answer to item 'it' is '3', not a number."),
    ("number", False, "wrong-type", "The answer to item 'it' is False, not a number."),
    ("number", 10**10, "out-of-range", "The answer to item 'it' is far too large."),
    ("number", float("nan"), "out-of-range", "The answer to item 'it' is far too large."),
    ("allocation", 4, "wrong-type", "The answer to item 'it' is 4, not a mapping of parts."),
    ("allocation", {"o9": 4}, "unknown-option", "Item 'it' has no part 'o9'."),
    ("allocation", {"o0": 3}, "out-of-range", "The parts of item 'it' don't add up to 4."),
    (
        "allocation",
        {"o0": 5, "o1": -1},
        "out-of-range",
        "The answer to item 'it' has a part that can't be one.",
    ),
    (
        "allocation",
        {"o0": 3.5, "o1": 0.5},
        "out-of-range",
        "The answer to item 'it' has a part that can't be one.",
    ),
    ("ranking", "o1", "wrong-type", "The answer to item 'it' is 'o1', not a list of options."),
    ("ranking", ["o0", "o9"], "unknown-option", "Item 'it' has no response option 'o9'."),
    (
        "ranking",
        ["o0", None],
        "wrong-type",
        "The answer to item 'it' is None, not a response option.",
    ),
    ("ranking", ["o1"] * 3, "wrong-type", "The answer to item 'it' has an option twice."),
    ("ranking", ["o1", "o0"], "wrong-type", "The answer to item 'it' leaves options out."),
    ("allocation", {"o0": "4"}, "wrong-type", "The answer to item 'it' is '4', not a number."),
]


@pytest.mark.parametrize(("name", "raw", "error", "message"), REFUSED)
def test_what_is_no_answer_is_refused_in_words(name, raw, error, message):
    with pytest.raises(EngineError) as caught:
        score(compile_one(ITEMS[name]), {"it": raw})
    assert (caught.value.name, str(caught.value)) == (error, message)


def test_a_number_stands_for_the_option_with_that_id():
    item = make_item("choice", 1, 2)
    item["options"][0]["id"], item["options"][1]["id"] = "1", "2.5"
    for raw, expected in ((1, 0), (1.0, 0), ("1", 0), (2.5, 100)):
        assert score(compile_one(item), {"it": raw})["dimensions"][0]["score"] == expected


def test_free_text_is_an_answer_that_earns_nothing():
    item = make_item("text", feeds=[])
    compiled = compile_one(item)
    assert score(compiled, {"it": "We talk."}) == score(compiled, {})
    for raw in ("x" * 100_001, 7, ["a"]):
        with pytest.raises(EngineError, match="is not a short text") as caught:
            score(compiled, {"it": raw})
        assert caught.value.name == "wrong-type"


@pytest.mark.parametrize(
    ("answers", "error", "message"),
    [
        ([], "wrong-type", "Answers are a mapping, not list."),
        ("x" * 99, "wrong-type", f"Answers are a mapping, not '{'x' * 38}…."),
        ({"zz": "1"}, "unknown-item", "This assessment has no item 'zz'."),
    ],
)
def test_answers_as_a_whole_are_refused_in_words(answers, error, message):
    with pytest.raises(EngineError) as caught:
        score(compile_one(ITEMS["choice"]), answers)
    assert (caught.value.name, str(caught.value)) == (error, message)


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("statement", "o3", 4),
        ("statement-reversed", "o3", 4),
        ("multiple", ["o0", "o2"], 5),
        ("number-halves", 1.5, 1.5),
    ],
)
def test_rules_compare_the_author_s_points_and_the_number_itself(name, raw, value):
    compiled = compile_one(ITEMS[name])
    answer = {"type": "answer", "item": "it"}
    for sign, expected in (("==", "yes"), ("!=", "no")):
        rule = {"type": "compare", "sign": sign, "left": answer, "right": value}
        compiled["outcomes"] = [{"id": "yes", "when": rule}, {"id": "no", "when": None}]
        assert score(compiled, {"it": raw})["outcome"] == expected


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({"o0": {Fraction(3)}}, {0, 2, 3, 4, 5, 10}),
        ({"o0": {Fraction(10)}}, {0, 5, 9, 10}),
        ({"o0": {Fraction(0)}}, {0, 1, 5, 10}),
        ({"o0": {Fraction(7, 2)}}, {0, 2, 3, 4, 5, 10}),
    ],
)
def test_shares_lie_on_each_side_of_each_bound(bounds, expected):
    data = make_item("allocation", 1, 0, 0, quantity=(0, 10, 1))
    item = Prepared(compile_one(data)).items["it"]
    answers, is_all = read_some(item, list_shares(item, bounds), 1)
    assert is_all
    assert {int(answer.shares["o0"]) for answer in answers} == expected
    assert all(sum(answer.shares.values()) == 10 for answer in answers)


def test_shares_of_two_parts_lie_on_each_side_of_the_bounds_of_both():
    data = make_item("allocation", 1, 0, quantity=(0, 100, 1))
    item = Prepared(compile_one(data)).items["it"]
    bounds = {"o0": {Fraction(20)}, "o1": {Fraction(30)}}
    answers, is_all = read_some(item, list_shares(item, bounds), 1)
    assert is_all
    assert {int(answer.shares["o0"]) for answer in answers} == {0, 19, 20, 21, 50, 69, 70, 71, 100}


def test_shares_of_three_parts_are_not_all_where_each_has_bounds():
    data = make_item("allocation", 1, 0, 0, quantity=(0, 10, 5))
    item = Prepared(compile_one(data)).items["it"]
    bounds = {key: {Fraction(5)} for key in ("o0", "o1", "o2")}
    answers, is_all = read_some(item, list_shares(item, bounds), 1)
    assert not is_all
    found = {tuple(int(share) for share in answer.shares.values()) for answer in answers}
    assert found == {(0, 0, 10), (0, 5, 5), (0, 10, 0), (5, 0, 5), (5, 5, 0), (10, 0, 0)}


def test_what_nothing_tells_apart_is_listed_once():
    data = make_item("number", quantity=(0, 6, 1), feeds=[])
    compiled = compile_one(data)
    answer = {"type": "answer", "item": "it"}
    rule = {"type": "compare", "sign": ">", "left": answer, "right": 4}
    compiled["outcomes"] = [{"id": "many", "when": rule}]
    prepared = Prepared(compiled)
    answers, is_all = list_telling(prepared, prepared.items["it"], Budget(1000))
    assert ([answer.raw for answer in answers], is_all) == ([0, 5], True)
    compiled["items"] = [make_item("number", quantity=(0, 6, 1))]
    prepared = Prepared(compiled)
    assert len(list_telling(prepared, prepared.items["it"], Budget(1000))[0]) == 7


def test_free_text_is_kept_as_it_is_and_spaces_are_none():
    item = Prepared(compile_one(make_item("text", feeds=[]))).items["it"]
    assert read_answer(item, "We talk.", 1).raw == "We talk."
    assert read_answer(item, "We talk.", 1).state == "answered"
    assert read_answer(item, "  ", 1).state == "blank"


@pytest.mark.parametrize("name", ["multiple", "ranking"])
def test_an_empty_list_is_a_blank(name):
    compiled = compile_one(ITEMS[name])
    assert score(compiled, {"it": []}) == score(compiled, {"it": None})


def test_of_a_ranking_rules_see_what_is_first_and_all_places():
    item = Prepared(compile_one(ITEMS["ranking"])).items["it"]
    answer = read_answer(item, ["o2", "o0", "o1"], 1)
    assert answer.chosen == ("o2",)
    assert answer.shares == {"o2": 1, "o0": 2, "o1": 3}
    assert answer.value is None


@pytest.mark.parametrize(
    ("named", "count"), [((), 1), (("o6",), 7), (("o0", "o3"), 42), (("o0", "o1", "o2", "o3"), 840)]
)
def test_of_a_ranking_without_points_all_places_of_what_rules_name_are_listed(named, count):
    data = make_item("ranking", *range(7), feeds=[])
    item = Prepared(compile_one(data)).items["it"]
    bounds = {each: set() for each in named}
    raws, is_all = item.kind.list_telling(item, bounds, is_compared=True)
    assert is_all
    assert len(raws) == count
    assert raws == sorted(raws)
    assert all(sorted(raw) == list(item.options) for raw in raws)
    assert len({tuple(raw.index(each) for each in named) for raw in raws}) == count


def test_it_is_known_that_no_order_of_seven_could_change_an_outcome():
    options = "\n".join(f"- O{n} {{#o{n}}}" for n in range(7))
    text = write_rule("focus is high or r is o2 and focus >= 50")()
    text = text.replace(
        "# Outcomes", f"### Q? {{#r type=ranking unscored}}\n\n{options}\n\n# Outcomes"
    )
    why = score(compile_text(text, "one.md", "one").data, {"a": "1"}, why=True)["why"]
    assert why["possible"] == ["lo"]
    assert "more_possible" not in why


def test_of_a_ranking_with_much_named_not_all_places_are_listed():
    item = Prepared(compile_one(make_item("ranking", *range(7), feeds=[]))).items["it"]
    listed = item.kind.list_telling(item, {f"o{n}": set() for n in range(5)}, is_compared=True)
    assert not read_some(item, listed, 1)[1]


def test_of_a_ranking_that_is_long_not_all_orders_are_listed():
    item = Prepared(compile_one(make_item("ranking", *range(7)))).items["it"]
    answers, is_all = every_answer(item, 1)
    assert (len(answers), is_all) == (1024, False)
    assert len({tuple(answer.raw) for answer in answers}) == 1024
