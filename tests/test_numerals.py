"""Numbers as people write them: the page reads each as the very number it is, or not at all.

Here are those that are drawn. Those that were thought of stand in `vectors/numerals.json`, which
the tests of the script itself read.
"""

import json
import subprocess
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mirrormark.bundle.tools import find_tool
from tests.drawing import draw_few

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


def test_the_digits_of_every_script_are_read() -> None:
    digits = [chr(code) for code in range(0x1FBFA) if unicodedata.category(chr(code)) == "Nd"]
    # Node may know a newer Unicode than Python; what Python knows, Node does.
    expected = [{"value": f"{unicodedata.digit(each)}"} for each in digits]
    assert read([(each, PEOPLE) for each in digits]) == expected
    assert len(digits) > 600


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


@draw_few(40)
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
