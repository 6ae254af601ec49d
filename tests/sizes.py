"""Files of every size that somebody might hand in: ordinary in kind, and far too much of it.

Each is made by a function without arguments, by its name in `SIZES`. Those that no honest
assessment comes near are refused; all others are scored at once (`tests/engine/test_work.py`).
"""

from collections.abc import Callable, Iterable

__all__ = ["REFUSED", "SIZES"]

WILD = (0, 1, 3, 10, 37, 211, 1009)
"""Points that come to something else in almost each order."""
FOCUS = "  focus: {title: Focus, bands: {low: 0, high: 60}}"
RULES = """# Outcomes

## Hi {#hi when="focus is high"}

x

## Lo {#lo otherwise}

y
"""


def _write(body: str, dimensions: str = FOCUS, rules: str = RULES) -> str:
    return (
        f"---\ntitle: Sizes\nscale: agreement\ndimensions:\n{dimensions}\n---\n\n"
        f"## S {{#s}}\n\n{body}\n\n{rules}"
    )


def _join(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _choose(kind: str, options: Iterable[str], marks: str = "") -> str:
    return f"### Q? {{#q type={kind}{marks}}}\n\n" + _join(f"- {option}" for option in options)


def write_numbers(*highest: int) -> Callable[[], str]:
    """One dimension of numbers: what they can add up to is the product of their ranges."""
    return lambda: _write(
        _join(f"### Q{n}? {{#q{n} type=number max={most}}}\n" for n, most in enumerate(highest))
    )


def write_points(*points: str, kind: str = "choice") -> Callable[[], str]:
    """One question with options of these points."""
    marks = " total=100" if kind == "allocation" else ""
    return lambda: _write(
        _choose(kind, (f"O{n} ({each}) {{#o{n}}}" for n, each in enumerate(points)), marks)
    )


def write_weights(*weights: str) -> Callable[[], str]:
    """A statement of each weight."""
    return lambda: _write(
        _join(f"- S{n} is so. {{#s{n} weight={each}}}" for n, each in enumerate(weights))
    )


def write_parts(count: int, total: int = 100) -> Callable[[], str]:
    """An allocation of so many parts."""
    parts = [f"O{n} ({n}) {{#o{n}}}" for n in range(count)]
    return lambda: _write(_choose("allocation", parts, f" total={total}"))


def write_questions(
    count: int, kind: str, *points: object, marks: str = "", rule: str = "focus is high"
) -> Callable[[], str]:
    """So many questions of a kind, each with options of these points."""
    body = _join(
        f"### Q{n}? {{#q{n} type={kind}{marks}}}\n\n"
        + _join(f"- O{k} of {n} ({each}) {{#o{k}}}" for k, each in enumerate(points))
        + "\n"
        for n in range(count)
    )
    return lambda: _write(body, rules=RULES.replace("focus is high", rule))


def write_different_rankings(count: int) -> Callable[[], str]:
    """So many rankings, no two of which have the same points."""
    body = _join(
        f"### Q{n}? {{#q{n} type=ranking}}\n\n"
        + _join(f"- O{k} of {n} ({(n + 7) * each + n}) {{#o{k}}}" for k, each in enumerate(WILD))
        + "\n"
        for n in range(count)
    )
    return lambda: _write(body)


def write_different_allocations(count: int, total: int) -> Callable[[], str]:
    """So many allocations, no two of which have the same points."""
    body = _join(
        f"### Q{n}? {{#q{n} type=allocation total={total}}}\n\n"
        + _join(
            f"- O{k} of {n} ({each + n * (k + 1) % 7}) {{#o{k}}}" for k, each in enumerate(WILD)
        )
        + "\n"
        for n in range(count)
    )
    return lambda: _write(body)


def write_different_ticks(count: int) -> Callable[[], str]:
    """So many multiple choices of 14 options, no two of which have the same points."""
    body = _join(
        f"### Q{n}? {{#q{n} type=multiple}}\n\n"
        + _join(
            f"- O{k} of {n} ({(37 * k * k + 11 * n * k + k) % 5000}) {{#o{k}}}" for k in range(14)
        )
        + "\n"
        for n in range(count)
    )
    return lambda: _write(body)


def write_statements(count: int) -> Callable[[], str]:
    """One dimension of so many statements."""
    return lambda: _write(_join(f"- S{n} is so. {{#s{n}}}" for n in range(count)))


def write_dimensions(count: int, compared: int = 0, items: int = 1) -> Callable[[], str]:
    """So many dimensions, of which one rule compares the first with one another."""

    def write() -> str:
        names = [f"d{n}" for n in range(count)]
        head = _join(f"  {name}: {{title: D, bands: {{low: 0, high: 60}}}}" for name in names)
        body = _join(
            f"- S{n} is so. {{#s{n}x{k} dimension={name}}}"
            for n, name in enumerate(names)
            for k in range(items)
        )
        chain = " > ".join(names[:compared])
        rule = chain or "d0 is high"
        return _write(body, head, RULES.replace("focus is high", rule))

    return write


def write_bands(count: int) -> Callable[[], str]:
    """A dimension with so many bands, and a hundred statements."""
    starts = ", ".join(f"b{n}: {100 * n / count:.4f}" for n in range(count))
    head = f"  focus: {{title: Focus, bands: {{{starts}}}}}"
    body = _join(f"- S{n} is so. {{#s{n}}}" for n in range(100))
    return lambda: _write(body, head, RULES.replace("focus is high", "focus >= 60"))


def write_claims(count: int) -> Callable[[], str]:
    """One rule of so many claims."""
    rule = " or ".join(f"focus > {n / count * 100:.4f}" for n in range(count))
    return lambda: _write("- A is so. {#a}", rules=RULES.replace("focus is high", rule))


def write_outcomes(count: int) -> Callable[[], str]:
    """So many outcomes, on ten dimensions of six statements each."""

    def write() -> str:
        names = [f"d{n}" for n in range(10)]
        head = _join(
            f"  {name}: {{title: {name}, bands: {{low: 0, some: 40, high: 60}}}}" for name in names
        )
        body = _join(
            f"- S{n} of {k} is so. {{#s{n}x{k} dimension={name}}}"
            for n, name in enumerate(names)
            for k in range(6)
        )
        outcomes = _join(
            f'## Outcome {n} {{#o{n} when="d{n % 10} is high and d{(n // 10) % 10} is low'
            f' and d{(n * 3 + 1) % 10} >= {n * 7 % 90}"}}\n\nText.\n'
            for n in range(count - 1)
        )
        return _write(body, head, f"# Outcomes\n\n{outcomes}\n## Rest {{#rest otherwise}}\n\ny\n")

    return write


def write_conditions(count: int, items: int) -> Callable[[], str]:
    """So many questions with yes and no that rules name, and items asked by all of them."""

    def write() -> str:
        asks = _join(
            f"### Is {n} so? {{#y{n} unscored}}\n\n- Yes {{#yes}}\n- No {{#no}}\n"
            for n in range(count)
        )
        every = " or ".join(f"y{n} is yes" for n in range(count))
        body = _join(
            f'- S{n} is so. {{#s{n} when="y{n % count} is yes or y{(n + 1) % count} is no"}}'
            for n in range(items)
        )
        rule = f"focus is high and ({every})"
        rules = RULES.replace("focus is high", rule)
        return _write(f"{asks}\n## T {{#t}}\n\n{body}", rules=rules)

    return write


def write_chain(count: int) -> Callable[[], str]:
    """Statements of which each is asked only after one answer to the one before."""
    body = _join(
        f"- S{n} is so. {{#s{n}" + (f' when="s{n - 1} >= 3"' if n else "") + "}"
        for n in range(count)
    )
    return lambda: _write(body)


def write_pairs(count: int) -> Callable[[], str]:
    """So many statements that each ask for another, and feed two dimensions in turn."""
    head = f"{FOCUS}\n  other: {{title: Other, bands: {{low: 0, high: 60}}}}"
    body = _join(
        f"- S{n} is so. {{#s{n} dimension=focus}}\n"
        f'- T{n} is so. {{#t{n} dimension=other when="s{n} is 5"}}'
        for n in range(count)
    )
    return lambda: _write(body, head, RULES.replace("focus is high", "focus > other"))


def write_open(opening: str, count: int) -> Callable[[], str]:
    """So many things, such as comments, that are opened and never closed."""
    return lambda: _write("- A is so. {#a}\n\nText\n\n" + f"{opening} {{x}}\n" * count)


def write_misspelt(count: int, examples: int = 20) -> Callable[[], str]:
    """Examples in which each id is misspelt in its own way."""

    def write() -> str:
        body = _join(f"- S{n} is so. {{#statement-number-{n}}}" for n in range(count))
        told = "# Examples\n\n" + _join(
            f"```yaml\nname: E{k}\nanswers:\n"
            + _join(f"  statemend-numbre-{n}-{k}: 3" for n in range(count))
            + "\nexpect: {outcome: lo}\n```\n"
            for k in range(examples)
        )
        return _write(body, rules=f"{RULES}\n{told}")

    return write


def write_rules(count: int) -> Callable[[], str]:
    """Outcomes whose rules have so many claims in all, a hundred each at most."""

    def write() -> str:
        rules = [
            " or ".join(f"focus > {n % 100}" for n in range(first, min(first + 100, count)))
            for first in range(0, count, 100)
        ]
        outcomes = _join(
            f'## Outcome {n} {{#o{n} when="{rule}"}}\n\nText.\n' for n, rule in enumerate(rules)
        )
        rest = "## Rest {#rest otherwise}\n\ny\n"
        return _write("- A is so. {#a}", rules=f"# Outcomes\n\n{outcomes}\n{rest}")

    return write


def write_advice(count: int) -> Callable[[], str]:
    """So many pieces of advice."""
    pieces = _join(f"- Do {n}. {{#advice-{n}}}" for n in range(count))
    return lambda: _write("- A is so. {#a}", rules=f"{RULES}\n# Advice\n\n{pieces}\n")


def write_notices(count: int) -> Callable[[], str]:
    """So many notices."""
    pieces = _join(f'## Mind {n} {{#mind-{n} when="a is 1"}}\n' for n in range(count))
    return lambda: _write("- A is so. {#a}", rules=f"{RULES}\n# Notices\n\n{pieces}\n")


def write_texts(piece: str, count: int, between: str = "") -> Callable[[], str]:
    """The same piece of text, so many times."""
    return lambda: _write(
        "- A is so. {#a}", rules=RULES.replace("x", between.join([piece] * count))
    )


def write_nested(count: int) -> Callable[[], str]:
    """So many quotations within one another."""
    return write_texts(">" * count + " a", 1)


def write_examples(count: int) -> Callable[[], str]:
    """So many examples."""
    told = _join(
        f"```yaml\nname: E{n}\nanswers: {{a: 1}}\nexpect: {{outcome: lo}}\n```\n"
        for n in range(count)
    )
    return lambda: _write("- A is so. {#a}", rules=f"{RULES}\n# Examples\n\n{told}")


def write_rule(rule: str) -> Callable[[], str]:
    """One statement, and a rule."""
    return lambda: _write("- A is so. {#a}", rules=RULES.replace("focus is high", rule))


HUGE = "9" * 400
SIZES: dict[str, Callable[[], str]] = {
    "numbers to 1000 and 365": write_numbers(1000, 365),
    "hours, days and people": write_numbers(168, 365, 40),
    "numbers to 997 and 991": write_numbers(997, 991),
    "numbers of nine primes": write_numbers(997, 991, 983, 977, 971, 967, 953, 947, 941),
    "points of 10 digits": write_points("1", "10000000000"),
    "points of 20 digits": write_points("1", "2", "12345678901234567890"),
    "points of 19 decimals": write_points("1", "2", "3.1415926535897932384"),
    "fine and coarse weights": write_weights("0.000000001", "1"),
    "forty powers of two": write_points(*(str(2**n) for n in range(40)), kind="multiple"),
    "huge numbers on both sides": write_rule(f"-{HUGE} < {HUGE} and focus is high"),
    "a huge number": write_rule(f"focus < {HUGE}"),
    "many decimals": write_rule(f"focus < 0.{HUGE}"),
    "14 dimensions in a rule": write_dimensions(14, 14),
    "16 dimensions in a rule": write_dimensions(16, 16),
    "18 dimensions in a rule": write_dimensions(18, 18),
    "30 dimensions of 10 in a rule": write_dimensions(30, 30, items=10),
    "500 dimensions": write_dimensions(500),
    "2,000 items": write_statements(2000),
    "300 items": write_statements(300),
    "2,000 bands": write_bands(2000),
    "10,000 claims": write_claims(10_000),
    "100 outcomes": write_outcomes(100),
    "200 outcomes": write_outcomes(200),
    "12 conditions and 300 items": write_conditions(12, 300),
    "40 conditions and 100 items": write_conditions(40, 100),
    "200 parts": write_parts(200),
    "40 parts of 1000": write_parts(40, 1000),
    "500 nested conditions": write_chain(500),
    "50 nested conditions": write_chain(50),
    "1,200 conditional pairs": write_pairs(1200),
    "100 conditional pairs": write_pairs(100),
    "50 rankings": write_questions(50, "ranking", *range(7)),
    "200 rankings": write_questions(200, "ranking", *range(7)),
    "10 rankings of wild points": write_questions(10, "ranking", *WILD),
    "20 rankings of wild points": write_questions(20, "ranking", *WILD),
    "50 rankings of wild points": write_questions(50, "ranking", *WILD),
    "200 different rankings": write_different_rankings(200),
    "100 rankings that a rule names": write_questions(
        100, "ranking", *WILD, rule=" or ".join(f"q{n} is o0" for n in range(100))
    ),
    "20 multiple choices of large points": write_questions(
        20, "multiple", *(10**6 - 7919 * n * n for n in range(10))
    ),
    "50 multiple choices of wild points": write_questions(
        50, "multiple", *(3**n for n in range(11))
    ),
    "20 allocations": write_questions(20, "allocation", *WILD, marks=" total=100"),
    "200 different allocations of 100": write_different_allocations(200, 100),
    "200 different allocations of 20": write_different_allocations(200, 20),
    "200 different multiple choices": write_different_ticks(200),
    "brackets in brackets": write_rule("(" * 3000 + "focus is high" + ")" * 3000),
    "20,000 open comments": write_open("<!--", 20_000),
    "19,000 open scripts": write_open("Text <script", 19_000),
    "19,000 open formulas": write_open(r"Text \(", 19_000),
    "5,000 boxes with code": write_open("!!! note\n\n   ", 5_000),
    "a line of 900,000 blanks": write_texts("a" + " " * 900_000 + "b", 1),
    "20,000 open brackets": write_texts("[", 20_000),
    "5,000 open links": write_texts("[a](", 5_000),
    "5,000 open pictures": write_texts("![", 5_000),
    "20 paragraphs of 500 open links": write_texts("[a](" * 500, 20, "\n\n"),
    "3,000 references to a note": write_texts("a[^1]\n\n", 3_000),
    "100,000 bold words": write_texts("**a** ", 100_000),
    "100,000 tags": write_texts("<b></b>", 100_000),
    "100,000 ends of tags": write_texts("</b>", 100_000),
    "1,000 open tags": write_texts("<b>", 1_000),
    "100,000 open boxes": write_texts("<div>\n", 100_000),
    "1,000 quotations in one another": write_nested(1_000),
    "700 lists in one another": write_texts(
        "\n".join("    " * depth + "* a" for depth in range(700)), 1
    ),
    "500 definitions in a row": write_texts("a\n:   b\n", 500),
    "3,000 lists that read otherwise": write_texts("So:\n* a\n\n", 3_000),
    "500 misspelt ids": write_misspelt(500),
}
"""By name, what writes the text of a file."""
REFUSED = {
    "points of 10 digits",
    "points of 20 digits",
    "points of 19 decimals",
    "fine and coarse weights",
    "forty powers of two",
    "huge numbers on both sides",
    "a huge number",
    "500 dimensions",
    "2,000 items",
    "2,000 bands",
    "10,000 claims",
    "200 parts",
    "1,200 conditional pairs",
    "brackets in brackets",
    "20,000 open comments",
    "20,000 open brackets",
    "5,000 open links",
    "5,000 open pictures",
    "3,000 references to a note",
    "100,000 bold words",
    "100,000 tags",
    "100,000 ends of tags",
    "1,000 open tags",
    "100,000 open boxes",
    "1,000 quotations in one another",
    "700 lists in one another",
    "500 definitions in a row",
    "500 misspelt ids",
}
"""What nobody means: `tests/engine/test_work.py` sees that it is refused."""
