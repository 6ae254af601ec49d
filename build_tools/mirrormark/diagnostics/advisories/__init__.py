"""Advisories on wording: what makes a questionnaire hard to answer well, and what to do about it.

No advisory is a mistake. One rule, one function; `ADVISORIES` is the list of them, each with its
reason and a source. An author can allow what stays, with a reason of theirs, and ask for rules that
say nothing unasked.
"""

from collections.abc import Iterable, Iterator

from mirrormark.diagnostics.advisories.advise_language import find_language
from mirrormark.diagnostics.advisories.advisory import Advisory, AdvisoryRule
from mirrormark.diagnostics.advisories.instructions import Instruction, find_instructions
from mirrormark.diagnostics.advisories.table import ADVISORIES, OTHER_READING
from mirrormark.model import Document, Profile
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem

__all__ = ["ADVISORIES", "Advisory", "AdvisoryRule", "find_advisories"]

OFF = frozenset(rule.name for rule in ADVISORIES if not rule.is_on)
"""They are looked for all the same: what is allowed of them is no allowance of nothing."""
UNKEPT: FindingName = "unkept-version"
"""It is no rule on wording, and an author may do without all the same."""


def find_advisories(
    document: Document, text: str, others: Iterable[Problem] = ()
) -> list[Advisory]:
    """Look at a file without problems; return what its author doesn't allow, by place.

    ``document`` is in the words that readers see. ``text`` is that of its file, for the comments
    in it. ``others`` are known from elsewhere: where the site's Markdown makes something else of
    it, and that its version isn't kept beside it.
    """
    names = [rule.name for rule in ADVISORIES if rule.find or rule.name == OTHER_READING]
    names.append(UNKEPT)
    instructions, unclear = find_instructions(document, text, names)
    found: list[Advisory] = []
    used: set[Instruction] = set()
    for advisory in (*_find_all(document), *map(_make, others)):
        told = [each for each in instructions if each.covers(advisory.name, advisory.place)]
        allowing = [each for each in told if each.allows]
        used.update(allowing)
        if not allowing and (told or advisory.name not in OFF):
            found.append(advisory)
    found += map(_make, unclear)
    for allowance in instructions:
        if allowance.allows and allowance not in used:
            what = f"'{allowance.rule}' is allowed here, but there is none to allow"
            mend = "Remove the comment, or move it right above what it is about."
            found.append(Advisory("unused-allow", allowance.place, what, mend))
    return sorted(found, key=lambda each: (each.place.line, each.place.column))


def _find_all(document: Document) -> Iterator[Advisory]:
    if isinstance(document, Profile):
        for rule in ADVISORIES:
            if rule.find_in_profile:
                yield from map(_make, rule.find_in_profile(document))
        return
    language = find_language(document)
    for rule in ADVISORIES:
        if rule.find and (not rule.languages or language in rule.languages):
            yield from map(_make, rule.find(document))


def _make(problem: Problem) -> Advisory:
    return Advisory(problem.name, problem.place, problem.what, problem.mend)
