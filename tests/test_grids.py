"""What `make test` leaves out, `make test-all` runs; and a slip in a name leaves nothing out."""

import re

import pytest

from tests.grids import is_corner, mark_wide
from tests.sites import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CI = ROOT / ".ci/run"
WORKFLOW = ROOT / ".github/workflows/ci.yml"


def recipe(target: str) -> str:
    (found,) = re.findall(rf"^{target}:(.*\n(?:\t.*\n)*)", MAKEFILE, re.MULTILINE)
    return str(found)


def test_a_corner_is_a_whole_part_of_the_name_of_a_case() -> None:
    assert is_corner("chromium-clarity-320x568", ["fog", "clarity-320x568"])
    assert is_corner("chromium-clarity-320x568", ["chromium"])
    assert not is_corner("chromium-clarity-320x568", ["320", "clarity-390x844", ""])


class Case:
    """As much of a test as is looked at."""

    def __init__(self, case: str, *corners: str) -> None:
        self.nodeid = f"tests/test_it.py::test_it[{case}]"
        self.callspec = type("Spec", (), {"id": case})
        self.marks = [pytest.mark.corners(*corners).mark]
        self.added: list[str] = []

    def iter_markers(self, name: str) -> list[pytest.Mark]:
        return [mark for mark in self.marks if mark.name == name]

    def add_marker(self, mark: pytest.MarkDecorator) -> None:
        self.added.append(mark.name)


def test_all_but_the_corners_are_wide() -> None:
    cases = [Case(name, "a", "b-1") for name in ("a-1", "b-1", "a-2", "b-2")]
    assert mark_wide(cases) == []  # type: ignore[arg-type]
    assert [case.added for case in cases] == [[], [], [], ["wide"]]


def test_a_corner_that_is_no_case_is_told() -> None:
    assert mark_wide([Case("a", "a", "c")]) == ["tests/test_it.py::test_it: c"]  # type: ignore[list-item]


def test_what_is_left_out_of_one_target_is_run_by_the_other_and_that_by_ci() -> None:
    assert '-m "not wide"' in recipe("test")
    assert recipe("test-all").split()[0] == "test"
    assert '-m "wide or drawn"' in recipe("test-all")
    assert re.search(r"\bmake test-all\b", CI.read_text(encoding="utf-8"))
    assert re.search(r"run: \.ci/run$", WORKFLOW.read_text(encoding="utf-8"), re.MULTILINE)
