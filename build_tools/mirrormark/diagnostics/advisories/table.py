"""The list of all advisory rules, with their reasons and sources."""

from mirrormark.diagnostics.advisories.advisory import AdvisoryRule
from mirrormark.diagnostics.advisories.balance import (
    find_few_deciding_items,
    find_few_items,
    find_one_way_dimensions,
    find_one_way_rows,
    find_outcomes_by_habit,
    find_unbalanced_keying,
)
from mirrormark.diagnostics.advisories.coverage import find_untried_outcomes
from mirrormark.diagnostics.advisories.cuts import find_close_cuts
from mirrormark.diagnostics.advisories.double import find_double_barrelled
from mirrormark.diagnostics.advisories.jargon import find_jargon
from mirrormark.diagnostics.advisories.leading import find_absolutes, find_leading
from mirrormark.diagnostics.advisories.length import (
    find_hard_items,
    find_hard_reading,
    find_long_items,
)
from mirrormark.diagnostics.advisories.negation import find_doubly_negated, find_negated
from mirrormark.diagnostics.advisories.repeated import find_repeated_dimensions
from mirrormark.model.finding_kinds import FindingName

__all__ = ["ADVISORIES", "OTHER_READING"]

OTHER_READING: FindingName = "other-reading"
"""The rule that `rendering` looks after: it is about the site, and not about words."""

DILLMAN = (
    "D. A. Dillman, J. D. Smyth, L. M. Christian: Internet, Phone, Mail, and Mixed-Mode Surveys, "
    "4th edition, Wiley 2014"
)
FOWLER = "F. J. Fowler: Improving Survey Questions, Sage 1995"
KROSNICK = (
    "J. A. Krosnick, S. Presser: Question and Questionnaire Design, in Handbook of Survey "
    "Research, 2nd edition, Emerald 2010"
)
DEVELLIS = "R. F. DeVellis: Scale Development, Sage"
KINCAID = (
    "J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of New Readability "
    "Formulas for Navy Enlisted Personnel, 1975"
)
QUIRK = (
    "R. Quirk, S. Greenbaum, G. Leech, J. Svartvik: A Comprehensive Grammar of the English "
    "Language, Longman 1985"
)
OURS = "a rule of Mirrormark's own"
ENGLISH = frozenset({"en"})

ADVISORIES: tuple[AdvisoryRule, ...] = (
    AdvisoryRule(
        "double-barrelled",
        find_double_barrelled,
        "Who agrees with one half and not with the other has no answer to give, and nobody can "
        "tell afterwards which half was answered.",
        f"{DILLMAN}; {FOWLER}; on what is one thing although it is joined, {QUIRK}",
        languages=ENGLISH,
        is_on=False,
    ),
    AdvisoryRule(
        "negated",
        find_negated,
        "To disagree with a negation is to negate it again. That takes a second thought, and some "
        "readers miss the small word and answer the opposite of what they mean.",
        f"{KROSNICK}; {DEVELLIS}",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "doubly-negated",
        find_doubly_negated,
        "Two negations have to be worked out before there is anything to answer.",
        f"{KROSNICK}; {DILLMAN}",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "absolute",
        find_absolutes,
        "One exception makes an absolute untrue, so careful readers disagree although it nearly "
        "holds, and the answers hardly tell people apart.",
        f"A. L. Edwards: Techniques of Attitude Scale Construction, Appleton 1957; {DILLMAN}",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "leading",
        find_leading,
        "Words that presume, praise or blame make one answer easier to give than the other, and "
        "the score shows the wording.",
        f"{KROSNICK}; {DILLMAN}",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "jargon",
        find_jargon,
        "A word that is unknown, or that each reader takes differently, gets a guess for an "
        "answer. Plain words mean the same to more people.",
        f"{DILLMAN}; E. Gowers: Plain Words, HMSO 1948",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "long",
        find_long_items,
        "By the end of a long item its beginning is forgotten. That short is better is well "
        "established; 25 words is a rule of thumb.",
        f"S. L. Payne: The Art of Asking Questions, Princeton 1951; {DILLMAN}",
    ),
    AdvisoryRule(
        "reading-grade",
        find_hard_reading,
        "Long words and sentences cost effort, and who runs short of it answers carelessly. The "
        "grade counts syllables and words, and knows nothing of sense; 9 is a rule of thumb.",
        f"{KINCAID}; on reading difficulty, {DEVELLIS}",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "hard-item",
        find_hard_items,
        "One hard item among plain ones gets worse answers than they do. The grade of a single "
        "sentence is rough, so only one far out, above 19, is named.",
        f"{KINCAID}; the limit is a rule of thumb",
        languages=ENGLISH,
    ),
    AdvisoryRule(
        "no-reverse-keyed",
        find_one_way_dimensions,
        "Some people tend to agree with whatever is stated. Where agreeing always moves the score "
        "the same way, that tendency is scored too. Statements that are turned round have a cost "
        "of their own where they are negated or clumsy, so a few plain ones do.",
        f"{KROSNICK}; P. M. Podsakoff, S. B. MacKenzie, J.-Y. Lee, N. P. Podsakoff: Common Method "
        "Biases in Behavioral Research, Journal of Applied Psychology 2003; on the cost, "
        "B. Weijters, H. Baumgartner, N. Schillewaert: Reversed Item Bias, Psychological Methods "
        "2013",
    ),
    AdvisoryRule(
        "unbalanced-keying",
        find_unbalanced_keying,
        "To agree with whatever is stated is a habit, and to disagree with it is another. Where "
        "more statements are keyed one way than the other, a habit moves the score, and here it "
        "gets a diagnosis of its own.",
        "J. B. Billiet, M. J. McClendon: Modeling Acquiescence in Measurement Models for Two "
        "Balanced Sets of Items, Structural Equation Modeling 2000; B. Weijters, H. Baumgartner, "
        "N. Schillewaert: Reversed Item Bias, Psychological Methods 2013",
    ),
    AdvisoryRule(
        "outcome-by-habit",
        find_outcomes_by_habit,
        "Who agrees with all, disagrees with all or ticks the middle of all has said nothing about "
        "what is asked. A diagnosis that asks them to do something sends them off for nothing.",
        "J. A. Krosnick: Response Strategies for Coping with the Cognitive Demands of Attitude "
        "Measures in Surveys, Applied Cognitive Psychology 1991; that a rule of its own is a "
        f"finding, and what is left is none, is {OURS}",
    ),
    AdvisoryRule(
        "keyed-in-a-row",
        find_one_way_rows,
        "In a row of statements that all ask for the same answer, readers stop reading and tick "
        "one column, and that looks like an honest answer. Six in a row is a rule of thumb.",
        "J. A. Krosnick: Response Strategies for Coping with the Cognitive Demands of Attitude "
        "Measures in Surveys, Applied Cognitive Psychology 1991; P. G. Curran: Methods for the "
        "Detection of Carelessly Invalid Responses in Survey Data, Journal of Experimental Social "
        "Psychology 2016",
    ),
    AdvisoryRule(
        "few-items",
        find_few_items,
        "What is odd about one item or one answer evens out over several. With one or two, the "
        "score jumps with each of them.",
        f"{DEVELLIS}; J. C. Nunnally: Psychometric Theory, McGraw-Hill 1978",
    ),
    AdvisoryRule(
        "few-items-decide",
        find_few_deciding_items,
        "A score of three items is off by a tenth of the scale or more for one person in three, so "
        "that cuts and differences are told apart by chance. Four is the fewest, and a rule of "
        "thumb.",
        f"{DEVELLIS}; J. C. Nunnally: Psychometric Theory, McGraw-Hill 1978; `mirrormark simulate` "
        "tells the error of a score",
    ),
    AdvisoryRule(
        "close-cuts",
        find_close_cuts,
        "People don't tick the same boxes twice, so a score moves by itself. Two cuts that are "
        "nearer to each other than it moves are told apart by chance, and what lies between them "
        "hardly anybody gets twice.",
        "F. M. Lord, M. R. Novick: Statistical Theories of Mental Test Scores, Addison-Wesley "
        "1968, on the standard error of a score; how far answers move, by S. Henry, I. Thielmann, "
        "T. Booth, R. Mõttus: Test-retest reliability of the HEXACO-100, PLOS ONE 2022",
    ),
    AdvisoryRule(
        "no-example",
        find_untried_outcomes,
        "An example is documentation and test in one: it shows whom an outcome is for, and that "
        "a later change hasn't cut it off.",
        "G. Adzic: Specification by Example, Manning 2011",
        find_in_profile=find_untried_outcomes,
    ),
    AdvisoryRule(
        "repeated-dimension",
        find_repeated_dimensions,
        "Two names for one thing count it twice, and promise readers a difference that isn't "
        "there.",
        "D. T. Campbell, D. W. Fiske: Convergent and Discriminant Validation by the "
        "Multitrait-Multimethod Matrix, Psychological Bulletin 1959; the share of words is a rule "
        "of thumb",
    ),
    AdvisoryRule(
        OTHER_READING,
        None,
        "Markdown is read in more than one way. What an author and an editor see as a list is then "
        "a paragraph on the page, with the marks in it.",
        "the specification of CommonMark, https://spec.commonmark.org; the documentation of "
        "Python-Markdown, https://python-markdown.github.io",
    ),
    AdvisoryRule(
        "unclear-allow",
        None,
        "What stays although it is advised against has a reason in the file, so that the next "
        "author need not guess it.",
        OURS,
    ),
    AdvisoryRule(
        "unused-allow",
        None,
        "An allowance that outlives its cause would hide the next one.",
        OURS,
    ),
)
