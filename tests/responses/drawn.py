"""Responses of every shape that the contract allows, by Hypothesis."""

import string

from hypothesis import strategies as st

__all__ = ["responses"]

DIGITS = string.ascii_lowercase + string.digits
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    [
        "=1+1",
        "'",
        "'=",
        "-5",
        "+",
        "@a",
        "\t",
        "\r\n",
        '"',
        '""',
        ";",
        ",",
        "[",
        "{}",
        "1",
        " ",
        "\ufeff",
    ]
)
some_words = words.filter(bool)
names = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
ids = st.text(DIGITS, min_size=1, max_size=6) | some_words
numbers = (
    st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(-1e9, 1e9, allow_nan=False).filter(lambda each: not each.is_integer())
    | st.floats(-1e-5, 1e-5).filter(bool)
)
answers = (
    some_words
    | ids
    | numbers
    | st.lists(ids, min_size=1, max_size=5)
    | st.dictionaries(ids, numbers, min_size=1, max_size=5)
)
days = st.dates().filter(lambda day: day.year >= 1000).map(str)
zones = st.sampled_from(["Z", "+01:00", "-11:30"])
times = st.builds(
    "{}T{:02}:{:02}:{:02}{}{}".format,
    days.filter(lambda day: day < "2999"),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    st.sampled_from(["", ".5", ".123"]),
    zones,
)
moments = st.one_of(days.filter(lambda day: day < "2999"), times)
percents = st.integers(0, 100) | st.floats(0.1, 99.9).filter(lambda each: not each.is_integer())
scores = st.fixed_dictionaries(
    {"score": st.none() | percents, "low": percents, "high": percents, "band": st.none() | ids}
)
results = st.fixed_dictionaries(
    {"outcome": st.none() | ids, "scores": st.dictionaries(names, scores, max_size=4)},
    optional={"call": st.sampled_from(["firm", "leaning", "open"])},
)
step_ids = st.from_regex(r"[0-9A-Za-z_-]{8,64}", fullmatch=True)
steps = st.fixed_dictionaries(
    {"advice": st.none() | ids, "words": words, "done": st.booleans()},
    optional={"id": step_ids, "owner": words, "due": days, "sign": words, "again": days},
)
own_words = st.dictionaries(names, some_words, min_size=1, max_size=4)
responses = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[0-9A-Za-z_-]{8,64}", fullmatch=True),
        "assessment": names,
        "content_version": st.text("0123456789abcdef", min_size=12, max_size=12),
        "answers": st.dictionaries(names, answers, max_size=8),
    },
    optional={
        "name": words,
        "site": st.just("https://example.org/mirrors/?a=1,2;3"),
        "language": st.sampled_from(["de", "pt-BR", "zh-Hant-TW"]),
        "begun": moments,
        "answered": moments,
        "changed": moments,
        "texts": own_words,
        "notes": own_words,
        "result": results,
        "plan": st.lists(steps, min_size=1, max_size=3),
        "rater": st.fixed_dictionaries({"group": names}),
    },
)
