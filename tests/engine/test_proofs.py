"""Proofs against going through every response, for small assessments written as an author would."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.proofs import prove
from mirrormark_engine import Prepared, score
from tests.engine import strategies  # noqa: F401 (sets the profile)
from tests.engine.oracle import judge, score_all, see

DIMENSIONS = ("need", "mandate")
LEVELS = (0, 25, 33, 50, 60, 75, 100)


@st.composite
def claims(draw, names, bands):
    name = draw(st.sampled_from(names))
    if bands[name] and draw(st.booleans()):
        return f"{name} is {draw(st.sampled_from(bands[name]))[0]}"
    if draw(st.integers(0, 5)) == 0:
        return f"{name} > {draw(st.sampled_from(names))}"
    sign = draw(st.sampled_from(["<=", ">=", "<", ">", "=="]))
    return f"{name} {sign} {draw(st.sampled_from(LEVELS))}"


@st.composite
def rules(draw, names, bands):
    parts = draw(st.lists(claims(names, bands), min_size=1, max_size=2))
    return draw(st.sampled_from([" and ", " or "])).join(parts)


@st.composite
def texts(draw):
    """Draw the text of a small assessment: one to five items on two dimensions and one derived."""
    names = [*DIMENSIONS, "both"]
    bands = {
        name: [
            (f"band-{number}", start)
            for number, start in enumerate(
                [0, *sorted(draw(st.sets(st.integers(1, 99), max_size=2)))]
            )
        ]
        for name in names
    }
    modes = {name: draw(st.sampled_from(["mean", "mean", "sum", "weakest"])) for name in DIMENSIONS}
    derived = draw(st.sampled_from(["mean", "weakest"]))
    lines = ["---", "title: Small", "scales: {three: [Low, Middle, High]}", "scale: three"]
    lines.append("dimensions:")
    for name in names:
        listed = ", ".join(f"{band}: {start}" for band, start in bands[name])
        how = f"{derived} of: [need, mandate]" if name == "both" else f"score: {modes[name]}"
        lines.append(f"  {name}: {{bands: {{{listed}}}, {how}}}")
    lines += ["---", "", "## Part {#part}", ""]
    count = draw(st.integers(2, 5))
    for number in range(count):
        dimension = DIMENSIONS[number % 2]
        weight = draw(st.sampled_from([1, 1, 1, 2, 50]))
        when = ""
        if number and draw(st.integers(0, 3)) == 0:
            earlier = draw(st.integers(0, number - 1))
            when = f' when="item-{earlier} >= {draw(st.integers(1, 4))}"'
        lines.append(f"- Item. {{#item-{number} dimension={dimension} weight={weight}{when}}}")
    lines += ["", "# Outcomes", ""]
    kept = [draw(rules(names, bands)) for _ in range(draw(st.integers(1, 3)))]
    for number, rule in enumerate(kept):
        lines += [f'## Outcome {{#outcome-{number} when="{rule}"}}', ""]
    if draw(st.booleans()):
        lines += ["## Rest {#rest otherwise}", ""]
    pieces = draw(st.integers(0, 2))
    lines += ["# Advice", ""] if pieces else []
    for number in range(pieces):
        of = draw(st.sampled_from(["", ' for="outcome-0"']))
        lines.append(f'- Advice. {{#advice-{number} when="{draw(rules(names, bands))}"{of}}}')
    return "\n".join([*lines, ""])


def score_everything(compiled, *, blanks=True):
    prepared = Prepared(compiled)
    names = list(prepared.items)
    for raws in product(["1", "2", "3", *([None] if blanks else [])], repeat=len(names)):
        answers = dict(zip(names, raws, strict=True))
        yield answers, score(prepared, answers)


def fits_no_rule(compiled, answers):
    shown = see(compiled, answers)
    scores = {name: values[0] for name, values in score_all(compiled, answers).items()}
    return all(
        each["when"] is not None and judge(each["when"], compiled, shown, scores) is False
        for each in compiled["outcomes"]
    )


def is_gap(compiled, answers, result):
    if result["outcome"] is not None:
        return False
    asked = set(answers) - set(result["hidden"])
    is_whole = all(answers[name] is not None for name in asked)
    return is_whole or fits_no_rule(compiled, answers)


@given(texts())
def test_what_is_proven_is_what_going_through_every_response_shows(text):
    compiled = compile_text(text, "small.md", "small")
    everything = list(score_everything(compiled.data))
    proof = prove(compiled)
    assert not proof.doubts
    said = [problem.what for problem in proof.problems]

    outcomes = {result["outcome"] for _, result in everything} - {None}
    for outcome in compiled.data["outcomes"]:
        is_said = any(f"outcome '{outcome['id']}' is never reached" in what for what in said)
        assert is_said == (outcome["id"] not in outcomes)
        assert is_said == (("outcome", outcome["id"]) not in proof.examples)
    has_gap = any("no outcome can be given" in what for what in said)
    assert has_gap == any(is_gap(compiled.data, *each) for each in everything)

    advice = {each for _, result in everything for each in result["advice"]}
    for each in compiled.data["advice"]:
        is_said = any(f"advice '{each['id']}' is never given" in what for what in said)
        assert is_said == (each["id"] not in advice)
        assert is_said == (("advice", each["id"]) not in proof.examples)

    for dimension in compiled.data["dimensions"]:
        bands = {
            scored["band"]
            for _, result in everything
            for scored in result["dimensions"]
            if scored["id"] == dimension["id"]
        }
        for band in dimension["bands"]:
            sentence = f"in band '{band['id']}' of '{dimension['id']}'"
            assert any(sentence in what for what in said) == (band["id"] not in bands)
            key = ("band", f"{dimension['id']}/{band['id']}")
            assert (key in proof.examples) == (band["id"] in bands)

    hidden = [set(result["hidden"]) for _, result in everything]
    for item in compiled.data["items"]:
        is_said = any(f"item '{item['id']}' is never asked" in what for what in said)
        assert is_said == all(item["id"] in each for each in hidden)
        assert is_said == (("item", item["id"]) not in proof.examples)


@given(texts())
def test_an_item_said_to_change_nothing_changes_no_band_and_no_outcome(text):
    compiled = compile_text(text, "small.md", "small")
    idle = [
        problem.what.split("'")[1]
        for problem in prove(compiled).problems
        if "can't change anything" in problem.what
    ]
    for name in idle:
        seen = {}
        for answers, result in score_everything(compiled.data, blanks=False):
            rest = tuple(raw for key, raw in answers.items() if key != name)
            found = (result["outcome"], *(each["band"] for each in result["dimensions"]))
            assert seen.setdefault(rest, found) == found


@given(texts())
def test_every_example_of_a_proof_shows_what_it_stands_for(text):
    compiled = compile_text(text, "small.md", "small")
    proof = prove(compiled)
    for (kind, name), answers in proof.examples.items():
        result = score(compiled.data, answers)
        if kind == "outcome":
            assert result["outcome"] == name
        if kind == "advice":
            assert name in result["advice"]
        if kind == "item":
            assert name not in result["hidden"]
        if kind == "band":
            bands = {each["id"]: each["band"] for each in result["dimensions"]}
            dimension, band = name.split("/")
            assert bands[dimension] == band
    for problem in proof.problems:
        if problem.example and "no outcome can be given" in problem.what:
            assert score(compiled.data, problem.example)["outcome"] is None


HEAVY = """---
title: Heavy
scale: agreement
dimensions:
  need: {bands: {low: 0, high: 60}}
---

## Need {#need}

- Heavy. {#heavy weight=100}
- Light. {#light}

# Outcomes

## High {#high when="need is high"}

## Rest {#rest otherwise}
"""


def test_an_item_too_light_to_cross_any_bound_is_found():
    said = [problem.what for problem in prove(compile_text(HEAVY, "a.md", "a")).problems]
    assert said == [
        (
            "item 'light' can't change anything in a whole response: whatever its answer, no band "
            "of 'need' and no rule depends on it"
        )
    ]
    lighter = HEAVY.replace("weight=100", "weight=2")
    assert not prove(compile_text(lighter, "a.md", "a")).problems


def test_pieces_of_advice_that_compare_dimensions_are_proven_one_by_one():
    names = ["one", "two", "three", "four"]
    pairs = list(pairwise(names))
    items = [
        f"- Item. {{#{name}-{number} dimension={name}}}" for name in names for number in range(5)
    ]
    advice = [f'- Advice. {{#{low}-first when="{low} < {high}"}}' for low, high in pairs]
    lines = ["---", "title: Compared", "scale: agreement", "dimensions:"]
    lines += [f"  {name}: {{title: {name}}}" for name in names]
    lines += ["---", "", "## Part {#part}", "", *items, "", "# Outcomes", ""]
    lines += ["## Rest {#rest otherwise}", "", "# Advice", "", *advice, ""]
    compiled = compile_text("\n".join(lines), "a.md", "a")
    proof = prove(compiled)
    # Together they would tie 21 ** 4 combinations into one.
    assert not proof.doubts
    for low, high in pairs:
        answers = proof.examples["advice", f"{low}-first"]
        result = score(Prepared(compiled.data), answers)
        scores = {each["id"]: each["score"] for each in result["dimensions"]}
        assert scores[low] < scores[high]
