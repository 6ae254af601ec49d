"""What rules say of answers: options and parts that there are, comparisons that can be made."""

from collections.abc import Iterator

from mirrormark.diagnostics.checks.lookup import suggest_option
from mirrormark.diagnostics.checks.names import Names, Ruled, find_conditions, find_verdicts
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item
from mirrormark.model.limits import most
from mirrormark.model.problems import Problem, find_nearest, list_known
from mirrormark.model.rules import Claim, Comparison, Is, names_in, walk_claims, write_claim
from mirrormark.model.scales import options_of

__all__ = [
    "find_claims_about_free_text",
    "find_comparisons_without_points",
    "find_numbers_too_large",
    "find_unchoosable_options_in_rules",
    "find_unknown_options_in_rules",
    "find_unknown_parts_in_rules",
]

LARGEST_NUMBER = most("number")


def find_claims_about_free_text(assessment: Assessment) -> Iterator[Problem]:
    """Nobody can say what free text will be."""
    for ruled, _, name, item in _walk(assessment):
        kind = KINDS[item.kind]
        if not kind.counts:
            what = f"{ruled.subject} names '{name}', which is {kind.in_words}"
            mend = f"Name another item: {kind.in_words} decides nothing."
            yield Problem("rule-on-free-text", ruled.place_of(name), what, mend)


def find_unknown_parts_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """What has parts is compared by one of them, and nothing else has any."""
    for ruled, claim, name, item in _walk(assessment):
        part = name.partition(".")[2]
        known = [option.id for option in item.options]
        kind = KINDS[item.kind]
        if not kind.counts or (kind.has_parts and (isinstance(claim, Is) or not known)):
            continue
        if part and not kind.has_parts:
            what = f"{ruled.subject} names '{name}', but '{item.id}' is no allocation"
            yield Problem("unknown-option", ruled.place_of(name), what, f"Write '{item.id}' alone.")
        elif kind.has_parts and not part:
            what = f"{ruled.subject} compares '{name}', which has parts"
            mend = f"Write one of them, such as '{name}.{known[0]}'."
            yield Problem("unfit-comparison", ruled.place_of(name), what, mend)
        elif kind.has_parts and part not in known:
            what = f"{ruled.subject} names '{name}', and '{item.id}' has no such part"
            otherwise = list_known(f"parts of '{item.id}'", known)
            nearest = find_nearest(part, known)
            mend = f"Did you mean '{item.id}.{nearest}'?" if nearest else otherwise
            yield Problem("unknown-option", ruled.place_of(name), what, mend)


def find_unchoosable_options_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """`is` asks for a response option; numbers and parts are compared."""
    for ruled, claim, name, item in _walk(assessment):
        kind = KINDS[item.kind]
        is_part = kind.has_parts and "." in name
        if not isinstance(claim, Is) or not kind.counts or (kind.is_chosen and not is_part):
            continue
        if kind.is_chosen:
            yield _refuse_place(ruled, claim, name)
            continue
        value = claim.value if not claim.value[0].isalpha() else "10"
        what = f"{ruled.subject} says '{name} is {claim.value}', and '{item.id}' has no options"
        compared = name
        if kind.has_parts and "." not in name:
            compared = f"{name}.{item.options[0].id}" if item.options else f"{name}.part"
        mend = f"Write, say, '{compared} >= {value}'."
        yield Problem("unfit-is", ruled.place_of(write_claim(claim)), what, mend)


def _refuse_place(ruled: Ruled, claim: Is, name: str) -> Problem:
    """Options are put in order: where one stands is no option, either."""
    value = claim.value if claim.value.isdigit() else "1"
    what = f"{ruled.subject} says '{name} is {claim.value}', and '{name}' is a place"
    return Problem(
        "unfit-is", ruled.place_of(write_claim(claim)), what, f"Write, say, '{name} == {value}'."
    )


def find_unknown_options_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """`is` asks for a response option that there is."""
    for ruled, claim, name, item in _walk(assessment):
        if not isinstance(claim, Is) or not KINDS[item.kind].is_chosen or "." in name:
            continue
        options, value = options_of(item, assessment), claim.value
        if options and value not in [option.id for option in options]:
            what = f"{ruled.subject} names an unknown option '{value}' of '{item.id}'"
            place = ruled.place_of(f"{name}: {value}")
            yield Problem("unknown-option", place, what, suggest_option(item, assessment, value))


def find_comparisons_without_points(assessment: Assessment) -> Iterator[Problem]:
    """What is compared of a response option is its points.

    Those of an item that is scored are asked for elsewhere.
    """
    for ruled, claim, name, item in _walk(assessment):
        options, kind = options_of(item, assessment), KINDS[item.kind]
        is_asked = kind.is_chosen and not (kind.has_parts or item.is_scored)
        if (
            isinstance(claim, Comparison)
            and is_asked
            and any(option.points is None for option in options)
        ):
            said = write_claim(claim)
            what = f"{ruled.subject} says '{said}', and the options of '{name}' have no points"
            mend = f"Write, say, '{name} is {options[0].id}', or give all of them points, '(1)'."
            yield Problem("unfit-comparison", ruled.place_of(said), what, mend)


def find_numbers_too_large(assessment: Assessment) -> Iterator[Problem]:
    """An answer is compared with what it could be; an endless number has no place in JSON."""
    for ruled, claim, name, _ in _walk(assessment):
        operands = claim.operands if isinstance(claim, Comparison) else ()
        numbers = [operand for operand in operands if not isinstance(operand, str)]
        if any(abs(number) > LARGEST_NUMBER for number in numbers):
            what = f"{ruled.subject} compares '{name}' with {numbers[0]:.12g}"
            place = ruled.place_of(write_claim(claim))
            yield Problem("beyond-limits", place, what, f"No answer is beyond {LARGEST_NUMBER:,}.")


def _walk(assessment: Assessment) -> Iterator[tuple[Ruled, Claim, str, Item]]:
    """Yield each claim about an item once, with the name that it has in the rule."""
    names = Names(assessment)
    for find in (find_conditions, find_verdicts):
        for ruled in find(assessment):
            seen: set[tuple[str, ...]] = set()
            for claim in walk_claims(ruled.rule):
                for name in names_in(claim):
                    item = names.find_item(name, ruled)
                    key = (name, claim.value) if isinstance(claim, Is) else (name,)
                    if item and key not in seen:
                        seen.add(key)
                        yield ruled, claim, name, item
