"""Damages files at random, and does with each of them all that an author can ask for.

`python -m tests.mutating 0 10000` goes through so many files and prints how it went.
"""

import json
import random
import signal
import sys
import traceback
from collections import Counter
from pathlib import Path

from mirrormark.catalogue import load_catalogue
from mirrormark.controls import show_controls
from mirrormark.differences import compare, describe_differences
from mirrormark.explanation import explain
from mirrormark.explanation.report import as_data, describe_explanation
from mirrormark.mending import write_ids
from mirrormark.page import (
    Languages,
    assemble,
    assemble_profile,
    name_scored,
    page_source,
    render_scored,
)
from mirrormark.parse import is_profile
from mirrormark.rendering import OURS, cut_at_markers, page_markdown
from mirrormark.responses import as_sent
from mirrormark.results import describe_result
from mirrormark.review import review_profile, review_text
from mirrormark.simulation import describe_simulation, simulate
from mirrormark.sources import compile_beside
from mirrormark_engine import score
from tests.sites import ASSESSMENTS, ROOT

CASES = ROOT / "tests/cases"


def list_cases(folder):
    """Return the files of a kind of case."""
    return sorted((CASES / folder).glob("*.md"))


RIGHT = [
    *sorted(ASSESSMENTS.glob("*.md")),
    *(path for name in ("valid", "examples", "profiles/valid") for path in list_cases(name)),
]
WRONG = [
    path
    for name in ("invalid", "proofs", "advisories", "profiles/invalid")
    for path in list_cases(name)
]
CATALOGUE = load_catalogue()
LANGUAGES = Languages("en", CATALOGUE.language)
FEW = 20
"""Made-up respondents: what they do is of no interest here."""
LONGEST_S = 60
"""Whoever looks for what takes long has other files for it."""

LINE_ENDS = ["\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
CONTROLS = ["\x00", "\x02", "\x03", "\x08", "\x1b[2J", "\x7f", "\x9b", "\u202e", "\ufeff", "\ufffe"]
SIGNS = [
    *"#-*+{}[]()<>\"'`:=|&!@%~\\\t ^$.,;/?",
    "\u201c",
    "é",
    "日",
    "👩\u200d💻",
    "\u0301",
    "٣",
    "²",
]
NUMBERS = ["0", "-1", "1e9", "1/3", "1/0", "0.1", "007", "100", "nan", "inf", ".5", "5."]
WORDS = [
    *(
        "---\n",
        "\n# Outcomes\n",
        "\n# Advice\n",
        "\n# Examples\n",
        "\n## x\n",
        "\n### x\n",
        "\n- x\n",
    ),
    *(
        "\n* x {#y}\n",
        "```",
        "```yaml\n",
        "<!--",
        "<script>",
        "</p>",
        "<b onclick=a>",
        "{#x}",
        "(1)",
    ),
    *(
        ' when="',
        " otherwise",
        " reverse",
        " unscored",
        " none",
        ' for="x"',
        " scale=own",
        "title: ",
    ),
    *(
        " type=multiple",
        " type=number max=9",
        " type=allocation total=10",
        " type=text",
        "[^1]: x\n",
    ),
    *(
        "not ",
        " and ",
        " or ",
        " is ",
        " >= 1",
        "mean of: ",
        "weakest of: ",
        "null",
        "~",
        "{}",
        "[]",
    ),
    *(
        "chart: ",
        "pairs: ",
        "focus: ",
        "history: ",
        "allow: ",
        "uses: ",
        "language: fr\n",
        "&a ",
        "*a",
    ),
]


def mutate(text, chance):
    """Return a file with one to four faults."""
    for _ in range(chance.choice([1, 1, 2, 4])):
        text = chance.choice(FAULTS)(text, chance)
    return text


def drop_lines(text, chance):
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    del lines[at : at + chance.randint(1, 3)]
    return "\n".join(lines)


def swap_lines(text, chance):
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def repeat_line(text, chance):
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "\n".join(lines)


def drop_signs(text, chance):
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 9) :]


def cut_off(text, chance):
    return text[: chance.randint(0, len(text))]


def put_in(text, chance):
    kind = chance.choice([LINE_ENDS, CONTROLS, SIGNS, SIGNS, NUMBERS, WORDS, WORDS])
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(kind) + text[at:]


def change_number(text, chance):
    found = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not found:
        return text
    at = chance.choice(found)
    return text[:at] + chance.choice(NUMBERS) + text[at + 1 :]


def end_lines_otherwise(text, chance):
    return text.replace("\n", chance.choice(LINE_ENDS))


FAULTS = [drop_lines, swap_lines, repeat_line, drop_signs, put_in, put_in, put_in, change_number]
FAULTS += [cut_off, end_lines_otherwise]


def try_everything(text, beside):
    """Do all that an author can do with a file. Returns whether it was refused."""
    if is_profile(text):
        review = review_profile(text, "file.md", "file", beside)
        if review.compiled:
            make_profile_page(review.compiled)
    else:
        review = review_text(text, "file.md", "file")
        if review.compiled:
            use(review.compiled, text)
    for found in (*review.errors, *review.advisories):
        said = show_controls(f"{found.place}: {found.what}. {found.mend}")
        said.encode()
        assert "\n" not in said, said
    return bool(review.errors)


def use(compiled, text):
    mended, written = write_ids(text, compiled.authored)
    assert (mended != text) == bool(written)
    explanation = explain(compiled, CATALOGUE)
    json.dumps(as_data(explanation), allow_nan=False)
    print_all(describe_explanation(explanation, CATALOGUE))
    print_all(describe_simulation(compiled.data, simulate(compiled.data, FEW, 1)))
    print_all(describe_differences(compare(compiled, compiled, FEW)))
    for given in ({}, *(as_sent(each.answers) for each in compiled.assessment.examples)):
        result = score(compiled.data, given, why=True)
        print_all(describe_result(compiled.data, given, result))
    page_source(compiled.authored)
    cut = cut_at_markers(OURS(page_markdown(compiled.authored)), compiled.authored)
    assemble(cut, compiled, CATALOGUE, LANGUAGES, scored_url="scored/")
    render_scored(compiled, CATALOGUE, LANGUAGES, "../")
    name_scored(compiled, CATALOGUE)


def make_profile_page(compiled):
    cut = cut_at_markers(OURS(page_markdown(compiled.authored)), compiled.authored)
    urls = dict.fromkeys(compiled.assessments, "../")
    assemble_profile(cut, compiled, CATALOGUE, LANGUAGES, urls)


def print_all(blocks):
    for block in blocks:
        for line in (block.heading, *block.lines):
            show_controls(line).encode()


def read_beside():
    """Return the assessments that profiles among the cases read."""
    folder = CASES / "profiles/beside"
    return compile_beside(folder, folder)


def damage(number):
    """Return the damaged file of a number, and the name of the one that it was."""
    chance = random.Random(number)  # noqa: S311 (nothing secret here)
    path = chance.choice(chance.choice([RIGHT, RIGHT, WRONG]))
    text = path.read_bytes().decode("utf-8", "replace")
    return mutate(text, chance), path.relative_to(ROOT)


def main(first, many, folder="build/mutated"):
    counts, beside = Counter(), read_beside()
    signal.signal(signal.SIGALRM, stop)
    for number in range(first, first + many):
        text, name = damage(number)
        signal.alarm(LONGEST_S)
        try:
            counts["refused" if try_everything(text, beside) else "fine"] += 1
        except TooLongError:
            counts["slow"] += 1
            keep(folder, number, text, f"{name}: slower than {LONGEST_S} s")
        except Exception:  # noqa: BLE001 (whatever it is, it is looked for)
            counts["tracebacks"] += 1
            keep(folder, number, text, f"{name}: {traceback.format_exc()}")
        finally:
            signal.alarm(0)
    print(f"{many} files: {dict(counts)}")
    return bool(counts["tracebacks"])


class TooLongError(Exception):
    """A file took longer than any should."""


def stop(*_):
    raise TooLongError


def keep(folder, number, text, why):
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / f"{number}.md").write_bytes(text.encode("utf-8", "surrogatepass"))
    print(f"{number}: {why}", flush=True)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
