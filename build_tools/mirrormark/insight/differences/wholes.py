"""What an edit did to an assessment as a whole, and to all that isn't an item."""

from collections.abc import Iterable, Iterator, Mapping

from mirrormark.insight.differences.changes import Change, compare_fields, compare_things
from mirrormark.insight.differences.differences_in_words import (
    say_answers,
    say_bands,
    say_charts,
    say_focus,
    say_history,
    say_pairs,
    say_parts,
    say_percentiles,
    say_prose,
    say_references,
    say_rules,
    say_scale,
)
from mirrormark.model import Advice, Assessment, Dimension, Notice, Outcome, Prose, Section

__all__ = [
    "find_advice_changes",
    "find_changes_of_the_whole",
    "find_dimension_changes",
    "find_example_changes",
    "find_notice_changes",
    "find_outcome_changes",
    "find_scale_changes",
    "find_section_changes",
]


type Ruled = Section | Outcome | Advice | Notice
type Titled = Ruled | Dimension


def _by_id[T: Titled](things: Iterable[T]) -> dict[str, T]:
    return {each.id: each for each in things}


def _say_title(thing: Titled) -> str:
    return thing.title


def _say_text(finding: Outcome | Advice | Notice) -> str | None:
    return say_prose(finding.prose)


TITLE = ("other title", _say_title)
TEXT = ("other text", _say_text)


def find_changes_of_the_whole(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of what the front matter says of all, and of the introduction."""
    yield from compare_fields(
        "assessment",
        "",
        old,
        new,
        (
            ("other title", lambda each: each.title),
            ("other question", lambda each: each.question or None),
            ("other summary", lambda each: each.summary or None),
            ("other minutes", lambda each: f"{each.minutes}" if each.minutes else None),
            ("other introduction", lambda each: say_prose(each.introduction)),
            ("other share of answers needed", lambda each: f"{each.at_least}"),
            ("other focus", say_focus),
            ("other pairs", say_pairs),
            ("other language", lambda each: each.language),
            ("other pictures", say_charts),
            ("other history", say_history),
        ),
    )


def find_scale_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of the author's own scales."""
    before, after = ({scale.name: scale for scale in each.scales} for each in (old, new))
    yield from compare_things("scales", before, after, say_scale, (("other options", say_scale),))


def find_section_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of sections, without their items."""
    before, after = _by_id(old.sections), _by_id(new.sections)
    fields = (TITLE, ("other text", _say_prose_between))
    yield from compare_things("sections", before, after, _say_title, fields)
    yield from _find_moved_prose(before, after)
    yield from _find_other_rules("sections", "other condition", (old, before), (new, after))


def _find_moved_prose(old: Mapping[str, Section], new: Mapping[str, Section]) -> Iterator[Change]:
    """Yield a change where the same prose stands between other items than before."""
    for section_id, section in old.items():
        other = new.get(section_id)
        if other is None or _say_prose_between(section) != _say_prose_between(other):
            continue
        shared = {item.id for item in section.items} & {item.id for item in other.items}
        before, after = (", ".join(_list_items_before(each, shared)) for each in (section, other))
        if before != after:
            yield Change("sections", "text moved", section_id, before, after)


def _list_items_before(section: Section, shared: set[str]) -> Iterator[str]:
    """Yield behind which of the shared items each piece of prose stands."""
    last = "the heading"
    for part in section.content:
        if isinstance(part, Prose):
            yield f"behind {last}"
        elif part.id in shared:
            last = part.id


def _say_prose_between(section: Section) -> str | None:
    return say_prose(*(part for part in section.content if isinstance(part, Prose)))


def find_dimension_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of what is measured."""
    yield from compare_things(
        "dimensions",
        _by_id(old.dimensions),
        _by_id(new.dimensions),
        _say_title,
        (
            TITLE,
            ("other summary", lambda each: each.summary or None),
            ("other symptom", lambda each: each.symptom or None),
            ("other way to score", lambda each: each.mode),
            ("other parts", say_parts),
            ("other bands", say_bands),
            ("other references", say_references),
            ("other percentiles", say_percentiles),
        ),
    )


def find_outcome_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of outcomes."""
    before, after = _by_id(old.outcomes), _by_id(new.outcomes)
    yield from compare_things("outcomes", before, after, _say_title, (TITLE, TEXT))
    yield from _find_other_rules("outcomes", "other rule", (old, before), (new, after))


def find_advice_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of advice."""
    before, after = _by_id(old.advice), _by_id(new.advice)
    fits = ("other outcomes", _say_outcomes)
    yield from compare_things("advice", before, after, _say_title, (TITLE, fits, TEXT))
    yield from _find_other_rules("advice", "other rule", (old, before), (new, after))


def find_notice_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of notices."""
    before, after = _by_id(old.notices), _by_id(new.notices)
    urgency = ("other urgency", lambda each: each.urgency)
    yield from compare_things("notices", before, after, _say_title, (TITLE, urgency, TEXT))
    yield from _find_other_rules("notices", "other rule", (old, before), (new, after))


def _say_outcomes(advice: Advice) -> str:
    return ", ".join(advice.outcomes) or "all"


def find_example_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield changes of examples, which readers see worked out."""
    before, after = ({each.name: each for each in whole.examples} for whole in (old, new))
    yield from compare_things(
        "examples",
        before,
        after,
        lambda each: say_answers(each.answers) or "",
        (("other answers", lambda each: say_answers(each.answers)),),
    )


def _find_other_rules[T: Ruled](
    area: str,
    change: str,
    old: tuple[Assessment, Mapping[str, T]],
    new: tuple[Assessment, Mapping[str, T]],
) -> Iterator[Change]:
    say_before, say_after = say_rules(old[0]), say_rules(new[0])
    for thing_id, thing in old[1].items():
        other = new[1].get(thing_id)
        # Words would differ as soon as a title in them does.
        if other and thing.when != other.when:
            yield Change(area, change, thing_id, say_before(thing.when), say_after(other.when))
