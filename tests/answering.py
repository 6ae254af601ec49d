"""Answers to any assessment, always the same ones."""

import random
from typing import Any

import pytest

from mirrormark_engine import Prepared
from mirrormark_engine.kinds.kind import MOST_ANSWERS
from mirrormark_engine.scoring.answers import read_answer

__all__ = ["LEFT_OUT", "draw_answers", "each_left_out"]

LEFT_OUT = ((), (0,), (1, 3), (0, 1, 2, 3))
"""Of every four items the numbers of those without an answer: none, some, and all."""

each_left_out = pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(LEFT_OUT[1:], id="some or all"),
        pytest.param(LEFT_OUT[:1], id="none", marks=pytest.mark.wide),
    ],
)
"""Where a quarter has no answer, all is at work that is where all have one, and nearly as long."""


def draw_answers(prepared: Prepared, left_out: tuple[int, ...]) -> dict[str, Any]:
    """Answer everything but what ``left_out`` leaves out of every four items."""
    chance = random.Random(1)  # noqa: S311 (the same answers each time)
    raws = {
        name: chance.choice(item.kind.list_raws(item)[0][:MOST_ANSWERS])
        for number, (name, item) in enumerate(prepared.items.items())
        if item.kind.counts and number % 4 not in left_out
    }
    items, scale = prepared.items, prepared.scale
    return {name: read_answer(items[name], raw, scale).raw for name, raw in raws.items()}
