"""The error of a score that the docs work out by hand."""

from tests.engine.test_retest import list_errors, make_scale
from tests.sites import ROOT

SAID = (ROOT / "docs/scoring.md").read_text(encoding="utf-8")


def test_the_worked_example_is_right():
    options = [{"id": str(n), "label": "", "points": n} for n in range(1, 6)]
    answers = {f"q{number}": "3" for number in range(4)}
    (found,) = list_errors(make_scale(options, 4), answers)
    assert f"the error √118.75 = {found['error']}. So" in SAID
    assert f"between {int(found['low'])} and {int(found['high'])} again" in SAID
