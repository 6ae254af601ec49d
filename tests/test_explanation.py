"""How an assessment is scored, in words: what is said is what happens."""
# ruff: noqa: RUF001 (formulas have real signs)

import json
import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.sources import find_assessments
from mirrormark.insight.explanation import explain
from mirrormark.insight.explanation.explanation_report import as_data, describe_explanation
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.possible import Possible
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.scored import render_scored
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import Prepared, score
from tests.sites import ASSESSMENTS, ROOT

CASES = sorted((ROOT / "tests/cases/valid").glob("*.md"))
WHOLE = [ROOT / "tests/browser/kinds.md", *find_assessments(ASSESSMENTS)]
CATALOGUE = load_catalogue()
ENGLISH = Languages("en", CATALOGUE.language)

TEXT = """\
---
title: Explained
scale: agreement
allow: [don't know]
dimensions:
  need:
    title: Need
    summary: How much has to change.
    bands: {low: 0, middling: 33.3, high: 60}
    reference: {title: Small teams, value: 62.5, source: A survey, date: 2024}
    percentiles: {table: {10: 32, 90.5: 78}, source: A book, date: May 2023}
  points: {title: Points, score: sum}
  least: {title: Least, score: weakest}
  whole: {title: Whole, mean of: {need: 2, points: 1}}
  even: {title: Even, mean of: [need, points]}
  weak: {title: Weak, weakest of: [need, least]}
focus: {title: What hurts, lowest of: [need, points], below: 60}
pairs:
  - {same: [flat, calm], ask: Which is closer?}
  - {opposite: [flat, calm], ask: Is that so?, apart: 1/2}
missing: {at least: 1/2}
---

## Need {#needs dimension=need}

- We are **stuck**. {#flat}
- We are calm. {#calm reverse weight=2.5}
- We meet. {#meet scale=frequency-7 reverse allow="doesn't apply, don't know"}

### How many report to you? {#reports type=number min=2 max=40 unit=people allow=nothing}

## Points {#pointed dimension=points when="reports >= 3"}

### Which do you use? {#tools type=multiple}

- A plan (1) {#plan}
- A board (2) {#board}
- None (0) {#none none}

### Where does the week go? {#week type=allocation total=10 unit=h when="tools is board"}

- Coaching (3) {#coaching}
- Reporting (0.5) {#reporting}

## Least {#leasts dimension=least}

- We rest. {#rest}
- We sleep. {#sleep weight=3}

### Anything else? {#mirror type=text}

# Outcomes

## Stuck *now* {#stuck when="need is high and points >= 50"}

## Free {#free when="reports > 5"}

## Neither {#neither otherwise}

# Advice

- Write it down. {#write for="stuck, free"}
- Ask. {#ask when="need < 20"}
- Do both. {#both when="need > 20" for=free}

# Examples

```yaml
- name: Anna
  answers:
    {flat: 5, calm: 2, meet: doesn't apply, reports: 21, tools: [plan], week: {coaching: 10},
     rest: 4, sleep: 2, mirror: Hm}
  expect: {outcome: free}
- name: Ben
  answers: {flat: 1, calm: 5, meet: 2, reports: 2, rest: don't know}
  expect: {outcome: neither}
- {name: Cleo, answers: {flat: 3}, expect: {outcome: none}}
- name: Dan
  answers:
    {flat: 5, calm: 1, meet: 1, reports: 40, tools: [board], week: {coaching: 5, reporting: 5}}
  expect: {outcome: stuck}
```
"""


@pytest.fixture(scope="module")
def compiled():
    return compile_text(TEXT, "explained.md", "explained")


@pytest.fixture(scope="module")
def told(compiled):
    return explain(compiled, CATALOGUE)


@pytest.fixture(scope="module")
def dimensions(told):
    return {each.id: each for each in told.dimensions}


def compile_path(path):
    return compile_text(path.read_text(encoding="utf-8"), path.name, path.stem)


def test_bands_have_exact_ranges(dimensions):
    assert [(band.title, band.scores) for band in dimensions["need"].bands] == [
        ("Low", "0 to below 33.3"),
        ("Middling", "33.3 to below 60"),
        ("High", "60 to 100"),
    ]
    assert dimensions["points"].bands == ()


def test_each_dimension_says_how_it_comes_about(dimensions):
    conditions = (
        " Questions that you aren't asked don't count. The shares below hold if all are asked "
        "and answered."
    )
    assert {name: each.how for name, each in dimensions.items()} == {
        "need": "The mean of 4 questions, each counted by its weight.",
        "points": "The points earned in 2 questions, as a percentage of the most that there could "
        "be." + conditions,
        "least": "The lowest of 2 questions: one weak answer decides.",
        "whole": "The mean of “Need” (weight 2, 66.7%) and “Points” (weight 1, 33.3%). It has a "
        "score only if all of them have one.",
        "even": "The mean of “Need” and “Points”, each of which counts the same. It has a score "
        "only if all of them have one.",
        "weak": "The lowest of “Need” and “Least”. It has a score only if all of them have one.",
    }


def test_comparisons_come_with_source_and_date(dimensions):
    need = dimensions["need"]
    assert need.references == ("To compare with: Small teams, 62.5 (A survey, 2024).",)
    assert need.percentiles.rows == (("10%", "32"), ("90.5%", "78"))
    assert need.percentiles.source == "A book, May 2023"


def test_questions_say_what_they_count(dimensions, told):
    questions = {each.id: each for each in told.unscored} | {
        each.id: each for dimension in dimensions.values() for each in dimension.questions
    }
    assert {name: each.share for name, each in questions.items()} == {
        "flat": Fraction(2, 11),
        "calm": Fraction(5, 11),
        "meet": Fraction(2, 11),
        "reports": Fraction(2, 11),
        # 3 points of tools, and 2.5 of the week.
        "tools": Fraction(6, 11),
        "week": Fraction(5, 11),
        "rest": None,
        "sleep": None,
        "mirror": None,
    }
    assert questions["calm"].weight == "2.5"
    assert questions["flat"].share_in_words == "18.2%"
    assert questions["flat"].text == "We are stuck."
    assert [question.number for question in dimensions["points"].questions] == [5, 6]
    assert {name: each.key for name, each in questions.items()} == {
        "flat": "Agreeing raises the score",
        "calm": "Agreeing lowers the score",
        "meet": "Further up the scale lowers the score",
        "reports": "A larger number raises the score",
        "tools": "More points raise the score",
        "week": "More points raise the score",
        "rest": "Agreeing raises the score",
        "sleep": "Agreeing raises the score",
        "mirror": "",
    }
    assert questions["meet"].beside == "May also be answered “Doesn't apply” or “Don't know”."
    assert questions["reports"].beside == ""
    assert questions["reports"].answered_on == "A whole number from 2 to 40\xa0people"
    assert questions["tools"].options == (("A plan", "1"), ("A board", "2"), ("None", "0"))
    assert questions["week"].condition == (
        "Asked only if the answer to “How many report to you?” is 3 or more and the answer to "
        "“Which do you use?” includes “A board”."
    )
    assert questions["flat"].condition == ""


@pytest.mark.parametrize("path", [*WHOLE, *CASES], ids=lambda path: path.stem)
def test_shares_add_up(path):
    told = explain(compile_path(path), CATALOGUE)
    for dimension in told.dimensions:
        shares = [question.share for question in dimension.questions]
        assert not shares or None in shares or sum(shares) == 1


def test_rules_are_told_in_their_order(told):
    assert [(each.number, each.title, each.rule, each.rests_on) for each in told.diagnoses] == [
        (1, "Stuck now", "If Need is “High” and Points is 50 or more.", "Need and Points"),
        (2, "Free", "If the answer to “How many report to you?” is above 5.", "answers"),
        (3, "Neither", "If none of the others fits.", "all rules above"),
    ]
    assert [each.rule for each in told.advice] == [
        "With “Stuck now” or “Free”.",
        "If Need is below 20.",
        "With “Free”, if Need is above 20.",
    ]
    assert told.focus.startswith("Under “What hurts” the result names the lowest of Need and")
    assert [each.rule for each in told.pairs] == [
        "If the two answers lie 75% of the scale apart, or more:",
        "If the one answer and the opposite of the other lie 50% of the scale apart, or more:",
    ]


def test_the_overview_is_about_this_assessment(told):
    text = " ".join(told.overview)
    for words in (
        "at most 9 questions and measures 6 dimensions",
        "said with each dimension",
        "at least half of its questions",
        "“Don't know” works like a blank",
        "“Doesn't apply” takes a question out",
        "Then 2 rules look at scores and answers",
        "If none holds, it is “Neither”",
    ):
        assert words in text


def test_answers_are_told_by_dimension(told):
    anna = told.examples[0]
    assert [(answers.title, answers.groups) for answers in anna.answers] == [
        (
            "Need",
            (
                ("Strongly agree", "question 1"),
                ("Disagree", "question 2"),
                ("Doesn't apply", "question 3"),
                ("21\xa0people", "question 4"),
            ),
        ),
        ("Points", (("A plan", "question 5"), ("Not asked", "question 6"))),
        ("Least", (("Agree", "question 7"), ("Disagree", "question 8"))),
        ("Not scored", (("“Hm”", "question 9"),)),
    ]


def test_a_mean_is_worked_out(told):
    anna = told.examples[0]
    assert anna.sum.title == "Need"
    assert anna.sum.rows == (
        ("1", "Strongly agree", "(5 − 1) ÷ (5 − 1) = 1", "1", "1"),
        ("2", "Disagree", "(5 − 2) ÷ (5 − 1) = 3/4", "2.5", "15/8"),
        ("3", "Doesn't apply", "–", "–", "–"),
        ("4", "21\xa0people", "(21 − 2) ÷ (40 − 2) = 1/2", "1", "1/2"),
    )
    assert anna.sum.totals == ("Sum", "", "", "9/2", "27/8")
    assert anna.sum.steps == (
        "100 × 27/8 ÷ 9/2 = 75",
        "Whole: (2 × 75 + 1 × 33.33…) ÷ 3 = 61.11…, shown as 61",
        "Even: (75 + 33.33…) ÷ 2 = 54.16…, shown as 54",
        "Weak: the lowest of 75 and 25, which is 25",
    )
    assert [(each.title, each.score, each.band) for each in anna.scores][:3] == [
        ("Need", "75", "High"),
        ("Points", "33", ""),
        ("Least", "25", ""),
    ]
    assert (anna.outcome, anna.advice) == ("Free", ("Write it down.", "Do both."))
    assert anna.why == "It is given if the answer to “How many report to you?” is above 5."


def work_out(compiled, name, answers):
    """Return the sum of one dimension for some answers."""
    rules = {"points": "points >= 1", "least": "least >= 1"}
    text = TEXT[: TEXT.index("# Outcomes")] + (
        f'# Outcomes\n\n## A {{#a when="{rules[name]}"}}\n\n## B {{#b otherwise}}\n\n# Examples\n\n'
        f"```yaml\nname: One\nanswers: {answers}\nexpect: {{outcome: a}}\n```\n"
    )
    compiled = compile_text(text, "one.md", "one")
    return explain(compiled, CATALOGUE).examples[0].sum


def test_points_are_added_up(compiled):
    answers = "{reports: 9, tools: [board], week: {coaching: 6, reporting: 4}}"
    worked = work_out(compiled, "points", answers)
    assert worked.columns == ("Question", "Answer", "How far up", "Earned", "At most")
    assert worked.rows == (
        ("5", "A board", "(2 − 0) ÷ (3 − 0) = 2/3", "2", "3"),
        (
            "6",
            "Coaching 6\xa0h; Reporting 4\xa0h",
            "(2 − 0.5) ÷ (3 − 0.5) = 3/5",
            "3/2",
            "5/2",
        ),
    )
    assert worked.totals == ("Sum", "", "", "7/2", "11/2")
    assert worked.steps[0] == "100 × 7/2 ÷ 11/2 = 63.63…, shown as 63"


def test_the_weakest_is_found(compiled):
    worked = work_out(compiled, "least", "{rest: 4, sleep: 2}")
    assert worked.columns == ("Question", "Answer", "How far up")
    assert worked.totals == ()
    assert worked.steps[0] == "100 × 1/4 = 25"


@pytest.mark.parametrize("path", [*WHOLE, *CASES], ids=lambda path: path.stem)
def test_what_is_worked_out_is_the_score(path):
    for example in explain(compile_path(path), CATALOGUE).examples:
        if example.sum:
            (shown,) = {each.score for each in example.scores if each.title == example.sum.title}
            last = re.split(r"= |shown as ", example.sum.steps[0])[-1]
            assert last == shown


def test_further_examples_get_a_line(told):
    assert [each.name for each in told.examples] == ["Anna", "Ben", "Cleo"]
    (dan,) = told.other_examples
    assert (dan.name, dan.outcome) == ("Dan", "Stuck now")
    assert dan.scores == "Need 100 and Points 59"
    assert told.examples[2].outcome == "No diagnosis yet"
    assert told.examples[2].sum is None


def test_the_history_is_told_newest_first():
    history = "history: [{date: 2025-02-28, change: First}, {date: 2026-11-22, change: More}]\n"
    text = TEXT.replace("missing:", f"{history}missing:")
    told = explain(compile_text(text, "a.md", "a"), CATALOGUE)
    said = [(each.date, each.day, each.text) for each in told.history]
    assert said == [
        ("2026-11-22", "22 November 2026", "More"),
        ("2025-02-28", "28 February 2025", "First"),
    ]


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_without_examples_there_are_made_up_ones_that_say_so(path):
    compiled = compile_path(path)
    if compiled.document.examples:
        pytest.skip("it has examples of its own")
    told = explain(compiled, CATALOGUE)
    titles = [outcome["title"] for outcome in compiled.data["outcomes"]]
    assert [each.outcome for each in (*told.examples, *told.other_examples)] == titles
    assert all("Made up" in example.name for example in told.examples)
    assert "made up by the program" in told.about_examples
    prepared = Prepared(compiled.data)
    for outcome, answers in Possible(compiled).spell_examples().items():
        assert score(prepared, answers)["outcome"] == outcome


@pytest.mark.parametrize("path", [*WHOLE, *CASES], ids=lambda path: path.stem)
def test_every_assessment_can_be_told(path):
    compiled = compile_path(path)
    told = explain(compiled, CATALOGUE)
    assert json.loads(json.dumps(as_data(told)))["id"] == path.stem
    blocks = describe_explanation(told, CATALOGUE)
    assert blocks[0].heading == told.title
    html = render_scored(compiled, CATALOGUE, ENGLISH, "../").html
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count("<table") == html.count("</table>")


def test_what_authors_write_is_text_on_the_page():
    text = TEXT.replace("We rest.", "We `<b>` &amp; rest.").replace("Anna", "'<i>A'")
    html = render_scored(compile_text(text, "a.md", "a"), CATALOGUE, ENGLISH, "../").html
    assert "We &lt;b&gt; &amp; rest." in html
    assert "&lt;i&gt;A" in html


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("explained.md").write_text(TEXT, encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, ["explain", *arguments])


def test_the_command_prints_text(run):
    result = run("explained.md")
    assert result.exit_code == 0, result.output
    for words in ("Explained\n", "Middling  33.3 to below 60", "100 × 27/8 ÷ 9/2 = 75"):
        assert words in result.output
    assert max(len(line) for line in result.output.splitlines()) < 130


def test_the_command_prints_json(run):
    data = json.loads(run("explained.md", "--format", "json").output)
    assert data["dimensions"][0]["questions"][0]["share"] == 2 / 11
    assert data["examples"][0]["outcome"] == "Free"


def test_the_command_refuses_a_bad_file(run):
    Path("explained.md").write_text(TEXT.replace("need is high", "need is hihg"))
    result = run("explained.md")
    assert result.exit_code == 1
    assert "Did you mean 'high'?" in result.stderr


def test_an_explanation_is_kept_until_the_assessment_changes():
    text = (ASSESSMENTS / "clarity.md").read_text(encoding="utf-8")
    compiled = compile_text(text, "clarity.md", "clarity")
    told = explain(compiled, CATALOGUE)
    assert explain(compile_text(text, "clarity.md", "clarity"), CATALOGUE) is told
    changed = compile_text(text.replace("title: Clarity", "title: Clear"), "clarity.md", "clarity")
    assert explain(changed, CATALOGUE).title == "Clear"
    commented = compile_text(text.replace("---", "---\n# A comment.", 1), "clarity.md", "clarity")
    told_again = explain(commented, CATALOGUE)
    assert told_again.content_version == commented.data["content_version"] != told.content_version
    german = replace(CATALOGUE, language="de")
    assert explain(compiled, german) is not told


UNSCORED = """\
---
title: Without points
dimensions: {need: {title: Need}}
---

## Need {#needs dimension=need}

### How much? {#much}

- Little (1)
- Much (2)

## About you {#about}

### What do you do? {#job unscored}

- I sell
- I buy

### Which of these? {#tools type=multiple unscored}

- A plan {#plan}
- A board {#board}

### Where does the week go? {#week type=allocation total=10 unit=h}

- Coaching {#coaching}
- Reporting {#reporting}

# Outcomes

## Sellers {#sellers when="job is i-sell"}

## Planners {#planners when="tools is plan and week.coaching > 2"}

## Others {#others otherwise}
"""


def tell(text):
    return explain(compile_text(text, "one.md", "one"), CATALOGUE)


def read_all(told):
    blocks = describe_explanation(told, CATALOGUE)
    return " ".join(" ".join([block.heading, *block.lines]) for block in blocks)


def test_options_without_points_are_not_said_to_have_any():
    told = tell(UNSCORED)
    assert [question.answered_on for question in told.unscored] == [
        "One answer of 2",
        "Any of 2 answers",
        "10\xa0h shared out",
    ]


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (("job is i-sell", "tools is plan"), "Then 2 rules look at your answers, one after"),
        (("need > 50", "need > 20"), "Then 2 rules look at the scores, one after"),
        (("need > 50", "job is i-sell"), "Then 2 rules look at scores and answers, one after"),
        (
            ("need > 50", "job is i-sell"),
            "a score that can't be given or an answer that is missing",
        ),
        (("job is i-sell", "tools is plan"), "depends on an answer that is missing, no later"),
    ],
)
def test_what_rules_look_at_is_what_they_name(rules, said):
    text = UNSCORED.replace("job is i-sell", rules[0])
    text = text.replace("tools is plan and week.coaching > 2", rules[1])
    assert said in " ".join(tell(text).overview)


def test_no_band_is_spoken_of_where_rules_name_none():
    assert tell(UNSCORED).about_diagnoses == ("The rules are tried in this order.",)
    banded = UNSCORED.replace("{title: Need}", "{title: Need, bands: {little: 0, much: 50}}")
    told = tell(banded.replace("job is i-sell", "need is much"))
    assert told.about_diagnoses[1] == "A band such as “Much” is a range of scores, listed above."


def test_a_single_diagnosis_rests_on_no_rule_above():
    start, _, rest = UNSCORED.partition("## Sellers")
    told = tell(f"{start}## Others{rest.partition('## Others')[2]}")
    assert told.about_diagnoses == ()
    assert [(each.rule, each.rests_on) for each in told.diagnoses] == [("Everybody gets it.", "")]
    assert "Rests on" not in read_all(told)
    assert told.about_plane == ()
    assert told.examples[0].why == "Everybody gets it."


def test_shares_are_spoken_of_only_where_there_are_any(dimensions):
    least = TEXT.replace("- We sleep.", '- We dream. {#dream when="reports >= 3"}\n- We sleep.')
    told = {each.id: each.how for each in tell(least).dimensions}
    assert told["least"].endswith("Questions that you aren't asked don't count.")
    assert "The shares below" in dimensions["points"].how


def test_nothing_is_said_of_the_other_way_round_where_no_question_is():
    assert "the other way round" in " ".join(tell(TEXT).overview)
    assert "the other way round" not in " ".join(tell(UNSCORED).overview)


def test_a_score_made_of_scores_is_not_said_to_be_made_of_answers():
    need = "{need: {title: Need}, all: {title: All, mean of: [need]}, low: {weakest of: [need]}}"
    overview = " ".join(tell(UNSCORED.replace("{need: {title: Need}}", need)).overview)
    assert "How a score is made of other scores is said with its dimension." in overview


def test_answers_that_rules_look_at_are_named_beside_the_picture():
    text = TEXT.replace("reports > 5", "reports > 5 and least > 40")
    (others,) = [each for each in tell(text).about_plane if each.startswith("The rules look at")]
    assert "answers, which the picture doesn't show" in others


def test_what_is_cut_off_has_a_minus_sign_too():
    """Such as an alpha of answers that pull apart."""
    assert Words(load_catalogue("de")).cut(Decimal("-0.12")) == "\N{MINUS SIGN}0,12"
