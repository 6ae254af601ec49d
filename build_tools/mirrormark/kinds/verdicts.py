"""What can be wrong with an answer that an author wrote."""

from collections import Counter

__all__ = ["Verdict", "judge_list", "shorten"]

LONGEST_SHOWN = 40

type Verdict = tuple[str, str] | None
"""What is wrong, as it follows *the answer* (no full stop), and how to mend it (a sentence)."""


def shorten(answer: str) -> str:
    """Return as much of an answer as a message has room for."""
    return answer if len(answer) <= LONGEST_SHOWN else f"{answer[:LONGEST_SHOWN]}…"


def judge_list(answer: list[str]) -> Verdict:
    """Say what is wrong with a list of options, whichever there are."""
    if not answer:
        return "is an empty list", "Leave it out if it is blank."
    twice = [option_id for option_id, count in Counter(answer).items() if count > 1]
    return (f"has '{shorten(twice[0])}' twice", "Keep one of them.") if twice else None
