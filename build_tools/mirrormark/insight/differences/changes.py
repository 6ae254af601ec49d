"""What an edit did to one part of an assessment, as data."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mirrormark.insight.differences.differences_found import ChangeData

__all__ = ["Change", "Field", "compare_fields", "compare_order", "compare_things"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change."""

    area: str
    """An area of the report, such as `items`, see `HEADINGS` there."""
    change: str
    """What happened, a word or two, such as `reworded`."""
    id: str
    """What it happened to; an option as `item.option`; empty for the whole area."""
    before: str | None
    """In words; None for what is new."""
    after: str | None
    """In words; None for what is gone."""

    def as_json(self) -> ChangeData:
        """Return it as plain JSON data."""
        return {
            "area": self.area,
            "change": self.change,
            "id": self.id,
            "before": self.before,
            "after": self.after,
        }


type Field[T] = tuple[str, Callable[[T], str | None]]
"""What to say where it differs, and what it is, in words."""


def compare_fields[T](
    area: str, thing_id: str, old: T, new: T, fields: Iterable[Field[T]]
) -> Iterator[Change]:
    """Yield what differs between two versions of a thing."""
    for change, describe in fields:
        before, after = describe(old), describe(new)
        if before != after:
            yield Change(area, change, thing_id, before, after)


def compare_things[T](
    area: str,
    old: Mapping[str, T],
    new: Mapping[str, T],
    name: Callable[[T], str],
    fields: Iterable[Field[T]],
) -> Iterator[Change]:
    """Yield what was added, removed and changed among things that go by ids, in their order."""
    fields = tuple(fields)
    for thing_id, thing in old.items():
        if thing_id not in new:
            yield Change(area, "removed", thing_id, name(thing), None)
    for thing_id, thing in new.items():
        if thing_id not in old:
            yield Change(area, "added", thing_id, None, name(thing))
        else:
            yield from compare_fields(area, thing_id, old[thing_id], thing, fields)
    yield from compare_order(area, list(old), list(new))


def compare_order(area: str, old: list[str], new: list[str]) -> Iterator[Change]:
    """Yield a change where those that both have stand in another order."""
    before = [thing_id for thing_id in old if thing_id in new]
    after = [thing_id for thing_id in new if thing_id in old]
    if before != after:
        yield Change(area, "reordered", "", ", ".join(before), ", ".join(after))
