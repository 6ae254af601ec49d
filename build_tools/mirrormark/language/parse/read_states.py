"""The answers beside the options: *doesn't apply* and *don't know*, as authors write them."""

import re
from collections.abc import Callable, Iterable, Mapping

from mirrormark.language.parse.attributes import Attributes
from mirrormark.model import DOESNT_APPLY, DONT_KNOW, STATES
from mirrormark.model.problems import Problem, suggest
from mirrormark_engine import contract

__all__ = ["read_allow", "read_allow_attribute", "read_state"]

NOTHING = "nothing"
SPELLINGS: Mapping[str, contract.State] = {
    "doesnt apply": DOESNT_APPLY,
    "not applicable": DOESNT_APPLY,
    "dont know": DONT_KNOW,
}
APOSTROPHE = re.compile("['\u2018\u2019]")
BETWEEN = re.compile(r"[\s-]+")


def read_state(text: str) -> contract.State | None:
    """Return DOESNT_APPLY for *Doesn't apply* and its like, None for what is neither."""
    return SPELLINGS.get(BETWEEN.sub(" ", APOSTROPHE.sub("", text)).strip().casefold())


def read_allow(
    names: Iterable[str], off: str, report: Callable[[str, str, str], None]
) -> tuple[contract.State, ...]:
    """Return what may be answered beside the options, in the order of the model.

    ``off`` is how one would write that there is nothing. ``report`` takes the name, what is wrong
    and the mend.
    """
    found: set[contract.State] = set()
    is_off = False
    for name in names:
        state = read_state(name)
        is_off |= name == NOTHING
        if state:
            found.add(state)
        elif name != NOTHING:
            known = [*STATES.values(), NOTHING]
            otherwise = f"It can hold: {', '.join(known)}."
            report(name, f"'allow' can't hold '{name}'", suggest(name, known, otherwise))
    if is_off and found:
        mend = f"Write '{off}', or leave 'nothing' out."
        report("allow", "'allow' holds 'nothing' and more", mend)
    return tuple(sorted(found, key=list(STATES).index))


def read_allow_attribute(
    attributes: Attributes, inherited: tuple[contract.State, ...], problems: list[Problem]
) -> tuple[contract.State, ...]:
    """Return what `allow` says of an item or a section, or what is ``inherited`` without it."""
    text = attributes.values.get("allow")
    if text is None:
        return inherited

    def report(name: str, what: str, mend: str) -> None:
        place = attributes.place_of("allow")
        if name in text and name != "allow":
            place = attributes.place_in("allow", text.index(name), text.index(name) + len(name))
        problems.append(Problem("bad-value", place, what, mend))

    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        report("allow", "'allow' is empty", "Write 'allow=nothing' to switch it off.")
    return read_allow(names, "allow=nothing", report)
