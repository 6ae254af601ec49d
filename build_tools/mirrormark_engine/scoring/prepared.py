"""A compiled assessment, read once and indexed for scoring. Everything in it is exact.

What an item counts for in a dimension is a `Feed`. By each an answer earns a whole number, from 0
to its `span`. Within the dimension it contributes `earned * factor` of at most `span * factor`, and
the factors are chosen so that these are whole numbers in the right proportions:

* `mean`: every feed has the same full mark, times its weight;
* `sum`: a feed's full mark is what its points span, times its weight;
* `weakest`: every feed has the same full mark.
"""

from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING, Final

from mirrormark_engine.claims import Claim, items_of, read_rule, walk_claims
from mirrormark_engine.errors import EngineError
from mirrormark_engine.exact import as_exact
from mirrormark_engine.kinds import KINDS, Item

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["RESULT_VERSION", "SCHEMA_VERSION", "Dimension", "Prepared"]

SCHEMA_VERSION: Final = 5
"""The version of the compiled form that this engine reads."""
RESULT_VERSION: Final = 4
"""The version of the result that it writes."""

ITEMS_A_STEP = 5
"""So many items without a condition are looked at in a step of a search."""


class Dimension:
    """What is measured."""

    __slots__ = ("bands", "data", "feeds", "id", "mode", "parts", "percentiles")

    def __init__(self, data: "contract.Dimension", items: list[Item], points_scale: int) -> None:
        self.data = data
        self.id = data["id"]
        self.mode = data["mode"]
        self.parts = [(part["id"], part["weight"]) for part in data["parts"]]
        """Id and weight of each dimension that it is derived from."""
        self.feeds = [feed for item in items for feed in item.feeds if feed.dimension == self.id]
        """In the order of their items."""
        self.bands = [(band["id"], as_exact(band["from"])) for band in data["bands"]]
        """Id and lowest score of each band, rising."""
        table = data["percentiles"]["table"] if data["percentiles"] else []
        self.percentiles = [(percent, as_exact(score)) for percent, score in table]
        for feed, real_span in zip(self.feeds, self._find_real_spans(points_scale), strict=True):
            feed.factor = int(real_span / feed.span)

    def _find_real_spans(self, points_scale: int) -> list[Fraction]:
        """Return the full mark of each feed, as multiples of its span."""
        if not self.feeds:
            return []
        if self.mode != "sum":
            common = lcm(*(feed.span for feed in self.feeds))
            weights = [1 if self.mode == "weakest" else feed.weight for feed in self.feeds]
            return [Fraction(common * weight) for weight in weights]
        full = [
            feed.weight * feed.item.kind.span_in_points(feed, points_scale) for feed in self.feeds
        ]
        ones = [mark / feed.span for mark, feed in zip(full, self.feeds, strict=True)]
        common = lcm(*(one.denominator for one in ones))
        shared = gcd(*(int(one * common) for one in ones)) or 1
        return [mark * common / shared for mark in full]

    def band_of(self, score: Fraction | None) -> str | None:
        """Return the id of the band that a score lies in."""
        if score is None:
            return None
        return next((band for band, start in reversed(self.bands) if score >= start), None)


class Kept:
    """What searches have found out about an assessment, to be found out once; empty at first.

    Each search keeps it in a class of its own, so that nobody here has to know them.
    """

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[type, object] = {}

    def of[T](self, search: type[T]) -> T:
        """Return what is kept in a class; an empty one at first."""
        found = self._kept.get(search)
        if not isinstance(found, search):
            found = self._kept[search] = search()
        return found


class Prepared:
    """An assessment, ready to score one response after another."""

    __slots__ = (
        "advice",
        "answer_claims",
        "asking",
        "data",
        "deciding",
        "dimensions",
        "items",
        "kept",
        "named",
        "notices",
        "outcomes",
        "scale",
    )

    def __init__(self, compiled: "contract.CompiledAssessment") -> None:
        if compiled.get("schema_version") != SCHEMA_VERSION:
            message = f"This engine reads version {SCHEMA_VERSION} of compiled assessments."
            raise EngineError("unsupported-schema", message)
        self.data = compiled
        self.scale = compiled["points_scale"]
        items = [
            Item(each, KINDS[each["kind"]], read_rule(each["when"])) for each in compiled["items"]
        ]
        self.items = {item.id: item for item in items}
        """In the order in which they are answered."""
        self.dimensions = {
            each["id"]: Dimension(each, items, self.scale) for each in compiled["dimensions"]
        }
        """In the author's order."""
        self.outcomes = [(each["id"], read_rule(each["when"])) for each in compiled["outcomes"]]
        """Id and rule, in the order in which they are tried; None always holds."""
        self.advice = [
            (each["id"], read_rule(each["when"]), each["outcomes"]) for each in compiled["advice"]
        ]
        """Id, rule and the outcomes that it fits (empty for all)."""
        self.notices = [
            (each["id"], read_rule(each["when"])) for each in compiled.get("notices", [])
        ]
        """Id and rule, in the order in which they are shown."""
        rules = [rule for _, rule in [*self.outcomes, *self.notices]]
        rules += [rule for _, rule, _ in self.advice]
        rules += [item.when for item in items]
        self.answer_claims = [
            claim for rule in rules for claim in walk_claims(rule) if items_of(claim)
        ]
        """Every claim about answers, in any rule or condition."""
        self.named = {name for claim in self.answer_claims for name in items_of(claim)}
        """Ids of the items whose answers a rule or a condition names."""
        deciding = [rule for _, rule in self.outcomes] + [item.when for item in items]
        claims: dict[str, list[Claim]] = {}
        for rule in deciding:
            for claim in walk_claims(rule):
                for name in items_of(claim):
                    claims.setdefault(name, []).append(claim)
        self.deciding = {name: claims[name] for name in self.items if name in claims}
        """By the id of an item the claims about it that an outcome may hang on: advice is none."""
        claims_asked = sum(len(list(walk_claims(item.when))) for item in items)
        self.asking = 1 + len(items) // ITEMS_A_STEP + claims_asked
        """About how many steps it takes to find out which items are asked."""
        self.kept = Kept()
        """What others have found out about this assessment, to be found out once."""
