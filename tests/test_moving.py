"""How far scores move when the same people answer again."""

from math import sqrt
from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import compile_text, decode
from mirrormark.diagnostics.moving import find_moves

FILES = sorted((Path(__file__).parent / "cases" / "valid").glob("*.md"))
FILE = """---
title: Moving
scale: agreement
dimensions:
  need: {title: Need}
  time: {title: Time, score: sum}
  low: {title: Low, score: weakest}
  both: {title: Both, mean of: {need: 3, time: 1}}
  least: {title: Least, weakest of: [need, time]}
---

## Need {#need}

NEED

## Time {#time}

- We begin early. {#early weight=2}

### How long does it take? {#long reverse}

- An hour (0)
- Two (1)

## Low {#low}

- We stop. {#stop}
- We wait. {#wait}

# Outcomes

## Go {#go otherwise}
"""
IN_FIVE = (44 + 8 * 4) / 100 / 16
"""The variance of an answer in the middle of five options, where their ends are 1 apart."""
OF_TWO = 60 * 18 / 78**2


def find(count):
    need = "\n".join(f"- We have {each}. {{#n{each}}}" for each in range(count))
    text = FILE.replace("NEED", need)
    return find_moves(compile_text(text, "moving.md", "moving").authored)


@pytest.mark.parametrize(("count", "points"), [(3, 12.6), (4, 10.9), (6, 8.9), (10, 6.9)])
def test_more_items_move_less(count, points):
    moved = find(count)["need"]
    assert moved == pytest.approx(100 * sqrt(IN_FIVE / count))
    assert moved == pytest.approx(points, abs=0.05)


def test_a_sum_moves_by_what_its_points_span():
    variance = (2 * 4 / 9) ** 2 * IN_FIVE + (1 / 9) ** 2 * OF_TWO
    assert find(3)["time"] == pytest.approx(100 * sqrt(variance))


def test_parts_move_by_themselves_and_the_weakest_is_not_told():
    moves = find(3)
    expected = sqrt((3 * moves["need"] / 4) ** 2 + (moves["time"] / 4) ** 2)
    assert moves == {"need": moves["need"], "time": moves["time"], "both": pytest.approx(expected)}


@pytest.mark.parametrize("count", [4, 12, 16])
def test_boxes_move_by_themselves_however_many_ways_there_are(count):
    """But for the one way in which none is ticked, of which there is no answer."""
    boxes = "\n".join(f"- Box {each} (1) {{#b{each}}}" for each in range(count))
    text = FILE.replace("NEED", f"### Which ones? {{#which type=multiple}}\n\n{boxes}")
    moved = find_moves(compile_text(text, "moving.md", "moving").authored)["need"]
    expected = 100 * sqrt(count * OF_TWO) / (count - 1)
    assert moved == pytest.approx(expected, rel=0.1 if count == 4 else 0.01)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_kind_of_item_moves(path):
    compiled = compile_text(decode(path.read_bytes(), path.name), path.name, path.stem)
    moves = find_moves(compiled.authored)
    assert all(0 < each < 100 for each in moves.values())
    assert moves or all(each.mode == "weakest" for each in compiled.authored.dimensions)
