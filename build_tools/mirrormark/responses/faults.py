"""What can be wrong with a file of responses, or with a link, by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["Fault", "FaultName", "ResponseFileError"]

type FaultName = Literal[
    "not-text",
    "not-json",
    "not-csv",
    "not-responses",
    "unknown-version",
    "unknown-field",
    "missing-field",
    "wrong-type",
    "wrong-value",
    "bad-number",
    "bad-text",
    "bad-time",
    "same-id",
    "unfit-answer",
    "not-a-link",
    "damaged-link",
    "other-assessment",
]

LONGEST_PLACE = 200
"""Signs: a name in a damaged file may have any number."""
WORDS: dict[FaultName, tuple[str, str]] = {
    "not-text": ("this is not text in UTF-8", "Save it as UTF-8, or export it again."),
    "not-json": ("this is no JSON", "It is damaged or cut off: export it again."),
    "not-csv": (
        "this row has more cells than there are columns, or a quotation mark too few",
        "Save it again as CSV, in UTF-8.",
    ),
    "not-responses": (
        "these are no responses of Mirrormark's",
        'A file of responses has "format": "mirrormark-responses" at its top.',
    ),
    "unknown-version": (
        "this has a version that is not known here",
        "A newer Mirrormark wrote it: update this one. Nothing was changed.",
    ),
    "unknown-field": (
        "there is no such field",
        "Correct its name, or update Mirrormark if a newer one wrote this.",
    ),
    "missing-field": ("this field is missing", "Export the response again, or add the field."),
    "wrong-type": ("this is of the wrong type", "'mirrormark schema responses' says what it is."),
    "wrong-value": ("this can't stand here", "'mirrormark schema responses' says what can."),
    "bad-number": ("this number is too large or too fine", "Write it with fewer digits."),
    "bad-text": ("this text holds half a character", "Type it anew."),
    "bad-time": ("this day or time never was", "Write it like 2026-11-22T09:30:00Z."),
    "same-id": (
        "another response has this id, and says something else",
        "Remove one of them, or give one a new id.",
    ),
    "not-a-link": (
        "this is no link with answers",
        "Copy it again, from its first sign to its last.",
    ),
    "damaged-link": ("this link is damaged", "Copy it again, from its first sign to its last."),
    "other-assessment": (
        "this link is to another assessment, or was made before its questions were changed",
        "Open it where it was made, or keep the version of then: 'mirrormark versions --help'.",
    ),
    "unfit-answer": ("this is no answer to that item", "Correct it, or remove it."),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong."""

    name: FaultName
    """Which kind of thing."""
    at: str
    """Where in the file, such as `responses[2].answers.flat`; empty for all of it."""
    said: str = ""
    """What is wrong in more words than the name has, without a full stop."""

    def __str__(self) -> str:
        usual, mend = WORDS[self.name]
        what = self.said or usual
        at = self.at if len(self.at) <= LONGEST_PLACE else f"{self.at[:LONGEST_PLACE]}…"
        return f"{at}: {what}. {mend}" if at else f"{what}. {mend}"


class ResponseFileError(Exception):
    """A file or a link that can't be taken as it is, with all that is wrong."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(map(str, self.faults)))
