"""Which conditions depend on which, and what comes earlier."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mirrormark.diagnostics.checks.lookup import find_items_by_id
from mirrormark.model import Assessment, Item, Place, Section
from mirrormark.model.rules import walk_names

__all__ = ["Holder", "Order"]


@dataclass(frozen=True, slots=True, eq=False)
class Holder:
    """A section or an item with a condition."""

    subject: str
    """What messages call the condition."""
    words: str
    """What messages call the holder among others."""
    place: Place
    names: tuple[str, ...]
    """The items that the condition names."""
    position: int
    """How many items come earlier."""
    inside: frozenset[str]
    """The ids of the items that it decides on: its own, or those of the section."""
    places: Mapping[str, Place]
    """Where the items stand that the condition names."""

    def place_of(self, name: str) -> Place:
        """Return where the condition names an item."""
        return self.places.get(name, self.place)


class Order:
    """All conditions, in the order of the file, and what each of them waits for."""

    def __init__(self, assessment: Assessment) -> None:
        self.items = find_items_by_id(assessment)
        self.holders: list[Holder] = []
        self._positions: dict[str, int] = {}
        self._deciding: dict[str, list[Holder]] = {name: [] for name in self.items}
        for section in assessment.sections:
            inside = [item for item in section.items if self.items[item.id] is item]
            start = len(self._positions)
            for position, item in enumerate(inside, start):
                self._positions[item.id] = position
            if section.when:
                thing = f"section '{section.id}'"
                self._add(thing, section, start, [item.id for item in inside])
            for item in inside:
                if item.when:
                    self._add(f"item '{item.id}'", item, self._positions[item.id], [item.id])

    def _add(self, thing: str, holder: Section | Item, position: int, inside: list[str]) -> None:
        names = list(walk_names(holder.when)) if holder.when else []
        bases = dict.fromkeys(name.partition(".")[0] for name in names)
        found = {name.partition(".")[0]: holder.when_places.get(name) for name in reversed(names)}
        added = Holder(
            subject=f"the condition of {thing}",
            words=thing.removeprefix("item "),
            place=holder.place,
            names=tuple(name for name in bases if name in self.items),
            position=position,
            inside=frozenset(inside),
            places={name: place for name, place in found.items() if place},
        )
        self.holders.append(added)
        for name in inside:
            self._deciding[name].append(added)

    def find_late_names(self, holder: Holder) -> Iterator[str]:
        """Yield the items that a condition names although they don't come earlier."""
        yield from (name for name in holder.names if self._positions[name] >= holder.position)

    def find_circle(self, start: Holder, name: str) -> frozenset[Holder] | None:
        """Return the conditions of the shortest circle from ``start`` by way of item ``name``."""
        if name in start.inside:
            return None
        before: dict[Holder, Holder | None] = dict.fromkeys(self._deciding[name])
        waiting = list(before)
        for holder in waiting:  # grows while it is walked
            for following in (each for n in holder.names for each in self._deciding[n]):
                if following is start:
                    return frozenset((start, *_walk_back(holder, before)))
                if following not in before:
                    before[following] = holder
                    waiting.append(following)
        return None


def _walk_back(holder: Holder | None, before: Mapping[Holder, Holder | None]) -> Iterator[Holder]:
    while holder:
        yield holder
        holder = before[holder]
