"""Numbers as people write them: the page reads each as the very number it is, or not at all."""

import json
import subprocess
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mirrormark.bundle.tools import find_tool

MODULE = Path(__file__).parent.parent / "build_tools/mirrormark_web/src/kinds/shared/numerals.js"
ASK = """
const { readNumeral } = await import(process.argv[1]);
let text = "";
for await (const part of process.stdin) text += part;
const readings = JSON.parse(text).map(([written, quantity]) => {
  const reading = readNumeral(written, quantity) ?? null;
  return reading && "value" in reading ? { value: `${reading.value}` } : reading;
});
console.log(JSON.stringify(readings));
"""
PEOPLE = {"lowest": 0, "highest": 5000, "step": 1}
HALVES = {"lowest": -10, "highest": 10, "step": 0.5}
EIGHTHS = {"lowest": 0, "highest": 3, "step": 0.125}
THOUSANDTHS = {"lowest": 0, "highest": 5000, "step": 0.001}
ARABIC = {ord("."): 0x66B, **{ord("0") + digit: 0x660 + digit for digit in range(10)}}
WIDE = {sign: sign + 0xFEE0 for sign in map(ord, "0123456789.,-")}


def read(asked: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any] | None]:
    """Have the page's own script read each text as an answer to its question."""
    command = [str(find_tool("node")), "--input-type=module", "-e", ASK, MODULE.as_uri()]
    done = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    readings: list[dict[str, Any] | None] = json.loads(done.stdout)
    return readings


READ = [
    ("7,5", "7.5"),
    ("7.5", "7.5"),
    (" 7.5\u00a0", "7.5"),
    ("7,", "7"),
    (".5", "0.5"),
    (",5", "0.5"),
    ("-7.5", "-7.5"),
    ("\u22127,5", "-7.5"),
    ("\u20137.5", "-7.5"),
    ("+3", "3"),
    ("-0", "0"),
    ("007", "7"),
    ("7.50", "7.5"),
    ("7.5000", "7.5"),
    ("0.125", "0.125"),
    ("0,125", "0.125"),
    ("\u0667\u066b\u0665", "7.5"),
    ("\u06f7\u066b\u06f5", "7.5"),
    ("\u096d.\u096b", "7.5"),
    ("\uff17\uff0e\uff15", "7.5"),
    ("\uff0d\uff17\uff0c\uff15", "-7.5"),
    ("\u200e-3\u200f", "-3"),
    ("1000", "1000"),
]
GROUPED = [
    ("1,000,000", "1000000"),
    ("1.000.000", "1000000"),
    ("1 000", "1000"),
    ("1\u00a0000", "1000"),
    ("1\u202f000", "1000"),
    ("1'000", "1000"),
    ("1\u2019000", "1000"),
    ("\u0661\u066c\u0660\u0660\u0660", "1000"),
    ("1.000,5", "1000.5"),
    ("1,000.5", "1000.5"),
    ("1,00,000", "100000"),
    ("-1 000", "-1000"),
]
UNREAD = [
    *(
        "seven",
        "7 people",
        "50%",
        "1e3",
        "0x10",
        "1/2",
        "\u00bd",
        "10\u2075",
        "\u2460",
        "--7",
        "7-",
    ),
    *(
        "-",
        ".",
        "+",
        "7..5",
        "7,5,5",
        "3-4",
        "\u221e",
        "NaN",
        "Infinity",
        "\u4e03",
        "7 5",
        "1,0000,0",
    ),
]


def test_what_is_read_is_the_number_that_was_written() -> None:
    assert read([(text, HALVES) for text, _ in READ]) == [{"value": number} for _, number in READ]


def test_nothing_is_nothing() -> None:
    assert read([(text, PEOPLE) for text in ("", " ", "\u00a0", "\u200f")]) == [None] * 4


def test_thousands_that_are_set_apart_are_refused_with_what_was_meant() -> None:
    expected = [{"fault": "grouped", "meant": meant} for _, meant in GROUPED]
    assert read([(text, PEOPLE) for text, _ in GROUPED]) == expected


def test_anything_else_is_refused() -> None:
    assert read([(text, PEOPLE) for text in UNREAD]) == [{"fault": "unread"}] * len(UNREAD)


@pytest.mark.parametrize(
    ("text", "quantity", "expected"),
    [
        ("1,000", PEOPLE, {"fault": "two-ways", "meant": "1000", "other": "1"}),
        ("1.500", PEOPLE, {"fault": "two-ways", "meant": "1500", "other": "1.5"}),
        ("7.125", HALVES, {"fault": "two-ways", "meant": "7125", "other": "7.1250"}),
        ("1.125", EIGHTHS, {"value": "1.125"}),
        ("1.125", THOUSANDTHS, {"fault": "two-ways", "meant": "1125", "other": "1.1250"}),
        ("12.345", THOUSANDTHS, {"value": "12.345"}),
        ("0.125", PEOPLE, {"value": "0.125"}),
    ],
)
def test_a_thousand_or_a_one_is_asked_about(
    text: str, quantity: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert read([(text, quantity)]) == [expected]


def test_what_is_said_to_be_meant_can_be_written() -> None:
    texts = [*(text for text, _ in GROUPED), "1,000", "7.125", "1.500"]
    for quantity in (PEOPLE, HALVES, THOUSANDTHS):
        meant = [
            each[name]
            for each in read([(text, quantity) for text in texts])
            for name in ("meant", "other")
            if each and name in each
        ]
        assert all(each and "value" in each for each in read([(text, quantity) for text in meant]))


def test_the_digits_of_every_script_are_read() -> None:
    digits = [chr(code) for code in range(0x1FBFA) if unicodedata.category(chr(code)) == "Nd"]
    # Node may know a newer Unicode than Python; what Python knows, Node does.
    expected = [{"value": f"{unicodedata.digit(each)}"} for each in digits]
    assert read([(each, PEOPLE) for each in digits]) == expected
    assert len(digits) > 600


def test_more_digits_than_a_number_holds_are_no_number() -> None:
    texts = ["5.0000000000000000001", "12345678901234567", "0.30000000000000004"]
    assert read([(text, HALVES) for text in texts]) == [{"value": "NaN"}] * 3


def spell(number: Decimal) -> list[str]:
    """Return how people write a number: with either sign of decimals, in several scripts."""
    plain = f"{number:f}"
    comma = plain.replace(".", ",")
    grouped = f"{number:,f}"
    return [
        plain,
        comma,
        f" {plain}\n",
        plain.replace("-", "\u2212"),
        comma.replace("-", "\u2013"),
        plain.translate(ARABIC),
        plain.translate(WIDE),
        comma.translate(WIDE),
        grouped,
        grouped.replace(",", " "),
        grouped.replace(",", "'"),
        grouped.translate(str.maketrans(",.", ".,")),
    ]


@st.composite
def answers(draw: st.DrawFn) -> tuple[dict[str, Any], Decimal]:
    """Return a question for a number, and one that it accepts."""
    step = Decimal(draw(st.sampled_from(["1", "5", "0.5", "0.1", "0.25", "0.01", "0.001", "100"])))
    lowest = draw(st.integers(-3000, 3000)) * step
    steps = draw(st.integers(1, 5000))
    quantity = {"lowest": lowest, "highest": lowest + steps * step, "step": step}
    return {name: float(each) for name, each in quantity.items()}, lowest + step * draw(
        st.integers(0, steps)
    )


@settings(max_examples=40)
@given(st.lists(answers(), min_size=50, max_size=50))
def test_each_answer_is_read_as_what_it_is_or_refused(
    cases: list[tuple[dict[str, Any], Decimal]],
) -> None:
    asked = [
        (text, quantity, number) for quantity, number in cases for text in spell(number.normalize())
    ]
    readings = read([(text, quantity) for text, quantity, _ in asked])
    for (text, quantity, number), reading in zip(asked, readings, strict=True):
        assert reading, text
        if "value" in reading:
            assert float(reading["value"]) == float(number), (text, quantity)
        else:
            assert reading["fault"] in ("grouped", "two-ways"), (text, quantity)
            # Without a sign or a space between thousands, there is no doubt but for thousandths.
            is_plain = text.strip().lstrip("-\u2212").isdigit()
            assert not is_plain, (text, quantity)
