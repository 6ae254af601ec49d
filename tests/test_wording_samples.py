"""How often rules of thumb are right, on statements that were written for this and labelled.

Half of the statements ask two things, the other half join words and ask one. The first 74 of each
were written before the rules that tell them apart, the others to try these.
"""

import re
from pathlib import Path

import pytest

from mirrormark.diagnostics.advisories import ADVISORIES, find_advisories
from mirrormark.language.parse import parse_assessment

FOLDER = Path(__file__).parent / "cases" / "samples"
JOINTS = re.compile(r"\b(?:and|or|but|as well as)\b|/")
LEAST_PRECISION = 0.9
RECALL_BEFORE = 0.94
"""Of a pattern for every joint, with a list of fixed pairs: its precision was 0.62."""
ABOUT_DIMENSIONS = {
    *("few-items", "few-items-decide", "no-example", "no-reverse-keyed", "reading-grade"),
    *("close-cuts", "outcome-by-habit", "unbalanced-keying"),
}


def read(name):
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def advise(statements):
    """Return what is said of each statement, by the names of rules."""
    head = (
        "---\n# mirrormark: look for double-barrelled\ntitle: T\nscale: agreement\n"
        "dimensions: {d: {title: D}}\n---\n\n## D {#d}\n\n"
    )
    items = [f"- {words} {{#i{number}}}\n" for number, words in enumerate(statements)]
    text = f"{head}{''.join(items)}\n# Outcomes\n\n## O {{#o otherwise}}\n"
    assessment, problems = parse_assessment(text, "a.md", "a")
    assert problems == []
    first = head.count("\n") + 1
    told = [set() for _ in statements]
    for each in find_advisories(assessment, text):
        if each.name not in ABOUT_DIMENSIONS:
            told[each.place.line - first].add(each.name)
    return dict(zip(statements, told, strict=True))


@pytest.fixture(scope="module")
def samples():
    return {name: advise(read(name)) for name in ("one-thing", "two-things")}


def test_the_sample_is_large_and_each_statement_joins_something():
    one, two = read("one-thing"), read("two-things")
    assert len(one) == len(two) >= 120
    assert len({*one, *two}) == len(one) + len(two)
    assert [words for words in one + two if not JOINTS.search(words)] == []


def test_who_is_told_of_two_things_mostly_has_two(samples):
    found = {
        name: [words for words, rules in told.items() if "double-barrelled" in rules]
        for name, told in samples.items()
    }
    right, wrong = len(found["two-things"]), len(found["one-thing"])
    assert right / (right + wrong) >= LEAST_PRECISION, found["one-thing"]
    assert right / len(samples["two-things"]) >= RECALL_BEFORE


def test_no_other_rule_takes_a_joint_for_something_else(samples):
    """What is left is what it says: «no», «every», «all»."""
    others = {
        words: rules - {"double-barrelled"}
        for told in samples.values()
        for words, rules in told.items()
        if rules - {"double-barrelled"}
    }
    assert {rule for rules in others.values() for rule in rules} <= {"negated", "absolute"}
    plain = r"\b(?:no|not|never|every|everybody|all)\b"
    assert [words for words in others if not re.search(plain, words, re.IGNORECASE)] == []


@pytest.mark.parametrize(
    "words",
    [
        "Our build and deploy process is known.",
        "We trust our build and deploy process.",
        "Releases follow a simple and predefined process.",
        "The goals and roles workshop is useful.",
        "We keep a list of goals and roles.",
        "We read the terms and conditions.",
    ],
)
def test_a_compound_is_one_thing(words):
    assert advise([words]) == {words: set()}


@pytest.mark.parametrize(
    "words",
    [
        "Our promotion and pay depend on results.",
        "Our goals and roles are clear.",
        "We have a plan and enough money.",
        "I am content with my pay and working hours.",
        "They planned and tested releases.",
        "The firm pays a fair and competitive salary.",
        "I have a friendly and motivated team.",
        "Each of us has a desk and a laptop.",
        "I know the plan and agree with it.",
    ],
)
def test_two_things_are_found_although_they_look_like_a_compound(words):
    assert advise([words]) == {words: {"double-barrelled"}}


def test_every_rule_is_looked_at():
    assert {rule.name for rule in ADVISORIES} >= ABOUT_DIMENSIONS
