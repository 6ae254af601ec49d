"""Made-up respondents who are like people in what matters to how sure a diagnosis is.

The model is an ordinal factor model with a style factor. To each item a person leans by

    loading * trait + acquiescence + view + noise

and the leaning, cut at thresholds, is the answer. The *trait* is one for each dimension that items
feed; those of a person go together. The sign is turned where an item is reversed. *Acquiescence* is
the habit of saying yes: it moves statements towards the highest option of their scale, reversed or
not, and nothing else. The *view* is what a person thinks of this one thing, apart from the trait,
and stays as it is until the next sitting. *Noise* is new each time. An item that feeds no dimension
hangs on the view alone.

What is published, and what is chosen by us, stands at each parameter of `PeopleModel`. Chosen by us
are also: that all items of an assessment have the same loading and no item is harder to agree with
than others; that everything is spread normally; that blanks come at random; that people tick no
*don't know*; and that there is nobody who answers carelessly (the patterned respondents are those).
People who differ from this in what they are make other figures than these.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from mirrormark.insight.simulation.ladders import Ladder, make_ladder
from mirrormark.insight.simulation.respondents import Chooser
from mirrormark.kinds import KINDS
from mirrormark_engine import Prepared, contract
from mirrormark_engine.kinds import Item

__all__ = ["Leaning", "PeopleModel", "Person", "draw_person", "find_leanings", "lean", "sit_down"]

type Draw = Callable[[], float]
"""Gives numbers from 0 to below 1, by chance."""

NORMAL = NormalDist()
LEAST_DRAWN = 2.0**-54
"""Stands for 0, for which the normal distribution has no number: half the least that is drawn."""


@dataclass(frozen=True, slots=True)
class PeopleModel:
    """What people are like. Standard deviations and loadings are those of leanings, of variance 1.

    Raises ValueError where the parts of a leaning would have more than its variance.
    """

    loading: float = 0.6
    """How much an item tells of its trait: the loading. Chosen so that a scale of eight five-point
    statements has an alpha just below 0.8: averages are from 0.70 (values and beliefs) to 0.82 (job
    satisfaction). R. A. Peterson, "A Meta-Analysis of Cronbach's Coefficient Alpha", Journal of
    Consumer Research 21 (1994)."""
    acquiescence: float = 0.25
    """How far people differ in saying yes: a standard deviation, in which each statement loads the
    same. As a factor of its own beside what is asked, with one loading for all: J. B. Billiet,
    M. J. McClendon, "Modeling Acquiescence in Measurement Models for Two Balanced Sets of Items",
    Structural Equation Modeling 7 (2000). That it is largely the same person's at the next sitting:
    B. Weijters, M. Geuens, N. Schillewaert, "The Stability of Individual Response Styles",
    Psychological Methods 15 (2010). The number, 6 % of the variance, is chosen by us."""
    reliability: float = 0.65
    """How much of a leaning is the same at the next sitting: the share of its variance, which is
    the reliability of a single item. On how it is measured, by asking the same people again, and
    that it is lower for what people think than for facts: D. F. Alwin, "Margins of Error" (2007);
    D. F. Alwin, J. A. Krosnick, "The Reliability of Survey Attitude Measurement", Sociological
    Methods & Research 20 (1991). The number is chosen by us, for what people think."""
    correlation: float = 0.5
    """How much any two traits of a person go together: their correlation. Chosen by us. One person
    reports on all of them at once, which alone makes them go together: P. M. Podsakoff,
    S. B. MacKenzie, J.-Y. Lee, N. P. Podsakoff, "Common Method Biases in Behavioral Research",
    Journal of Applied Psychology 88 (2003)."""
    reach: float = 2.0
    """How far out the middles of the lowest and the highest option lie, in standard deviations;
    the others lie evenly between them. So of five options the middle one gets 38 %, and the outer
    ones 7 % each. That equal steps do as well as others: R. Likert, "A Technique for the
    Measurement of Attitudes", Archives of Psychology 140 (1932). The number is chosen by us."""
    missing: float = 0.08
    """How likely an answer is blank. Chosen by us, as high as a page may get that lets people leave
    out what they can't tell; on why answers are missing, and that many are: E. D. de Leeuw, J. Hox,
    M. Huisman, "Prevention and Treatment of Item Nonresponse", Journal of Official Statistics 19
    (2003)."""

    def __post_init__(self) -> None:
        """Refuse what can't be."""
        if self.loading**2 + self.acquiescence**2 > self.reliability or self.reliability > 1:
            raise ValueError("Trait and acquiescence are a part of what stays the same.")
        if not 0 <= self.correlation <= 1 or not 0 <= self.missing <= 1:
            raise ValueError("Correlations and shares are between 0 and 1.")


@dataclass(frozen=True, slots=True)
class Leaning:
    """How leanings to one item come about."""

    item: Item
    ladder: Ladder
    loadings: Mapping[str, float]
    """On the trait of each dimension that it feeds, below 0 where it is reversed there."""
    agreeing: float
    """On acquiescence."""
    view: float
    """The standard deviation of what a person thinks of this one thing."""
    noise: float
    """The standard deviation of what is new each time."""


@dataclass(frozen=True, slots=True)
class Person:
    """What stays the same from one sitting to the next."""

    traits: Mapping[str, float]
    """By the id of a dimension that items feed."""
    acquiescence: float
    views: Mapping[str, float]
    """By the id of an item."""


def find_leanings(prepared: Prepared, model: PeopleModel) -> list[Leaning]:
    """Return how leanings come about to all items whose answers count."""
    return [
        _find_leaning(item, ladder, model)
        for item in prepared.items.values()
        if (ladder := make_ladder(item, prepared.scale, model.reach))
    ]


def _find_leaning(item: Item, ladder: Ladder, model: PeopleModel) -> Leaning:
    loading = model.loading if item.feeds else 0.0
    agreeing = model.acquiescence if KINDS[item.kind.name].has_scale else 0.0
    return Leaning(
        item=item,
        ladder=ladder,
        loadings={feed.dimension: -loading if feed.reverse else loading for feed in item.feeds},
        agreeing=agreeing,
        view=sqrt(model.reliability - loading**2 - agreeing**2),
        noise=sqrt(1 - model.reliability),
    )


def draw_person(
    prepared: Prepared, leanings: Sequence[Leaning], model: PeopleModel, draw: Draw
) -> Person:
    """Draw somebody by chance."""
    shared, own = sqrt(model.correlation), sqrt(1 - model.correlation)
    common = _draw_normal(draw)
    traits = {
        name: shared * common + own * _draw_normal(draw)
        for name, dimension in prepared.dimensions.items()
        if not dimension.parts
    }
    acquiescence = _draw_normal(draw)
    return Person(
        traits, acquiescence, {each.item.id: each.view * _draw_normal(draw) for each in leanings}
    )


def lean(person: Person, leaning: Leaning) -> float:
    """Return how far a person leans by what they think, without noise and acquiescence."""
    return person.views[leaning.item.id] + trait_of(person, leaning)


def trait_of(person: Person, leaning: Leaning) -> float:
    """Return how far a person leans by the trait alone."""
    return sum((loading * person.traits[name] for name, loading in leaning.loadings.items()), 0.0)


def sit_down(
    person: Person, leanings: Sequence[Leaning], model: PeopleModel, draw: Draw
) -> Chooser:
    """Return how a person answers at one sitting: with noise and blanks of its own.

    Both are drawn for all items, asked or not, so that nothing that is drawn later hangs on that.
    """
    given: dict[str, contract.Answer | None] = {}
    for each in leanings:
        noise, blank = each.noise * _draw_normal(draw), draw() < model.missing
        leaning = lean(person, each) + each.agreeing * person.acquiescence + noise
        given[each.item.id] = None if blank else each.ladder.pick(leaning)
    return lambda item, _: given.get(item.id)


def _draw_normal(draw: Draw) -> float:
    return NORMAL.inv_cdf(draw() or LEAST_DRAWN)
