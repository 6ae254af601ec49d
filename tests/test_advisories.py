"""Runs the case files of advisories: what an author writes, and what there is to say about it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics import review
from mirrormark.diagnostics.advisories import ADVISORIES, find_advisories, length
from mirrormark.diagnostics.advisories.advise_language import find_language
from mirrormark.diagnostics.advisories.length import find_hard_items, find_hard_reading
from mirrormark.diagnostics.checks import find_problems
from mirrormark.language.parse import parse_assessment
from mirrormark.language.parse.read_remarks import REMARK
from tests.sites import ASSESSMENTS

FOLDER = Path(__file__).parent / "cases" / "advisories"
CASES = sorted(FOLDER.glob("*.md"))
VALID = sorted((FOLDER.parent / "valid").glob("*.md"))
IN_OTHER_LANGUAGES = ("chinese", "dutch", "french", "german", "spanish")
QUIET = ("allowed", "quiet", *IN_OTHER_LANGUAGES)

HEAD = """---
title: One
scale: agreement
dimensions: {need: {title: Need}}
---

## Need {#need}

- Our plan is short. {#short}
- Prices are known. {#known reverse}
"""
TAIL = """
# Outcomes

## Change {#change otherwise}

Begin.

# Examples

```yaml
name: Somebody
answers: {short: 4}
expect: {outcome: change}
```
"""
LOOK = "# mirrormark: look for double-barrelled\n"
"""As the first line of a file: the rule says nothing unasked."""
LEAVE = '<!-- mirrormark: allow negated: "why" -->'
PLACES = """---
{before-keys}
title: One
scale: agreement
{above-key}
dimensions: {on-key}
  need: {title: Need} {on-inner-key}
---

{in-introduction}

Words.

{above-section}
## Need {#need} {on-section}

{above-list}
- We don't plan. {#plan} {on-item}
{above-item}
- We don't act. {#act reverse}
  {within-item}

{above-prose}

Prose.

### Which have you not tried? {#tried}

{above-first-option}
- A (1) {on-option}
{above-option}
- B (2)

{above-question}
### Which don't you know? {#know}

- A (1)
- B (2)
"""


def read(text):
    assessment, problems = parse_assessment(text, "one.md", "one")
    assert [*problems, *find_problems(assessment)] == []
    return assessment


def advise(text):
    return find_advisories(read(text), text)


def found_in(path):
    text = path.read_text(encoding="utf-8")
    assessment, problems = parse_assessment(text, path.name, path.stem)
    assert [*problems, *find_problems(assessment)] == []
    return review.advise(assessment, text)


def with_item(words, mark="-"):
    options = "" if mark == "-" else "\n- A (1)\n- B (2)\n"
    return f"{HEAD}{'' if mark == '-' else chr(10)}{mark} {words} {{#it}}\n{options}{TAIL}"


def rules_for(words, mark="-"):
    text = with_item(words, mark).replace("---\n", f"---\n{LOOK}", 1)
    return [advisory.name for advisory in advise(text)]


def test_cases_come_in_pairs():
    files = {path.name for path in FOLDER.iterdir()}
    assert files == {f"{path.stem}{end}" for path in CASES for end in (".md", ".advisories")}
    assert len(CASES) >= len(ADVISORIES) + len(QUIET)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_file_is_advised(path):
    expected = path.with_suffix(".advisories").read_text(encoding="utf-8")
    assert "".join(f"{advisory}\n" for advisory in found_in(path)) == expected


@pytest.mark.parametrize("rule", ADVISORIES, ids=lambda rule: rule.name)
def test_every_rule_has_a_case_of_its_name(rule):
    assert rule.name in {advisory.name for advisory in found_in(FOLDER / f"{rule.name}.md")}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_every_valid_file_can_be_advised(path):
    text = path.read_text(encoding="utf-8")
    names = {rule.name for rule in ADVISORIES}
    found = find_advisories(parse_assessment(text, path.name, path.stem)[0], text)
    assert {advisory.name for advisory in found} <= names


@pytest.mark.parametrize("name", QUIET)
def test_quiet_files_stay_quiet(name):
    assert (FOLDER / f"{name}.advisories").read_text(encoding="utf-8") == ""


def test_every_rule_has_a_name_a_reason_and_a_source():
    names = [rule.name for rule in ADVISORIES]
    assert len(set(names)) == len(names)
    for rule in ADVISORIES:
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)
        assert rule.reason.endswith(".")
        assert rule.source


def test_an_advisory_says_where_what_how_and_which():
    (advisory,) = advise(with_item("We don't plan."))
    assert str(advisory) == (
        "one.md:11:6: item 'it' is negated: 'don't'. "
        "Say the opposite without it, and add 'reverse'. [negated]"
    )


@pytest.mark.parametrize("name", IN_OTHER_LANGUAGES)
def test_a_language_is_told_by_its_words_unless_the_author_says_it(name):
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    assert find_language(read(text)) != "en"
    said = text.replace("---\n", "---\nlanguage: en-GB\n", 1)
    assert find_language(read(said)) == "en"
    assert advise(said) != [], "the file has traps for the rules of English"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_in_english_is_told_to_be(path):
    text = path.read_text(encoding="utf-8")
    assessment = parse_assessment(text, path.name, path.stem)[0]
    assert (find_language(assessment) == "en") is (path.stem not in IN_OTHER_LANGUAGES)


@pytest.mark.parametrize("tag", ["fr", "de-CH", "zh-Hans", "no"])
def test_no_rule_of_english_is_kept_where_the_author_says_another_language(tag):
    text = with_item("We don't leverage plans and always, surely, act.")
    assert {each.name for each in advise(text)} >= {"negated", "jargon", "absolute", "leading"}
    assert advise(text.replace("---\n", f"---\nlanguage: {tag}\n", 1)) == []


def test_advisories_come_in_the_order_of_the_file():
    lines = [each.place.line for each in found_in(FOLDER / "repeated-dimension.md")]
    assert len(lines) > 2
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("We plan and act.", ["double-barrelled"]),
        ("We plan a day and a half.", []),
        ("When we plan and act, customers notice.", []),
        ("Customers notice when we plan and act.", []),
        ("We agree on plans and prices.", []),
        ("We know the heads of Sales and Marketing.", []),
        ("Our plan is not only short.", []),
        ("Nobody plans.", ["absolute"]),
        ("We have no plan.", ["negated"]),
        ("The board says no.", []),
        ("We end without a plan.", []),
        ("We end without planning.", ["negated"]),
        ("If plans are not known, we ask.", []),
        ("Plans are not unknown.", ["doubly-negated"]),
        ("We have neither plan nor price.", ["negated"]),
        ("We have no plan and no price.", ["negated", "double-barrelled"]),
        ("We don't punish people who fail.", ["negated"]),
        ("We do not unload here.", ["negated"]),
        ("United units do not act under pressure.", ["negated"]),
        ("We plan every other week.", []),
        ("We plan every deal.", ["absolute"]),
        ("Only two of us plan.", []),
        ("Only we plan.", ["absolute"]),
        ("Our excellent plan is known.", ["leading"]),
        ("We chase outstanding invoices.", []),
        ("We *leverage* plans.", ["jargon"]),
        ("We align plans.", ["jargon"]),
        ("We keep pivot tables.", []),
        ("We keep added-value tax apart from value-added tax.", ["jargon"]),
        ("Data that is not needed is deleted.", []),
        ("Orders that we cannot fill are sent back.", []),
        ("There is nobody who doesn't plan.", ["doubly-negated", "absolute"]),
        ("I think that we don't plan.", ["negated"]),
        ("I can pay without signing in.", []),
        ("I can't pay without signing in.", ["doubly-negated"]),
        ("Raises depend on results, not on hours.", []),
        ("I ask who handles incomplete orders that are not paid.", []),
        ("At all times we plan.", ["absolute"]),
        ("Only actors plan.", ["absolute"]),
        ("People of all ages plan.", []),
        ("Considering everything, we plan.", []),
        ("Most people know whom to ask.", []),
        ("Most people think meetings are short.", ["leading"]),
        ("Research shows us what to plan.", []),
        ("Everybody knows who plans.", ["absolute"]),
        ("Our plan is excellent.", []),
        ("Clearly written plans are short.", []),
        ("Clearly, our plans are short.", ["leading"]),
        ("I have no doubt.", []),
        ("Columns are aligned.", []),
        ("Our network has enough bandwidth.", []),
        ("I have the bandwidth to plan.", ["jargon"]),
        ("We use tools such as mail, phone and fax.", []),
        ("Mail and other tools are used.", []),
        ("Plans and prices are kept in one list.", []),
        ("Plans and prices are kept in a list.", ["double-barrelled"]),
        ("Policies and procedures are short.", []),
        ("Plans are reviewed and approved.", []),
        ("Plans are approved and known.", ["double-barrelled"]),
        ("Learning and development has a budget.", []),
        ("Risk and audit reports are short.", []),
        ("Sales and marketing plan launches.", ["double-barrelled"]),
        ("The pick, pack and ship process is short.", []),
        ("People are paid by results and not by hours.", []),
    ],
)
def test_a_statement_is_judged_by_its_words(words, rules):
    assert rules_for(words) == rules


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("How much can you move without asking?", []),
        ("Which of these don't you know?", ["negated"]),
        ("Don't you plan?", ["leading"]),
        ("You plan, don't you?", ["leading"]),
        ("How do you plan and act?", ["double-barrelled"]),
        ("Do you have a cough or a cold?", []),
        ("Do you have a cough and a cold?", ["double-barrelled"]),
        ("How bad is the cough or the cold?", ["double-barrelled"]),
        ("Which things you don't need do you keep?", []),
        ("How shocking was the price?", ["leading"]),
    ],
)
def test_a_question_is_judged_by_its_words(words, rules):
    assert rules_for(words, "###") == rules


def test_words_of_options_are_looked_through_for_jargon():
    text = with_item("Who decides?", "###").replace("- A (1)", "- Stakeholders (1)")
    (advisory,) = advise(text)
    assert advisory.place.line == 14
    assert advisory.what == "an option of item 'it' has jargon: 'Stakeholders'"
    assert advisory.mend == "Write, say, 'the people concerned'."


@pytest.mark.parametrize(("count", "rules"), [(25, []), (26, ["long"])])
def test_25_words_are_enough(count, rules):
    assert rules_for(" ".join(["Plan", *["so"] * (count - 2), "go."])) == rules


@pytest.mark.parametrize(("count", "is_told"), [(99, False), (100, True)])
def test_little_text_has_no_grade(count, is_told):
    hard = " ".join(["organisational"] * (count - 7))  # beside the seven words that are there
    assert bool(list(find_hard_reading(read(with_item(f"{hard}."))))) is is_told


def test_a_short_item_has_no_grade():
    assert list(find_hard_items(read(with_item("Organisational " * 7 + ".")))) == []
    assert len(list(find_hard_items(read(with_item("Organisational " * 8 + "."))))) == 1


def test_no_word_has_more_syllables_than_vowels():
    """Where no item can be hard even with a syllable for each vowel, none is looked up."""
    texts = [path.read_text(encoding="utf-8") for path in ASSESSMENTS.glob("*.md")]
    words = set(re.findall(r"[A-Za-z]+", " ".join(texts)))
    assert len(words) > 500
    longer = [word for word in words if length.count_syllables(word) > length.count_vowels(word)]
    assert longer == []


@pytest.fixture(params=re.findall(r"\{([a-z]+(?:-[a-z]+)+)\}", PLACES))
def marked(request):
    """The name of a place, and a text with an allowance there and nowhere else."""
    own = '# mirrormark: allow negated: "why"' if "key" in request.param else LEAVE
    text = PLACES + TAIL.replace("short", "plan")
    for name in re.findall(r"\{([a-z]+(?:-[a-z]+)+)\}", PLACES):
        text = text.replace(f"{{{name}}}", own if name == request.param else "")
    return request.param, text


NEGATED = {"plan", "act", "tried", "know"}
COVERED = {
    "before-keys": NEGATED,
    "in-introduction": NEGATED,
    "above-section": NEGATED,
    "on-section": NEGATED,
    "above-list": {"plan"},
    "on-item": {"plan"},
    "above-item": {"act"},
    "within-item": {"act"},
    "above-prose": {"tried"},
    "above-question": {"know"},
}
"""Everywhere else it covers nothing that is negated."""


def test_an_allowance_covers_what_it_stands_at(marked):
    name, text = marked
    # To the parser, comments to Mirrormark are blanks.
    bare = REMARK.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    found = find_advisories(read(bare), text)
    negated = {each.what.split("'")[1] for each in found if each.name == "negated"}
    assert NEGATED - negated == COVERED.get(name, set())
    assert ("unused-allow" in {each.name for each in found}) is (name not in COVERED)


FRONT = """---
title: One
scale: agreement
{above-key}
dimensions: {on-key}
  {above-first}
  need:
    title: Need
    {above-inner}
    summary: What is needed.
  pace: {title: Pace} {on-last}
{below-all}
---
"""
UNDER_KEYS = {
    "above-key": {"need", "pace"},
    "on-key": {"need", "pace"},
    "above-first": {"need"},
    "on-last": {"pace"},
}


@pytest.mark.parametrize("name", re.findall(r"\{([a-z]+-[a-z]+)\}", FRONT))
def test_an_allowance_in_the_front_matter_covers_a_key_and_what_is_below_it(name):
    text = FRONT + HEAD.split("---")[2] + "- Work is fast. {#fast dimension=pace}\n" + TAIL
    text = text.replace(f"{{{name}}}", '# mirrormark: allow few-items: "so few are fine"')
    found = advise(re.sub(r"\{[a-z]+-[a-z]+\}", "", text))
    few = {each.what.split("'")[1] for each in found if each.name == "few-items"}
    assert {"need", "pace"} - few == UNDER_KEYS.get(name, set())


def test_an_allowance_of_an_item_ends_with_its_section():
    text = with_item("We plan.").replace("- We", LEAVE.replace("negated", "no-example") + "\n- We")
    rules = [each.name for each in advise(text.partition("# Examples")[0])]
    assert rules == ["unused-allow", "no-example"]


@pytest.mark.parametrize("reason", ["'why'", "\u201cwhy\u201d", "why", '"the words: not ours"'])
def test_a_reason_may_be_quoted_in_any_way(reason):
    text = with_item("We don't plan.")
    text = text.replace("- We", f"<!-- mirrormark: allow negated: {reason} -->\n- We")
    assert advise(text) == []


def test_an_allowance_allows_only_what_it_names():
    text = with_item("We don't always plan.").replace("- We", f"{LEAVE}\n- We")
    assert [each.name for each in advise(text)] == ["absolute"]


TWO_THINGS = with_item("We plan and act.")


def test_a_rule_that_is_often_wrong_says_nothing_unasked():
    assert {rule.name for rule in ADVISORIES if not rule.is_on} == {"double-barrelled"}
    assert advise(TWO_THINGS) == []


def test_it_is_asked_for_where_an_allowance_could_stand():
    comment = "<!-- mirrormark: look for double-barrelled -->"
    text = TWO_THINGS.replace("- Our", "- We plan and act, too. {#too}\n- Our")
    asked = text.replace("- We plan and act. ", f"{comment}\n- We plan and act. ")
    assert [each.what.split("'")[1] for each in advise(asked)] == ["it"]
    above = text.replace("---\n", f"---\n{LOOK}", 1)
    assert [each.what.split("'")[1] for each in advise(above)] == ["too", "it"]


def test_what_is_allowed_of_it_is_needed_although_it_says_nothing():
    leave = LEAVE.replace("negated", "double-barrelled")
    assert advise(TWO_THINGS.replace("- We", f"{leave}\n- We")) == []
    unused = TWO_THINGS.replace("- Our", f"{leave}\n- Our")
    assert [each.name for each in advise(unused)] == ["unused-allow"]


def test_what_is_allowed_stays_so_where_the_file_asks_for_it():
    leave = LEAVE.replace("negated", "double-barrelled")
    text = TWO_THINGS.replace("- We", f"{leave}\n- We").replace("---\n", f"---\n{LOOK}", 1)
    assert advise(text) == []


def test_to_look_for_what_there_is_not_is_unclear():
    (advisory,) = advise(TWO_THINGS.replace("---\n", f"---\n{LOOK.replace('-b', '-d')}", 1))
    assert advisory.name == "unclear-allow"
    assert advisory.what == "there is no advisory 'double-darrelled' to look for"
    assert advisory.mend.startswith("Did you mean 'double-barrelled'?")


def test_all_that_is_allowed_would_be_found_without():
    text = (FOLDER / "allowed.md").read_text(encoding="utf-8")
    bare = re.sub(r"# mirrormark.*", "", REMARK.sub("", text)).replace("---\n", f"---\n{LOOK}", 1)
    named = re.findall(r"mirrormark: allow ([^:]+):", text)
    assert {each.name for each in advise(bare)} == {
        name.strip() for names in named for name in names.split(",")
    }


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_make_no_difference(ending):
    text = (FOLDER / "unused-allow.md").read_text(encoding="utf-8")
    expected = [str(each) for each in advise(text)]
    assert len(expected) > 2
    assert [str(each) for each in advise("\ufeff" + text.replace("\n", ending))] == expected


WITHOUT_NETWORK = """
import socket, sys
def refuse(*_, **__):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import mirrormark.generators.mkdocs
from mirrormark.diagnostics.advisories import find_advisories
from mirrormark.language.parse import parse_assessment
assert "pyphen" not in sys.modules, "the site takes longer to build"
text = open(sys.argv[1], encoding="utf-8").read()
print(*find_advisories(parse_assessment(text, "a.md", "a")[0], text), sep="\\n")
"""


def test_reading_grades_ask_no_network_and_cost_the_site_nothing():
    path = str(FOLDER / "reading-grade.md")
    command = [sys.executable, "-c", WITHOUT_NETWORK, path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert "[reading-grade]" in done.stdout


PIECES = st.sampled_from(
    [
        *("---\n", "# Outcomes\n", "# Examples\n", "## S {#s}\n", "### Q? {#q}\n", "- A (1)\n"),
        *("- We don't plan. {#a}\n", "title: T\n", "  need: {title: N}\n", "dimensions:\n", "\n"),
        *(f"{LEAVE}\n", "<!-- mirrormark", " -->", "<!-- mirrormark: allow ", ",", ":", LEAVE),
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30))
def test_no_text_is_too_odd(pieces):
    text = "".join(pieces)
    find_advisories(parse_assessment(text, "a.md", "a")[0], text)
