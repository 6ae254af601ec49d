"""Days and times, as responses have them: whether they ever were, and which is the later."""

import re
from datetime import date

__all__ = ["is_moment", "seconds_of"]

SHAPE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-])(\d\d):(\d\d)))?",
    re.ASCII,
)
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_moment(text: str) -> bool:
    """Return whether there was such a day, at such a time; what has another form passes."""
    match = SHAPE.fullmatch(text)
    if match is None:
        return True
    year, month, day, hour, minute, second = (int(match[n] or 0) for n in range(1, 7))
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= month <= len(DAYS) or not 1 <= day <= DAYS[month - 1] - (
        month == 2 and not is_leap
    ):
        return False
    zone_hour, zone_minute = int(match[9] or 0), int(match[10] or 0)
    return hour < 24 and minute < 60 and second < 60 and zone_hour < 24 and zone_minute < 60


def seconds_of(text: str) -> tuple[int, str]:
    """Return what two moments can be compared by: whole seconds, and the digits of the rest."""
    match = SHAPE.fullmatch(text)
    assert match is not None, "it was looked at"
    year, month, day, hour, minute, second = (int(match[n] or 0) for n in range(1, 7))
    days = date(year, month, day).toordinal() - date(1970, 1, 1).toordinal()
    away = (int(match[9] or 0) * 60 + int(match[10] or 0)) * (-1 if match[8] == "-" else 1)
    seconds = ((days * 24 + hour) * 60 + minute - away) * 60 + second
    return seconds, (match[7] or ".").rstrip("0")
