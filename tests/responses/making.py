"""Random answers to an assessment, each as it comes back from a link."""

import random

from mirrormark.kinds import KINDS
from mirrormark_engine.scoring.answers import read_answer

__all__ = ["draw_answers", "list_every"]


def draw_answers(prepared, number):
    """Return answers by chance; a few are blank, or say what may stand in an answer's place."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    answers = {}
    for item in prepared.items.values():
        if not item.kind.counts or chance.random() < 0.1:
            continue
        if item.allow and chance.random() < 0.1:
            answers[item.id] = chance.choice(item.allow)
            continue
        kind = KINDS[item.kind.name]
        answers[item.id] = kind.spell_number(item, chance.randrange(kind.count_answers(item)))
    return answers


def list_every(prepared, item, most=3000):
    """Return answers with the numbers that they should have: all, or the first and the last."""
    kind = KINDS[item.kind.name]
    count = kind.count_answers(item)
    numbers = range(count) if count <= most else [*range(most // 2), *range(count - 99, count)]
    raws = [kind.spell_number(item, number) for number in numbers]
    found = [kind.number_answer(item, read_answer(item, raw, prepared.scale)) for raw in raws]
    return list(numbers), raws, found
