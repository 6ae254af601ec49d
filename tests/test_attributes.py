"""An attribute of an item does something, or is refused."""

from dataclasses import replace

import pytest

from mirrormark.kinds import KINDS, LISTED
from mirrormark.kinds.number import Number
from mirrormark.language.parse import braces, parse_assessment, read_quantities, read_questions

TEXT = """---
title: Mini
scale: agreement
dimensions: {{main: {{title: Main}}, calm: {{title: Calm}}}}
---

## One {{#one dimension=main}}

- Before. {{#before}}

## Two {{#two dimension=main}}

{head}

{options}
# Outcomes

## Yes {{#yes when="main > 3"}}

Yes.

## No {{#no otherwise}}

No.
"""
VALUES = {
    "min": "2",
    "max": "8",
    "step": "2",
    "unit": "people",
    "total": "20",
    "weight": "3",
    "noise": "1.5",
    "dimension": "calm",
    "scale": "frequency",
    "when": "before >= 3",
    "allow": "don't know",
    "for": "yes",
    "urgency": "note",
}
NEEDED = {"number": "max=10", "allocation": "total=10"}
NAMES = sorted({name for names in braces.KNOWN.values() for name in names} - {"type"})


def read(kind, more=""):
    """Return what is read of an item of a kind with some attributes more, and what is wrong."""
    options = "- One (1) {#first}\n- Two (2) {#second}\n" if KINDS[kind].has_list else ""
    head = f"- What is it? {{#it {more}}}"
    if kind != LISTED:
        head = f"### What is it? {{#it type={kind} {NEEDED.get(kind, '')} {more}}}"
    text = TEXT.format(head=head, options=options)
    assessment, problems = parse_assessment(text, "mini.md", "mini")
    item = next(item for item in assessment.items if item.id == "it")
    return replace(item, place=assessment.place), problems


def write(name):
    return name if name in braces.FLAGS else f'{name}="{VALUES[name]}"'


@pytest.mark.parametrize("kind", KINDS)
def test_an_attribute_does_something_or_is_refused(kind):
    plain, problems = read(kind)
    assert problems == []
    for name in NAMES:
        item, problems = read(kind, write(name))
        assert problems or item != plain, f"{name} of {KINDS[kind].in_words}"
        assert all(problem.mend for problem in problems)


def test_a_flag_of_one_kind_is_refused_on_others(monkeypatch):
    monkeypatch.setattr(Number, "attributes", (*Number.attributes, "rounded"))
    for module in (braces, read_quantities, read_questions):
        monkeypatch.setattr(module, "OF_TYPES", {**braces.OF_TYPES, "rounded": ("number",)})
    monkeypatch.setattr(
        braces, "KNOWN", {**braces.KNOWN, "question": (*braces.KNOWN["question"], "rounded")}
    )
    monkeypatch.setattr("mirrormark.language.parse.attributes.KNOWN", braces.KNOWN)
    monkeypatch.setattr("mirrormark.language.parse.attributes.FLAGS", (*braces.FLAGS, "rounded"))
    assert read("number", "rounded")[1] == []
    [problem] = read("text", "rounded")[1]
    assert problem.what == "'rounded' is for numbers, and item 'it' is free text"
    assert problem.mend == "Remove it, or write 'type=number'."
