"""Advice: next steps, each a list entry of one line, or a heading with prose."""

from mirrormark.language.parse.attributes import Attributes, take_attributes
from mirrormark.language.parse.blocks import ItemList, Part
from mirrormark.language.parse.ids import make_id
from mirrormark.language.parse.meant import marks_of, refuse_ticks
from mirrormark.language.parse.prose import find_prose, read_prose, refuse_no_words
from mirrormark.language.parse.read_items import read_entry
from mirrormark.language.parse.read_rules import read_when
from mirrormark.language.parse.words import Words
from mirrormark.model import Advice, Place, Prose
from mirrormark.model.problems import Problem
from mirrormark.model.rules import Bands

__all__ = ["read_advice", "read_short_advice"]


def read_advice(
    part: Part, lines: list[str], path: str, bands: Bands, problems: list[Problem]
) -> Advice:
    """Read `## Title {#id when="…" for="…"}` and what follows it."""
    assert part.heading is not None
    words = part.heading.words
    title, attributes = take_attributes(words, "advice", problems)
    refuse_no_words(title, "this advice", words.place, problems)
    prose = read_prose(lines, part.start, part.end, path, problems)
    return _make_advice(title, words, attributes, prose, bands=bands, problems=problems)


def read_short_advice(
    part: Part, lines: list[str], path: str, bands: Bands, problems: list[Problem]
) -> tuple[list[Advice], list[Prose]]:
    """Read the lists right below `# Advice`. Also returns the prose there, which is no advice."""
    found: list[Advice] = []
    stray: list[Prose | None] = []
    position = part.start
    for mark in marks_of(part, problems):
        if isinstance(mark, ItemList):
            stray.append(find_prose(lines, position, mark.start, path))
            position = mark.end
            refuse_ticks(mark.entries, problems)
            for entry in mark.entries:
                title, attributes = read_entry(entry, "advice", problems)
                advice = _make_advice(
                    title, entry.words, attributes, None, bands=bands, problems=problems
                )
                found.append(advice)
    stray.append(find_prose(lines, position, part.end, path))
    return found, [prose for prose in stray if prose]


def _make_advice(
    title: str,
    words: Words,
    attributes: Attributes,
    prose: Prose | None,
    *,
    bands: Bands,
    problems: list[Problem],
) -> Advice:
    advice_id = attributes.id or make_id(title, "advice")
    outcomes = attributes.values.get("for")
    if attributes.is_whole and outcomes is None and "when" not in attributes.values:
        what = f"advice '{advice_id}' has neither 'when' nor 'for'"
        mend = 'Add {when="…"} with a rule, or {for="…"} with the outcomes that it fits.'
        problems.append(Problem("advice-without-rule", attributes.place, what, mend))
    names = [name.strip() for name in (outcomes or "").split(",") if name.strip()]
    if outcomes is not None and not names:
        what = f"advice '{advice_id}' is for no outcome"
        mend = "Name one, 'for=…', or remove it."
        problems.append(Problem("advice-without-rule", attributes.place_of("for"), what, mend))
    when = read_when(attributes, f"the rule of advice '{advice_id}'", bands, problems)
    return Advice(
        id=advice_id,
        has_own_id=attributes.id is not None,
        title=title,
        when=when.rule,
        outcomes=tuple(dict.fromkeys(names)),
        prose=prose,
        place=words.place,
        when_places=when.places,
        outcomes_places=_find_names(names, outcomes or "", attributes),
    )


def _find_names(names: list[str], text: str, attributes: Attributes) -> dict[str, Place]:
    """Return where each name stands in the value of `for`, which is ``text``."""
    starts = {name: text.index(name) for name in names}
    return {
        name: attributes.place_in("for", start, start + len(name)) for name, start in starts.items()
    }
