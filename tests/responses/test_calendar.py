"""Another library reads the calendars that the page's script writes, whatever words are in them."""

import datetime as dt
import re

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.responses.test_both import have_the_script

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
LINE_ENDS = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.sampled_from(
    [
        "\\n",
        "\\",
        "\\\\,",
        ";:\"',",
        "\r\nEND:VEVENT\r\nBEGIN:VALARM",
        " \t leading",
        "BEGIN:VCALENDAR",
        "\r\n ",
        "=20",
        "é" * 90,
    ]
)
days = st.fixed_dictionaries(
    {
        "uid": st.from_regex(r"[0-9A-Za-z_-]{8,64}-(due|again)", fullmatch=True),
        "day": st.dates(min_value=dt.date(1000, 1, 1)).map(str),
        "title": words,
        "text": words,
    },
    optional={"url": st.just("https://example.org/mirrors/?a=1,2;3")},
)


def as_told(text):
    """What a calendar can say of a text: all ends of lines alike, and no controls."""
    return CONTROLS.sub(" ", LINE_ENDS.sub("\n", text))


@settings(max_examples=20)
@given(st.lists(days, min_size=20, max_size=60))
def test_every_word_comes_back(planned):
    (text,) = have_the_script("calendar_all.mjs", [planned])
    lines = text.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    assert not any(event.errors for event in calendar.events)
    assert [name for name, _ in calendar.property_items()].count("BEGIN") == len(planned) + 1
    for event, day in zip(calendar.events, planned, strict=True):
        assert event["UID"] == day["uid"]
        assert event["SUMMARY"] == as_told(day["title"])
        assert event.get("DESCRIPTION", "") == as_told(day["text"])
        assert event.get("URL") == day.get("url")
        assert dt.date.fromisoformat(day["day"]) == event.DTSTART
        assert event.DTSTAMP == NOW
        assert event.duration == dt.timedelta(days=1)


def test_a_calendar_of_nothing():
    (text,) = have_the_script("calendar_all.mjs", [[]])
    calendar = icalendar.Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar.events) == ("2.0", [])
