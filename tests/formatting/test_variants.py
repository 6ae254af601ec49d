"""However a file is written, in order it is the same, and means what it did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.cli.starter import start_assessment
from mirrormark.diagnostics.formatted import format_text
from tests.engine.small_files import write_file
from tests.formatting.messing import make_messy
from tests.formatting.texts import ROOT, put_in_order

CASES = ROOT / "tests/cases/valid"
PLAIN = ("every-key", "item-kinds", "conditions", "weights-and-scales", "advice", "ranking")
"""Files whose YAML has no comments, and in which nothing stands that shuffling would tear apart."""
BITS = (
    *(" ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "  \n", "\\", "#", " #", "# c\n", "-", "- "),
    *("* ", "> ", "`", "```\n", "~~~\n", "<!-- c -->", "<div>", "{", "}", "{}", "'", '"', ":", ","),
    *("[", "]", "\u2028", "\x85", "|", "|\n  x", "===\n", "---\n", "1. ", "&a ", "*a", "(2)", "? "),
    *("\n\n\n    code  \n\n\n    more\n", "\n<pre>\n\n\n x</pre>\n", "  # deep\n", "\f", "\xa0"),
    *('<!-- mirrormark: allow long: "x" -->', "\n[^1]: note\n\n\n    more\n", "a  \nb", "=", "%"),
)


def text_of(name):
    return (CASES / f"{name}.md").read_text(encoding="utf-8")


TEXTS = [format_text(text_of(name), "a.md", "a").text for name in PLAIN]
ANY = [
    *(path.read_bytes().decode() for path in sorted(CASES.glob("*.md"))),
    *(start_assessment("Our team", each) for each in ("en", "de")),
]


@pytest.mark.parametrize("text", TEXTS, ids=PLAIN)
@given(chance=st.randoms(use_true_random=False))
def test_all_ways_to_write_a_file_come_to_the_same(text, chance):
    messy = make_messy(text, chance)
    assert format_text(messy, "a.md", "a").text == text


@given(seed=st.integers(0, 10**6), chance=st.randoms(use_true_random=False))
def test_so_they_do_with_drawn_files(seed, chance):
    text = format_text(write_file(seed), "a.md", "a").text
    assert format_text(make_messy(text, chance), "a.md", "a").text == text


@given(
    text=st.sampled_from(ANY),
    deeds=st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from(BITS), st.integers(0, 3)), max_size=4
    ),
)
def test_whatever_is_done_to_a_file_it_is_put_in_order_once(text, deeds):
    for where, bit, gone in deeds:
        at = int(where * len(text))
        text = text[:at] + bit + text[at + gone :]
    # It raises if the meaning would change.
    if found := put_in_order(text):
        assert put_in_order(found.text).text == found.text
