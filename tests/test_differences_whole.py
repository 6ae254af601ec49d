"""`mirrormark diff` tells of whatever an author can change, but for what no reader can notice."""

import dataclasses
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from mirrormark import model
from mirrormark.insight.differences import find_changes
from mirrormark.language.parse import parse_assessment
from mirrormark.model import rules

WHOLE = """---
title: Focus
question: Are we focused?
summary: Does your team finish what it begins?
minutes: 2
language: en
scale: how-often
scales: {how-often: [Hardly ever, Now and then, Most days]}
dimensions:
  focus:
    title: Focus
    summary: How much is finished.
    symptom: Nothing is done.
    bands: {low: 0, high: {from: 60, title: Quite high}}
    reference: {title: Teams, value: 50, source: A book, date: 2024}
    percentiles: {table: {50: 55}, source: A book, date: 2024}
  calm: {title: Calm}
  all: {title: All, mean of: {focus: 2, calm: 1}}
focus: {title: Worst, lowest of: [focus, calm], below: 60}
chart:
  - {x: focus, y: calm}
  - {apart: [focus, calm]}
  - {shares: week}
  - {pairs: {Week: [focus, calm]}, sides: [Work, Rest]}
history: [{date: 2026-01-02, change: First}]
missing: {at least: 1/2}
pairs:
  - {same: [finished, stopped], ask: Which?}
---

Think of the last month.

## Focus {#focus}

- We finished what we had begun. {#finished}
- Something urgent stopped planned work. {#stopped reverse weight=2}

Be honest.

### How many pieces of work are open? {#open reverse}

Count the large ones.

- One (1)
- Two (2)

## Calm {#calm when="open >= 2"}

- The week was calm. {#calm-week allow="don't know"}

### Which tools do you use? {#tools type=multiple when="open is 2"}

- A board (1) {#board}
- None of these (0) {#nothing none}

### How many hours? {#hours type=number max=10 unit=hours}

### Where did the week go? {#week type=allocation total=10}

- Work (1) {#work}
- Talk (0) {#talk}

# Outcomes

## Take on more {#more when="focus is high and not calm < 50"}

Choose.

## Finish first {#finish otherwise}

Finish.

# Advice

## Write a list. {#list when="focus is low" for=finish}

A short one.

# Notices

## Ask for help. {#help when="calm-week is 1" urgency=urgent}

Today.

# Examples

```yaml
name: Fine
answers: {finished: 3, stopped: 1, open: 1}
expect: {outcome: more}
```
"""
UNNOTICED = {
    "Advice.has_own_id": "an id is one, whoever gave it",
    "Assessment.id": "the name of the file, which two versions side by side can't share",
    "Assessment.lent_in": "goes by the site, and not by the file",
    "Assessment.unread": "only of a file with mistakes",
    "Dimension.unread": "only of a file with mistakes",
    "Example.answer_places": "where things stand",
    "Example.expected": "a test for the author: readers see the result itself",
    "Expected.name": "a test for the author",
    "Expected.value": "a test for the author",
    "Notice.has_own_id": "an id is one, whoever gave it",
    "Item.has_own_id": "an id is one, whoever gave it",
    "Item.is_scored": "what is scored counts for something, and nothing else does",
    "Outcome.has_own_id": "an id is one, whoever gave it",
    "Outcome.is_otherwise": "an outcome has a rule, or it is the one of all others",
    "Section.has_own_id": "an id is one, whoever gave it",
}
"""Fields that readers can't notice, with the reason."""
IN_SCALES = {
    "Assessment > Scale > ResponseOption.id",  # made of the points
    "Assessment > Scale > ResponseOption.is_none",  # of a multiple choice alone
}
"""Fields that only a question's own options have."""
OF_RULES = (rules.Joined, rules.Negated, rules.Is, rules.Comparison)


@dataclasses.dataclass(frozen=True)
class Edit:
    """A file in which one field has another value."""

    where: str
    """The field, such as `Item.weight`, behind whatever holds it."""
    after: object


def list_edits(thing, around="") -> Iterator[Edit]:
    """Yield the thing with each field changed by itself, and with each of the things within."""
    name = type(thing).__name__
    for each in fields(thing):
        value = getattr(thing, each.name)
        if not each.compare or isinstance(value, model.Place):
            continue
        where = f"{around}{name}.{each.name}"
        for other in list_fitting(each.name, value):
            yield Edit(where, replace(thing, **{each.name: other}))
        for edit in list_edits_within(value, f"{around}{name} > "):
            yield Edit(edit.where, replace(thing, **{each.name: edit.after}))


def list_edits_within(value, around) -> Iterator[Edit]:
    if is_dataclass(value) and not isinstance(value, OF_RULES):
        yield from list_edits(value, around)
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            for edit in list_edits_within(each, around):
                yield Edit(edit.where, (*value[:place], edit.after, *value[place + 1 :]))


def list_fitting(name, value) -> Iterator[object]:
    yield from OF_LISTS[name][value] if name in OF_LISTS else list_others(value)


def list_others(value) -> Iterator[object]:  # noqa: C901 (a case for each type)
    """Yield values that the author could have written in the place of one."""
    match value:
        case bool():
            yield not value
        case str():
            yield f"{value}x"
        case date():
            yield value + timedelta(days=1)
        case Fraction():
            yield value / 2
        case Decimal() | int():
            yield value + 1
        case _ if isinstance(value, OF_RULES):
            yield rules.parse_rule("finished >= 3")
            yield None
        case tuple():
            if len(value) > 1:
                yield value[::-1]
            if value:
                yield value[:-1]
        case frozenset():
            yield value | {"x"}
        case dict():
            yield dict(list(value.items())[:-1])
        case _ if is_dataclass(value):
            yield None


OF_LISTS = {
    "kind": {
        "statement": ["choice"],
        "choice": ["multiple"],
        "multiple": ["choice"],
        "number": ["text"],
        "allocation": ["ranking"],
    },
    "mode": {"mean": ["sum"]},
}
"""By field, what can't be any word."""


@pytest.fixture(scope="module")
def whole():
    assessment, problems = parse_assessment(WHOLE, "f.md", "f")
    assert problems == []
    return assessment


def name_field(where):
    return where.rpartition(" > ")[2]


def list_fields(thing, known):
    """Add the fields of a type and of all types that it is made of."""
    hints = typing.get_type_hints(thing, include_extras=True)
    for each in fields(thing):
        if each.compare and hints[each.name] is not model.Place:
            known.add(f"{thing.__name__}.{each.name}")
        for inner in walk_types(hints[each.name]):
            if is_dataclass(inner) and inner not in (model.Place, *OF_RULES):
                list_fields(inner, known)


def walk_types(hint):
    if isinstance(hint, typing.TypeAliasType):
        if hint.__name__ not in ("Rule", "Answer"):
            yield from walk_types(hint.__value__)
        return
    yield hint
    for each in typing.get_args(hint):
        yield from walk_types(each)


def test_every_field_is_tried(whole):
    known = set()
    list_fields(model.Assessment, known)
    tried = {name_field(edit.where) for edit in list_edits(whole)}
    assert known - tried - UNNOTICED.keys() == set()


def test_every_field_that_readers_can_notice_is_told(whole):
    told, silent = set(), set()
    for edit in list_edits(whole):
        (told if find_changes(whole, edit.after) else silent).add(edit.where)
    missed = {where: name_field(where) for where in silent - told}
    assert {where for where, name in missed.items() if name not in UNNOTICED} == IN_SCALES
    assert set(missed.values()) - {name_field(where) for where in IN_SCALES} == UNNOTICED.keys()
