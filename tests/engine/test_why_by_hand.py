"""What a result says of itself, worked out by hand."""

from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark_engine import score
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.search import units
from mirrormark_engine.search.layout import lay_out
from mirrormark_engine.search.reach import Reach

CASES = Path(__file__).parent.parent / "cases/examples"


def explain(name, **answers):
    text = (CASES / f"{name}.md").read_text(encoding="utf-8")
    compiled = compile_text(text, f"{name}.md", name).data
    result = score(compiled, answers, why=True)
    return result["why"]


def changes_of(why):
    return {
        flip["outcome"]: {change["item"]: change["answer"] for change in flip["changes"]}
        for flip in why["flips"]
    }


def test_of_several_answers_that_flip_the_nearest_is_named():
    why = explain("pillars", one=5, two=4, three=2, four=5)
    assert changes_of(why) == {"firm": {"two": "3"}, "weak": {"two": "2"}}
    assert why["searched"] == 1


def test_two_answers_are_named_together_where_one_does_nothing():
    why = explain("pillars", one="2", two="2", three="1", four=6)
    assert changes_of(why) == {
        "strong": {"one": "4", "two": "4"},
        "firm": {"one": "3", "two": "3"},
    }
    assert why["searched"] == 2


def test_where_two_answers_do_nothing_there_is_no_flip():
    why = explain("pillars", one="1", two="1", three="1", four=2)
    assert (why["flips"], why["searched"]) == ([], 2)


def test_only_the_weakest_item_has_an_effect():
    why = explain("pillars", one="2", two="5", three="1", four=6)
    effects = {each["item"]: each["effect"] for each in why["effects"]}
    assert effects == {"one": -25.0, "two": 0.0, "three": 0.0, "four": 0.0}


@pytest.mark.parametrize(
    ("answers", "odd"),
    [
        ({"one": "5", "two": "1"}, [0]),
        ({"one": "5", "two": "2"}, [0]),
        ({"one": "4", "two": "2"}, []),
        ({"one": "5", "three": "5"}, [1]),
        ({"one": "5", "three": "3"}, [1]),
        ({"one": "5", "three": "2"}, []),
        ({"one": "1", "three": "1"}, [1]),
        ({"one": "1", "two": "5", "three": "1"}, [0, 1]),
        ({"one": "5"}, []),
    ],
)
def test_a_pair_is_odd_from_its_distance_on(answers, odd):
    assert explain("pillars", **answers)["pairs"] == odd


def test_the_possible_outcomes_follow_what_is_missing():
    assert explain("pillars", one="5", two="5", three="1")["possible"] == ["strong", "firm", "weak"]
    assert explain("pillars", one="3", two="5", three="1")["possible"] == ["firm", "weak"]
    assert explain("pillars", one="1", two="5", three="1")["possible"] == ["weak"]
    assert explain("pillars", one="1")["possible"] == ["weak"]


def test_a_condition_that_flips_is_found():
    why = explain("branching", **{"need-it": "5", "who": "others", "how-many": 1, "agree": "2"})
    flips = changes_of(why)
    assert flips["stay"] == {"need-it": "3"}
    assert flips["go"] in ({"who": "me"}, {"agree": "3"})
    assert "nobody-there" not in flips


def test_many_values_are_thinned_out_and_that_is_said():
    text = (CASES / "calls.md").read_text(encoding="utf-8").replace("need >= 75 and", "need >=")
    text = text.replace("need >= mandate >= 75", "need > mandate").split("# Examples")[0]
    prepared = Prepared(compile_text(text, "calls.md", "calls").data)
    reach = Reach(prepared, read_answers(prepared, {}), lay_out(prepared, most=10), 10)
    found = {outcome for branch in reach.branches() for outcome, _ in branch.leaves()}
    assert not reach.is_exact
    assert found == {"transform", "optimise"}


def test_thinning_keeps_every_other_value_and_both_ends():
    thin_out = units._thin_out  # noqa: SLF001 (where it ends is its own law)
    assert thin_out([[1, 2, 3, 4]], 3) == ([[1, 3, 4]], False)
    assert thin_out([[5, 7, 9]], 2) == ([[5, 9]], False)
    assert thin_out([[1, 2, 3, 4], [5, 7]], 6) == ([[1, 3, 4], [5, 7]], False)
    assert thin_out([[1, 2, 3, 4]], 4) == ([[1, 2, 3, 4]], True)
    assert thin_out([[1, 2], [5, 7]], 3) == ([[2], [5, 7]], False)


def test_the_weakest_of_many_dimensions_has_a_result():
    names = [f"d{number}" for number in range(11)]
    dimensions = "\n".join(f"  {name}: {{title: {name}}}" for name in names)
    items = "\n".join(f"- Item. {{#item-{name} dimension={name}}}" for name in names)
    text = f"""---
title: Many
scale: agreement
dimensions:
{dimensions}
  least: {{weakest of: [{", ".join(names)}]}}
---

## Part {{#part}}

{items}

# Outcomes

## Low {{#low when="least < 50"}}

## High {{#high otherwise}}
"""
    compiled = compile_text(text, "many.md", "many")
    result = score(compiled.data, {"item-d0": "5"}, why=True)
    assert result["outcome"] is None
    assert result["why"]["possible"] == ["low", "high"]


TWO_DOORS = """---
title: Two doors
scale: agreement
dimensions: {need: {title: Need}}
---

## Doors {#doors}

### First? {#first unscored}

- Open {#open}
- Shut {#shut}

### Second? {#second unscored}

- Open {#open}
- Shut {#shut}

## Need {#need}

- One. {#one}

# Outcomes

## Through {#through when="first is open and second is open"}

## Outside {#outside otherwise}
"""


def test_two_answers_that_rules_name_are_changed_together():
    compiled = compile_text(TWO_DOORS, "doors.md", "doors").data
    answers = {"first": "shut", "second": "shut", "one": "3"}
    why = score(compiled, answers, why=True)["why"]
    assert changes_of(why) == {"through": {"first": "open", "second": "open"}}
    assert (why["call"], why["searched"]) == ("firm", 2)


MANY_NUMBERS = """---
title: Many numbers
scale: agreement
dimensions: {need: {title: Need}}
---

## Need {#need}

### How many? {#many type=number max=100}

### How many more? {#more type=number max=100}

### Who? {#who unscored}

- I {#me}
- Others {#others}

# Outcomes

## Mine {#mine when="who is me and many >= 0 and more >= 0"}

## Theirs {#theirs otherwise}
"""


def test_nothing_is_said_of_what_was_not_tried():
    compiled = compile_text(MANY_NUMBERS, "many.md", "many").data
    why = score(compiled, {"many": 50, "more": 50, "who": "others"}, why=True)["why"]
    assert (why["searched"], why["flips"]) == (0, [])


def test_some_of_an_allocation_without_points_can_be_moved():
    text = MANY_NUMBERS.replace(
        "### Who? {#who unscored}\n\n- I {#me}\n- Others {#others}",
        "### Week? {#week type=allocation total=100}\n\n- Planned\n- Other",
    ).replace("who is me and many >= 0 and more >= 0", "week.planned >= 50")
    compiled = compile_text(text, "week.md", "week").data
    answers = {"many": 5, "more": 5, "week": {"planned": 50, "other": 50}}
    why = score(compiled, answers, why=True)["why"]
    assert [flip["outcome"] for flip in why["flips"]] == ["theirs"]


def test_a_pair_whose_options_are_worth_the_same_is_never_odd():
    text = (CASES / "calls.md").read_text(encoding="utf-8").split("# Examples")[0]
    compiled = compile_text(text, "calls.md", "calls").data
    pair = {"items": ["n1", "n2"], "opposite": False, "apart": [1, 4], "question": ""}
    compiled["pairs"] = [pair]
    compiled["items"][0]["highest"] = compiled["items"][0]["lowest"]
    compiled["items"][0]["feeds"] = []
    assert score(compiled, {"n1": "1", "n2": "5"}, why=True)["why"]["pairs"] == []


ADVISED = """---
title: Advised
scale: agreement
dimensions:
  need: {bands: {low: 0, high: 60}}
---

## Need {#need}

ITEMS

# Outcomes

## High {#high when="need is high"}

## Low {#low-need otherwise}

# Advice

ADVICE
"""


def test_the_call_does_not_hang_on_how_many_items_advice_names():
    names = [f"item-{number}" for number in range(30)]
    items = "\n".join(f"- Item. {{#{name}}}" for name in names)
    pieces = "\n".join(f'- Do it. {{#do-{name} when="{name} <= 2"}}' for name in names)
    advised = ADVISED.replace("ITEMS", items)
    whys = []
    for advice in ("- Do it. {#do for=low-need}", pieces):
        compiled = compile_text(advised.replace("ADVICE", advice), "a.md", "a").data
        # All of them in the middle, but for so many that it is two answers from the bound.
        answers = dict.fromkeys(names, "3") | dict.fromkeys(names[:6], "5")
        why = score(compiled, answers, why=True)["why"]
        whys.append((why["call"], why["searched"], why["flips"]))
    assert whys[0] == whys[1]
    assert whys[0][:2] == ("open", 1)
