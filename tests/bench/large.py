"""Large assessments, whose sizes matter and whose words don't."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["ADVISED", "LARGE", "Shape", "write_large"]

WORDS = (
    "answer budget customer decision figure goal market meeting month offer order plan price "
    "project report result sale seller team week"
)
HEAD = """---
title: Large
scale: agreement
dimensions:
"""
OTHERWISE = "## Nothing else fits {#nothing otherwise}\n\nIt fits none of the others.\n"


@dataclass(frozen=True)
class Shape:
    """What makes an assessment large."""

    questions: int
    dimensions: int = 10
    outcomes: int = 12
    advice: int = 0
    names_items: bool = False
    """Whether advice goes by answers; otherwise by bands."""
    conditions: int = 0
    """So many questions are asked only after one answer to the first of their section."""
    examples: int = 0


LARGE = Shape(questions=295, advice=20, conditions=30, examples=4)
ADVISED = Shape(questions=90, advice=90, names_items=True, examples=4)


def write_large(shape: Shape) -> str:
    """Return the text of such an assessment, always the same."""
    chance = random.Random(1)  # noqa: S311 (no secret)
    bands = "bands: {low: 0, some: 40, high: 60}"
    names = range(shape.dimensions)
    head = HEAD + "".join(f"  d{name}: {{title: Part {name}, {bands}}}\n" for name in names)
    sections = "".join("".join(_write_section(name, shape, chance)) for name in names)
    outcomes = "".join(_write_outcome(number, shape) for number in range(shape.outcomes - 1))
    advice = "".join(_write_advice(number, shape) for number in range(shape.advice))
    examples = "".join(_write_example(number, shape, chance) for number in range(shape.examples))
    return (
        f"{head}---\n\n{sections}# Outcomes\n\n{outcomes}{OTHERWISE}"
        f"\n# Advice\n\n{advice}\n# Examples\n\n{examples}"
    )


def _write_section(name: int, shape: Shape, chance: random.Random) -> Iterator[str]:
    yield f"## Part {name} {{#part-{name} dimension=d{name}}}\n\n"
    own = range(name, shape.questions, shape.dimensions)
    conditional = own[1 : 1 + shape.conditions // shape.dimensions]
    for item in own:
        words = " ".join(chance.choice(WORDS.split()) for _ in range(6))
        reverse = " reverse" if item % 3 == 0 else ""
        when = f' when="i{own[0]} is 5"' if item in conditional else ""
        yield f"- Our {words} is number {item}. {{#i{item}{reverse}{when}}}\n"
    yield "\n"


def _write_outcome(number: int, shape: Shape) -> str:
    first, second, third = ((number + step) % shape.dimensions for step in (0, 1, 3))
    rule = f"d{first} >= {90 - 3 * number} and (d{second} is high or d{third} < 50)"
    return f'## Outcome {number} {{#o{number} when="{rule}"}}\n\nDo something about it.\n\n'


def _write_advice(number: int, shape: Shape) -> str:
    band = ("low", "some", "high")[number % 3]
    rule = f"d{number % shape.dimensions} is {band}"
    if shape.names_items:
        rule = f"i{number % shape.questions} >= 4"
    return f'- Do thing {number}. {{#a{number} when="{rule}"}}\n'


def _write_example(number: int, shape: Shape, chance: random.Random) -> str:
    answers = "".join(f"  i{item}: {chance.randint(1, 5)}\n" for item in range(shape.questions))
    expect = "{state: scored}"
    return f"```yaml\nname: Example {number}\nanswers:\n{answers}expect: {expect}\n```\n\n"
