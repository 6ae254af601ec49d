"""The `when` language, from text to tree, and whether a tree holds."""

from itertools import product
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile.compiled_conditions import resolve
from mirrormark.model.rules import (
    Comparison,
    Is,
    Joined,
    Negated,
    RuleError,
    locate,
    parse_rule,
    read_rule,
    walk_claims,
    walk_names,
    write_claim,
)
from mirrormark_engine import claims as exact
from mirrormark_engine.claims import AnswerTo, Chosen, InBand, Missing, ScoreOf, ShareOf
from mirrormark_engine.claims import read_rule as read_compiled
from mirrormark_engine.scoring.answers import BLANK, DOESNT_APPLY, DONT_KNOW, HIDDEN, Answer
from mirrormark_engine.scoring.rules import Facts, holds

NAMES = ("need", "mandate", "day-to-day")
WRITTEN_NAMES = (*NAMES, "week.coaching", "week.day-to-day", "more", "between")
BANDS = ("low", "high")
WRITTEN_BANDS = (*BANDS, "above", "over", "5", "-0.5")
COMPARISONS = (">=", ">", "<=", "<", "==", "!=")
SIGNS = (*COMPARISONS, "is")


def rules_over(names, bands):
    comparisons = st.builds(
        Comparison,
        st.sampled_from(COMPARISONS),
        st.sampled_from(names) | st.integers(-100, 100),
        st.sampled_from(names) | st.sampled_from([0, 0.5, 33.3, 60, 100, -2.5]),
    )
    memberships = st.builds(Is, st.sampled_from(names), st.sampled_from(bands))
    return st.recursive(
        comparisons | memberships,
        lambda inner: (
            st.builds(
                Joined,
                st.sampled_from(("and", "or")),
                st.lists(inner, min_size=2, max_size=3).map(tuple),
            )
            | inner.filter(lambda rule: not isinstance(rule, Negated)).map(Negated)
        ),
        max_leaves=8,
    )


def make(short):
    """Make a rule of how it is written here: `["not", ["is", "need", "high"]]`."""
    sign, *parts = short
    if sign in ("and", "or"):
        return Joined(sign, tuple(map(make, parts)))
    if sign == "not":
        return Negated(make(*parts))
    return Is(*parts) if sign == "is" else Comparison(sign, *parts)


written_rules = rules_over(WRITTEN_NAMES, WRITTEN_BANDS)
rules = rules_over(NAMES, BANDS)
scores = st.fixed_dictionaries(dict.fromkeys(NAMES, st.none() | st.integers(0, 100)))


def write(rule):
    """Write a tree as an author would who trusts brackets alone."""
    if isinstance(rule, Negated):
        return f"not ({write(rule.rule)})"
    if isinstance(rule, Joined):
        return f" {rule.by} ".join(f"({write(each)})" for each in rule.rules)
    return write_claim(rule)


def holds_over(rule, scores, bands=None, answers=None):
    """Whether a rule holds, once names are resolved: those of ``answers`` are of items."""
    items = [SimpleNamespace(id=name) for name in answers or {}]
    compiled = resolve(rule, SimpleNamespace(items=items, dimensions=[]))
    return holds(read_compiled(compiled), Facts(answers or {}, scores, bands or {}))


def band_of(value):
    return None if value is None else BANDS[value >= 60]


@given(written_rules)
def test_a_tree_written_out_reads_as_the_same_tree(rule):
    assert parse_rule(write(rule)) == rule


@given(written_rules)
def test_walking_finds_every_name_and_every_claim(rule):
    words = write(rule).replace("(", " ").replace(")", " ").split()
    assert list(walk_names(rule)) == [word for word in words if word in WRITTEN_NAMES]
    signs = ["is" if isinstance(each, Is) else each.sign for each in walk_claims(rule)]
    assert signs == [word for word in words if word in SIGNS]


WORDS = ["need", "high", "60", "-5", "60%", "7,5", "(", ")", "[", "]", "not", "is", "and", "or"]
WORDS += [">=", "=", "=>", "!", ",", ";", ".", "+", "'high'", "isn't", "between", "from", "to"]
WORDS += ["at", "least", "more", "than", "above", "below", "equals", "week.coaching", "otherwise"]


@given(st.text(max_size=40) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_is_read_or_refused_with_a_mend(text):
    rule, slips = read_rule(text, {"need": BANDS, "mandate": ()})
    assert (rule is not None) or slips
    for slip in slips:
        assert 0 <= slip.start <= slip.stop <= len(text)
        assert not slip.what.endswith(".")
        assert slip.mend.endswith(".")
    if slips:
        with pytest.raises(RuleError):
            parse_rule(text)


@given(written_rules)
def test_everything_in_a_rule_can_be_found_in_its_text(rule):
    text = write(rule)
    places = locate(text)
    for claim in walk_claims(rule):
        assert text[slice(*places[write_claim(claim)])] == write_claim(claim)
    for name in walk_names(rule):
        assert text[slice(*places[name])] == name


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("need = high", ["is", "need", "high"]),
        ("need not high", ["not", ["is", "need", "high"]]),
        ("need is low or high", ["or", ["is", "need", "low"], ["is", "need", "high"]]),
        ("need >= 40 and < 60", ["and", [">=", "need", 40], ["<", "need", 60]]),
        ("need is between 40 and 60", ["and", ["<=", 40, "need"], ["<=", "need", 60]]),
        ("need is not above 60%", ["<=", "need", 60]),
    ],
)
def test_a_slip_is_read_as_it_was_meant(text, meant):
    rule, slips = read_rule(text, {"need": BANDS})
    assert rule == make(meant)
    assert len(slips) == 1


@given(rules, scores, scores)
def test_a_verdict_stands_whatever_the_missing_scores_turn_out_to_be(rule, known, turned_out):
    verdict = holds_over(rule, known, {name: band_of(value) for name, value in known.items()})
    if verdict is None:
        assert None in (known[name] for name in walk_names(rule))
        return
    later = {
        name: value if value is not None else (turned_out[name] or 0)
        for name, value in known.items()
    }
    bands = {name: band_of(value) for name, value in later.items()}
    assert holds_over(rule, later, bands) is verdict


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("need>=60", [">=", "need", 60]),
        ("a > b > c", ["and", [">", "a", "b"], [">", "b", "c"]]),
        ("a != b != c", ["and", ["!=", "a", "b"], ["!=", "b", "c"]]),
        ("not a > b > c", ["not", ["and", [">", "a", "b"], [">", "b", "c"]]]),
        ("need >= 060.50", [">=", "need", 60.5]),
        ("need == 100.0", ["==", "need", 100]),
        (
            "need>1 or need<2 and need!=3",
            ["or", [">", "need", 1], ["and", ["<", "need", 2], ["!=", "need", 3]]],
        ),
        ("not need > 1 and need > 2", ["and", ["not", [">", "need", 1]], [">", "need", 2]]),
        ("not not not need > 1", ["not", [">", "need", 1]]),
        ("not need is not high", ["not", ["not", ["is", "need", "high"]]]),
        (
            "1 < need < 2 < mandate",
            ["and", ["<", 1, "need"], ["<", "need", 2], ["<", 2, "mandate"]],
        ),
        ("notice > 1 and island > 2", ["and", [">", "notice", 1], [">", "island", 2]]),
        ("week.coaching>reports", [">", "week.coaching", "reports"]),
        ("reports>-1", [">", "reports", -1]),
        ("-2.50 <= reports", ["<=", -2.5, "reports"]),
        (
            "flat is 5 and flat is not -1",
            ["and", ["is", "flat", "5"], ["not", ["is", "flat", "-1"]]],
        ),
        ("flat is 0.5", ["is", "flat", "0.5"]),
        ("(" * 50 + "need > 1" + ")" * 50, [">", "need", 1]),
    ],
)
def test_reads(text, tree):
    assert parse_rule(text) == make(tree)


def test_a_whole_number_is_no_float():
    assert isinstance(parse_rule("need > 60.0").right, int)


T, F, U = True, False, None
CLAIM = {T: make(["<", 1, 2]), F: make([">", 1, 2]), U: make([">", "unknown", 2])}


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (T, T, T, T), (T, F, F, T), (T, U, U, T),
        (F, T, F, T), (F, F, F, F), (F, U, F, U),
        (U, T, U, T), (U, F, F, U), (U, U, U, U),
    ],
)  # fmt: skip
def test_the_strong_connectives_of_kleene(left, right, both, either):
    unknown = {"unknown": None}
    claims = CLAIM[left], CLAIM[right]
    assert holds_over(Joined("and", claims), unknown) is both
    assert holds_over(Joined("or", claims), unknown) is either
    assert holds_over(Negated(CLAIM[left]), unknown) is {T: F, F: T, U: U}[left]


def test_claims_that_hold_the_same_words_are_not_the_same():
    words = ("score", "answer", "share", "band", "chosen")
    pairs = list(product(words, words))
    operands = [kind(word) for kind in (ScoreOf, AnswerTo) for word in words]
    operands += [ShareOf(*pair) for pair in pairs]
    claims = [kind(*pair) for kind in (InBand, Chosen) for pair in pairs]
    claims += [Missing(word) for word in words]
    claims += [exact.Comparison("<", *pair) for pair in product(operands, operands)]
    for made in (operands, claims):
        assert len(set(made)) == len(made)


def test_a_chain_is_judged_pair_by_pair():
    chain = parse_rule("a > b > c")
    assert holds_over(chain, {"a": 3, "b": 2, "c": 1}) is True
    assert holds_over(chain, {"a": 3, "b": 4, "c": 1}) is False
    # No «b» lies between 1 and 9, and yet neither pair is decided.
    assert holds_over(chain, {"a": 1, "b": None, "c": 9}) is None
    assert holds_over(parse_rule("a != b != c"), {"a": 1, "b": 2, "c": 1}) is True


@pytest.mark.parametrize(
    ("sign", "below", "equal", "above"),
    [
        (">=", F, T, T), (">", F, F, T), ("<=", T, T, F),
        ("<", T, F, F), ("==", F, T, F), ("!=", T, F, T),
    ],
)  # fmt: skip
def test_comparisons(sign, below, equal, above):
    rule = Comparison(sign, "need", 60)
    assert [holds_over(rule, {"need": value}) for value in (59, 60, 61)] == [below, equal, above]


def test_a_band_holds_by_name_and_is_unknown_without_a_score():
    rule = Is("need", "high")
    assert holds_over(rule, {"need": 70}, {"need": "high"}) is True
    assert holds_over(rule, {"need": 50}, {"need": "low"}) is False
    assert holds_over(rule, {"need": None}, {"need": None}) is None


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (Answer(value=5, chosen=("5",), shares={"part": 5}), T),
        (Answer(value=4, chosen=("4",), shares={"part": 4}), F),
        (BLANK, U), (DONT_KNOW, U), (HIDDEN, F), (DOESNT_APPLY, F),
    ],
)  # fmt: skip
def test_a_claim_about_an_answer(answer, verdict):
    for claim in (
        [">=", "flat", 5],
        ["==", 5, "flat.part"],
        ["is", "flat", "5"],
    ):
        assert holds_over(make(claim), {}, answers={"flat": answer}) is verdict
