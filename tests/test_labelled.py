"""How often rules of wording are right: what the figures are made of, and what follows."""

import pytest

from mirrormark.diagnostics.advisories import ADVISORIES
from tests.labelled.figures import LEAST, PAGE, measure, with_figures
from tests.labelled.items import HALVES, LABELS, ON, read_items, read_second
from tests.labelled.measures import Share, find_kappa


def test_there_are_enough_items_and_none_is_in_both_halves():
    tuned, held_out = (read_items(half) for half in HALVES)
    for items in (tuned, held_out):
        assert len(items) >= 300
        assert sum(item.manner == "maturity" for item in items) >= 90
        assert {label for item in items for label in item.labels} == {*LABELS}
        assert sum(bool(item.options) for item in items) >= 20
    words = [item.words for item in (*tuned, *held_out)]
    assert len(words) == len(set(words))


def test_the_second_reading_is_of_items_that_were_read_before():
    second = read_second()
    assert len(second) == 60
    assert {*second} <= {item.words for item in read_items("tuned")}
    assert {label for labels in second.values() for label in labels} <= {*LABELS}


def test_rules_that_are_mostly_right_are_on_and_no_others():
    precise = {
        rule for rule, each in measure("held-out").items() if (each.precision.value or 0) >= LEAST
    }
    assert precise == ON & {*LABELS}


def test_every_rule_that_knows_words_is_measured():
    """But for the one that is about all items together."""
    of_words = {rule.name for rule in ADVISORIES if rule.languages}
    assert of_words - {*LABELS} == {"reading-grade"}


def test_the_page_has_the_figures_of_now():
    page = PAGE.read_text(encoding="utf-8")
    assert "| `jargon` |" in page
    assert with_figures(page) == page, "run python -m tests.labelled"


@pytest.mark.parametrize(
    ("part", "whole", "below", "above"),
    [(8, 10, 0.490, 0.943), (0, 5, 0.0, 0.434), (5, 5, 0.566, 1.0), (0, 0, 0.0, 1.0)],
)
def test_the_interval_is_wilsons(part, whole, below, above):
    assert Share(part, whole).interval == pytest.approx((below, above), abs=0.001)


def test_kappa_is_cohens():
    both, first, second, neither = (True, True), (True, False), (False, True), (False, False)
    seen = [both] * 20 + [first] * 5 + [second] * 10 + [neither] * 15
    assert find_kappa(seen) == pytest.approx(0.4)
    assert find_kappa([neither] * 3) is None
