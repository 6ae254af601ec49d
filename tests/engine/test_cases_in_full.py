"""The case files once more: every figure of many responses, against working it out slowly."""

import random
from itertools import combinations, product
from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark_engine import Prepared, score
from tests.engine import oracle

CASES = Path(__file__).parent.parent / "cases"
FILES = sorted((CASES / "examples").glob("*.md"))
RESPONSES = 12
MOST_TRIED = 3_000


def read(path):
    return compile_text(path.read_text(encoding="utf-8"), path.name, path.stem).data


def draw(compiled, chance):
    answers = {}
    for item in compiled["items"]:
        if chance.random() < 0.15:
            answers[item["id"]] = chance.choice([None, *item["allow"]])
        elif chance.random() < 0.5:
            answers[item["id"]] = chance.choice(choices(item))
        else:
            answers[item["id"]] = choices(item)[chance.choice([0, -1])]
    return answers


def choices(item):
    if item["kind"] != "allocation":
        return oracle.every_raw(item)
    total, ids = item["quantity"]["highest"], [each["id"] for each in item["options"]]
    halves = [{ids[0]: total // 2, ids[1]: total - total // 2}, {ids[-1]: total}]
    return [{ids[0]: total}, *halves]


def change_one(item, raw):
    """Return answers one change away; of an allocation only some, which may miss a flip."""
    if item["kind"] != "allocation":
        return oracle.one_change_away(item, raw)
    return [{**raw, a: raw[a] - 1, b: raw.get(b, 0) + 1} for a in raw for b in raw if raw[a]]


def try_changes(compiled, answers, count):
    items = {item["id"]: item for item in compiled["items"]}
    changeable = [
        name
        for name, raw in answers.items()
        if not oracle.is_missing(raw) and raw != "doesnt-apply" and items[name]["kind"] != "text"
    ]
    found, tried = set(), 0
    for names in combinations(changeable, count):
        for raws in product(*(change_one(items[name], answers[name]) for name in names)):
            tried += 1
            if tried > MOST_TRIED:
                return found, False
            found.add(oracle.diagnose(compiled, {**answers, **dict(zip(names, raws, strict=True))}))
    return found, True


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_figure_is_right(path):
    compiled, chance = read(path), random.Random(path.stem)  # noqa: S311 (no secret)
    prepared = Prepared(compiled)
    for _ in range(RESPONSES):
        answers = draw(compiled, chance)
        result = score(prepared, answers, why=True)
        exact = oracle.score_all(compiled, answers)
        for dimension in result["dimensions"]:
            figures = (dimension["score"], dimension["low"], dimension["high"])
            expected = exact[dimension["id"]]
            assert figures == tuple(None if each is None else float(each) for each in expected)
        assert result["outcome"] == oracle.diagnose(compiled, answers)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_flip_is_one_and_the_smallest(path):
    compiled, chance = read(path), random.Random(path.stem)  # noqa: S311 (no secret)
    prepared = Prepared(compiled)
    for _ in range(RESPONSES // 2):
        answers = draw(compiled, chance)
        result = score(prepared, answers, why=True)
        outcome, why = result["outcome"], result["why"]
        if outcome is None:
            continue
        flipped = {flip["outcome"] for flip in why["flips"]}
        for flip in why["flips"]:
            changes = {change["item"]: change["answer"] for change in flip["changes"]}
            assert oracle.diagnose(compiled, {**answers, **changes}) == flip["outcome"] != outcome
        by_one, _ = try_changes(compiled, answers, 1)
        by_one -= {outcome}
        if by_one:
            assert {len(flip["changes"]) for flip in why["flips"]} == {1}
            assert by_one <= flipped
        elif why["searched"] == 2:
            by_two, _ = try_changes(compiled, answers, 2)
            assert by_two - {outcome} <= flipped
