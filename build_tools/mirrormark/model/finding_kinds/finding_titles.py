"""What each finding is, in a few words, in the order of the docs."""

from collections.abc import Mapping
from dataclasses import dataclass

from mirrormark.model.finding_kinds.known import FindingName

__all__ = ["FINDINGS", "FindingKind"]

_ADVISORIES = "Advisories"
"""The group of what may stay as it is."""


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One kind of mistake, or of advisory."""

    name: FindingName
    """As messages have it in brackets."""
    title: str
    """What is found: a sentence without its full stop."""
    group: str
    """What it is about."""

    @property
    def is_advisory(self) -> bool:
        """Whether it may stay."""
        return self.group == _ADVISORIES


_TABLE: Mapping[str, Mapping[FindingName, str]] = {
    "The file": {
        "unreadable-file": "The file can't be read as text in UTF-8",
        "bad-file-name": "The file's name can't be an address",
        "not-an-assessment": "A profile is given where an assessment is needed",
        "damaged-versions": "What was kept of earlier versions can't be read",
        "beyond-limits": "Something is larger than any honest assessment needs",
        "full-width-sign": "A full-width sign stands where an ordinary one is needed",
    },
    "Front matter": {
        "no-front-matter": "The file doesn't begin with a front matter between two lines '---'",
        "not-yaml": "The YAML can't be read",
        "unknown-key": "The file has a key that nobody reads",
        "missing-key": "Something that needs a key doesn't have it",
        "conflicting-keys": "Two keys stand together of which one excludes the other",
        "not-indented": "What belongs below a key stands beside it",
        "wrong-shape": "A list, a text or a mapping stands where another of them is needed",
        "given-twice": "The same thing stands twice where it can stand once",
        "bad-number": "A number can't be read, or lies outside of what it can be",
        "bad-value": "A word isn't one of those that can stand there",
        "bad-name": "An id, or the name of a dimension or band, has signs that it can't have",
    },
    "Dimensions and bands": {
        "no-dimension": "The assessment measures nothing",
        "unknown-dimension": "There is no dimension of that name",
        "unfed-dimension": "No item feeds a dimension",
        "derived-dimension": "A dimension made of others is fed by items, or made of such a one",
        "bands-out-of-order": "The bands of a dimension don't rise",
        "bands-out-of-range": "The bands of a dimension don't begin at 0, or begin above 100",
        "score-out-of-range": "A score lies below 0 or above 100",
        "bad-percentiles": "A table of percentiles isn't one",
    },
    "Sections and items": {
        "no-section": "There is nothing to answer",
        "empty-section": "A heading has nothing below it",
        "no-words": "There is nothing to read where readers should read something",
        "item-without-dimension": "A scored item counts towards nothing",
        "item-without-scale": "A statement has no scale",
        "unknown-scale": "There is no scale of that name",
        "duplicate-id": "Two things have the same id",
        "reserved-id": "An id stands for something else already",
        "bad-range": "The range, the step or the total of a question can't be used",
    },
    "Options and points": {
        "unexpected-list": "A question that takes no list has one",
        "too-few-options": "There are fewer than two options to choose from",
        "missing-points": "Some options have points, and others need them and have none",
        "unfit-points": "The points of options are all the same, or don't rise",
        "stray-points": "Words end in points where points count for nothing",
        "several-none": "Two options of an item exclude all others",
        "list-mark": "Items stand in a list with another mark than '-'",
        "overfull-entry": "An entry of a '-' list has more in it than one paragraph",
    },
    "Attribute lists": {
        "broken-braces": "An attribute list lacks a brace, or has other brackets",
        "stray-braces": "An attribute list stands where nobody reads it",
        "unreadable-attribute": "A part of an attribute list can't be read",
        "unknown-attribute": "There is no attribute of that name",
        "attribute-value": "An attribute lacks its value, or has one that it can't have",
        "idle-attribute": "An attribute counts for nothing where it stands",
    },
    "Headings and text": {
        "wrong-heading-level": "A heading has a '#' too many or too few",
        "missing-heading": "The heading is missing that something belongs below",
        "unknown-chapter": "There is no chapter of that name",
        "stray-text": "A text stands where it would never be shown",
        "unclosed-block": "A comment, a code block or an HTML tag is never closed",
    },
    "How rules are written": {
        "incomplete-rule": "A rule, or a part of it, says nothing that could hold",
        "sign-in-rule": "A rule has a sign that rules don't know",
        "words-for-signs": "A rule has words in the place of a comparison",
        "list-after-is": "A rule has more than one name behind 'is'",
        "unbalanced-bracket": "A bracket in a rule has no partner",
    },
    "What rules say": {
        "unknown-name": "There is neither a dimension nor an item of that name",
        "ambiguous-name": "A name stands for a dimension and for an item",
        "unknown-item": "There is no item with that id",
        "unknown-band": "A dimension has no band of that name",
        "unknown-option": "An item has no option, and no part, with that id",
        "value-compared": "A band or an option is compared as if it were a number",
        "unfit-comparison": "Two things are compared that have no common measure",
        "unfit-is": "A rule says 'is' of something that has no options",
        "rule-on-free-text": "A rule goes by what somebody writes freely",
        "condition-on-score": "What is asked depends on a score",
        "condition-on-later-item": "What is asked depends on something that comes later",
        "circle": "Conditions wait for each other",
    },
    "Outcomes, advice and notices": {
        "no-outcome": "There is no outcome",
        "outcome-without-rule": "An outcome doesn't say when it holds",
        "misplaced-otherwise": "'otherwise' stands twice, too early, or beside a rule",
        "word-for-otherwise": "Another word stands where 'otherwise' is meant",
        "advice-without-rule": "Advice doesn't say when it is given",
        "notice-without-rule": "A notice doesn't say when it is shown",
        "unknown-outcome": "There is no outcome with that id",
    },
    "What is proven": {
        "no-outcome-given": "Some response has no outcome",
        "unreachable-outcome": "No response has that outcome",
        "unreachable-band": "No response has a score in that band",
        "unreachable-advice": "No response is given that advice",
        "advice-for-all": "The rule of some advice never keeps it from anybody",
        "unreachable-notice": "No response is shown that notice",
        "notice-for-all": "The rule of a notice never keeps it from anybody",
        "never-asked": "No response is asked that item or section",
        "idle-item": "The answer to an item can't change anything",
    },
    "Examples": {
        "unread-example": "A block looks like an example, and nobody reads it",
        "empty-example": "An example is empty, or expects nothing",
        "duplicate-example": "Two examples have the same name",
        "bad-answer": "An answer or a result is none that there could be",
        "bad-expectation": "An example expects something that no result has",
        "failing-example": "An example has another result than it expects",
    },
    "Pairs and pictures": {
        "bad-pair": "Two items can't be a pair",
        "bad-chart": "A picture can't be drawn, or would show nothing",
    },
    "Profiles": {
        "no-uses": "A profile uses no assessment",
        "unknown-assessment": "A profile names an assessment that isn't there, or isn't used",
        "unsound-assessment": "A profile uses an assessment that has mistakes of its own",
        "section-in-profile": "A profile has a section, and asks nothing",
    },
    "The page": {
        "acts-by-itself": "HTML in a text would act by itself",
        "fetched-from-elsewhere": "A text makes readers' browsers ask another site for something",
        "unfit-tag": "An HTML tag reaches beyond its text, or is read in two ways",
        "not-a-line": "A line of words is something else to the site's Markdown",
        "other-plugin": "Another plugin of the site breaks the page",
    },
    _ADVISORIES: {
        "absolute": "An item allows no exception",
        "close-cuts": "Two cuts of a score lie nearer to each other than it moves by itself",
        "double-barrelled": "An item asks two things at once",
        "doubly-negated": "An item has two negations",
        "few-items": "A dimension rests on one or two items",
        "few-items-decide": "A rule or the focus goes by a dimension of three items",
        "hard-item": "One item is far harder to read than most texts",
        "jargon": "An item has words that not everybody reads the same way",
        "keyed-in-a-row": "Many statements in a row ask for the same answer",
        "leading": "An item says which answer is wanted",
        "long": "An item has too many words",
        "negated": "A statement has to be denied to say something positive",
        "no-example": "No example expects an outcome",
        "no-reverse-keyed": "Agreeing moves a dimension the same way in all of its statements",
        "other-reading": "The site shows a piece of Markdown as something else than it reads",
        "outcome-by-habit": "Who answers by habit gets an outcome by a rule of its own",
        "outdated-simulation": "What was simulated is about another version of the assessment",
        "reading-grade": "The items are hard to read",
        "repeated-dimension": "Two dimensions ask much the same",
        "unbalanced-keying": "Saying yes to everything, or no, gets a diagnosis of its own",
        "unclear-allow": "A comment allows something that can't be told, or gives no reason",
        "unkept-version": "The version of now isn't kept beside the assessment",
        "unproven": "Something could neither be proven nor refuted",
        "unused-allow": "A comment allows what isn't there to be allowed",
    },
}

FINDINGS: Mapping[FindingName, FindingKind] = {
    name: FindingKind(name, title, group)
    for group, titles in _TABLE.items()
    for name, title in titles.items()
}
"""By name."""
