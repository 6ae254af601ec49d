"""The pages about the code say what there is, and can be read through."""

import re
import tomllib

import pytest

from tests.sites import ROOT

DESIGN = (ROOT / "docs/design.md").read_text(encoding="utf-8")
DECISIONS = ROOT / "docs/decisions"
NUMBERED = sorted(DECISIONS.glob("[0-9]*.md"))
SECTIONS = {"Context", "Decision", "Consequences"}
OF_SEVERAL = {18}
"""What weighs several things has a section for each."""
MOST_LINES = 300

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
LAYERS = [layer.split(" | ") for layer in CONTRACTS["contracts"][0]["layers"]]
"""The rooms of the generator, highest first."""


def find_block(heading):
    """Return the lines of the first code block below a heading."""
    part = DESIGN.split(f"\n## {heading}\n", 1)[1]
    return part.split("```text\n", 1)[1].split("\n```", 1)[0].splitlines()


def test_how_it_is_built_can_be_read_through():
    assert len(DESIGN.splitlines()) <= MOST_LINES, "why things are so belongs in docs/decisions"


def test_the_page_has_the_arrows_that_are_checked():
    told = [set(line.split()) for line in find_block("Arrows")]
    assert told == [set(layer) for layer in LAYERS]


def test_every_room_of_the_generator_is_in_the_table_of_rooms():
    lines = find_block("Rooms")
    begin = next(n for n, line in enumerate(lines) if line.startswith("  mirrormark/"))
    end = next(n for n, line in enumerate(lines) if line.startswith("  mirrormark_engine/"))
    names = [re.split(r"\s{2,}", line.strip())[0] for line in lines[begin + 1 : end]]
    told = [name.rstrip("/") for entry in names for name in entry.split(", ")]
    assert sorted(told) == sorted(room for layer in LAYERS for room in layer)


def test_decisions_are_numbered_and_listed():
    assert NUMBERED
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (DECISIONS / "index.md").read_text("utf-8"))
    assert [path.name for path in NUMBERED] == listed
    assert [int(path.name[:4]) for path in NUMBERED] == [*range(1, len(NUMBERED) + 1)]


@pytest.mark.parametrize("path", NUMBERED, ids=lambda path: path.stem)
def test_a_decision_has_the_form_of_the_others(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f'---\ntitle: "Decision {int(path.name[:4])}: ')
    headings = set(re.findall(r"^## (.+)$", text, re.MULTILINE))
    assert headings >= SECTIONS or int(path.name[:4]) in OF_SEVERAL
    assert text.endswith("\n\n[All decisions](index.md)\n")
