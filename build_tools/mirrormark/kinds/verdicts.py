"""What can be wrong with an answer that an author wrote."""

__all__ = ["Verdict", "shorten"]

LONGEST_SHOWN = 40

type Verdict = tuple[str, str] | None
"""What is wrong, as it follows *the answer* (no full stop), and how to mend it (a sentence)."""


def shorten(answer: str) -> str:
    """Return as much of an answer as a message has room for."""
    return answer if len(answer) <= LONGEST_SHOWN else f"{answer[:LONGEST_SHOWN]}…"
