"""The words of two sides, as the titles of dimensions have them."""

import pytest

from mirrormark.model import Gap, Gaps, Place
from mirrormark.model.sides import list_sides, name_gap, name_sides

HERE = Place("f.md", 1)


def make_chart(*titles, sides=None, named=""):
    """Return a picture of pairs of dimensions with these titles, and the titles by id."""
    ids = {f"{number}-{side}": each[side] for number, each in enumerate(titles) for side in (0, 1)}
    gaps = [Gap(named, (f"{number}-0", f"{number}-1"), HERE) for number in range(len(titles))]
    return Gaps(tuple(gaps), sides, HERE), ids


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("Threats: my view", "Threats: my team's view", ("Threats", "My view", "My team's view")),
        ("Speed (importance)", "Speed (today)", ("Speed", "Importance", "Today")),
        ("Threats, mine", "Threats, theirs", ("Threats", "Mine", "Theirs")),
        ("Threats – mine", "Threats – theirs", ("Threats", "Mine", "Theirs")),  # noqa: RUF001
        ("Well-being mine", "Well-being theirs", ("Well-being", "Mine", "Theirs")),
        ("A: b: mine", "A: b: theirs", ("A: b", "Mine", "Theirs")),
        ("脅威：私", "脅威：チーム", ("脅威", "私", "チーム")),  # noqa: RUF001
        ("Need", "Mandate", None),
        ("Need", "Need of others", None),
        ("Needed", "Needless", None),
        (": mine", ": theirs", None),
        ("Need", "Need", None),
    ],
)
def test_titles_that_begin_alike_say_what_both_are_and_whose(first, second, words):
    chart, titles = make_chart((first, second))
    assert name_gap(chart.gaps[0], titles) == (words[0] if words else "")
    assert name_sides(chart, titles) == (words[1:] if words else None)


def test_all_pairs_have_the_same_two_sides():
    alike, titles = make_chart(("A: mine", "A: theirs"), ("B: mine", "B: theirs"))
    assert name_sides(alike, titles) == ("Mine", "Theirs")
    turned, titles = make_chart(("A: mine", "A: theirs"), ("B: theirs", "B: mine"))
    assert name_sides(turned, titles) is None
    assert list_sides(turned, titles) == [("Mine", "Theirs"), ("Theirs", "Mine")]
    partly, titles = make_chart(("A: mine", "A: theirs"), ("B", "C"))
    assert name_sides(partly, titles) is None


def test_what_an_author_writes_comes_before_what_titles_say():
    chart, titles = make_chart(("A: mine", "A: theirs"), sides=("I", "They"), named="Both")
    assert (name_gap(chart.gaps[0], titles), name_sides(chart, titles)) == ("Both", ("I", "They"))
