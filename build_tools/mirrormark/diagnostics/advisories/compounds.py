"""What names one thing although it is joined: «a build and deploy process».

What is judged is the noun at its end, and the pair before it says which one: a claim about one
thing. Three facts of English grammar tell such a pair from two things that are judged each (R.
Quirk, S. Greenbaum, G. Leech, J. Svartvik: A Comprehensive Grammar of the English Language, Longman
1985, chapters 10, 13 and 17):

* What is joined is of one kind: two nouns, two verbs or two adjectives, and not one of each.
* A noun before a noun is mostly in the singular: «our risk and issue logs» are one kind of
  thing, «our risks and issue logs» two.
* Two things take a verb in the plural: «our pay and canteen are fine», but «our hire and fire
  policy is fine».

Adjectives judge unless they sort (chapter 7): some salaries are fairer than others, and no report
is more monthly. So «a fair and competitive salary» asks two things, and «a monthly and yearly
report» one.
"""

import re

from mirrormark.diagnostics.advisories.adjectives import (
    is_adjective,
    is_participle,
    judges,
    says_what_was_done,
    sorts,
)

__all__ = ["names_one_thing"]

WORD = re.compile(r"[\w'-]+")
MORE = re.compile(r"(?:[\w'-]+, )+(?=[\w'-]+,?\s*$)")
"""What stands before the last two of three and more: «pick, » of «the pick, pack and ship line»."""

ONE = frozenset(WORD.findall("a an one each every this that another any no"))
DETERMINERS = ONE | frozenset(
    WORD.findall(
        """
        the my our your their his her its some these those all most few several both enough
        """
    )
)
FUNCTIONAL = DETERMINERS | frozenset(
    WORD.findall(
        """
        and or but as nor is are was were be been being am do does did has have had can could
        may might must shall should will would not never to of in on at by for from with without
        within into onto over under about after before between during through until since than
        then so if when while where who which that what how why because although i we you they
        he she it me us them him there here very more less too also only even still well up out
        off down again
        """
    )
)
"""No noun is among them, so that a pair with one of them behind it stands for itself."""
SUBJECTS = frozenset(WORD.findall("i we you they he she it who"))
PREPOSITIONS = frozenset(
    WORD.findall(
        """
        of in on at by for from with without within into about after before during through via
        """
    )
)
# Singular though it ends in -s.
SINGULAR = re.compile(r"\w*(?:ss|us|is|ics)|sales|news|press|process|access|business|series")
SINGULAR_VERBS = frozenset(WORD.findall("is was has does"))
SINGULAR_VERB = re.compile(r"\w{2,}[^s\W]s")
NOUN_BY_ENDING = re.compile(r"\w{3,}(?:ing|tion|sion|ment|ity|ness|ance|ence|dure|ture|ship|ology)")
NOUN = re.compile(
    r"account|analysis|budget|calendar|cycle|department|figure|form|list|log|meeting|method|model"
    r"|office|phase|pipeline|plan|policy|process|programme|project|record|register|report|result|review"
    r"|routine|rule|scheme|server|service|session|software|stage|standard|step|strategy|system"
    r"|target|team|test|tool|unit|work|workflow|workshop"
    rf"|{NOUN_BY_ENDING.pattern}"
)
"""Nouns that often stand behind such a pair, and those that their endings tell."""


def names_one_thing(before: str, joint: str, after: str) -> bool:
    """Whether a pair before a noun is joined here, so that the noun alone is judged.

    ``before`` and ``after`` are the words of the sentence around the joint.
    """
    left = [word.casefold() for word in WORD.findall(MORE.sub("", before))]
    right = [word.casefold() for word in WORD.findall(after)]
    if not left or len(right) < 2:
        return False
    ahead = left[-2] if len(left) > 1 else ""
    first, second, noun = left[-1], right[0], right[1]
    if noun in SINGULAR_VERBS and (not ahead or ahead in DETERMINERS):
        return True  # «Learning and development has a budget»: two things would have one
    if noun in FUNCTIONAL or (second in FUNCTIONAL and joint != "/"):
        return False
    if is_adjective(first) and is_adjective(second):
        return _sort_together(ahead, first, second)
    are_alike = not judges(first) and not judges(second) and _ends_alike(first, second)
    return are_alike and (
        joint == "/" or _belong_to_noun(ahead, [first, second], [noun, *right[2:]])
    )


def _sort_together(ahead: str, first: str, second: str) -> bool:
    """Whether two adjectives say which kind is meant, and not how good it is."""
    if ahead in SUBJECTS or (is_participle(first) and ahead not in DETERMINERS | PREPOSITIONS):
        return False  # they may be verbs in the past, as in «they planned and tested releases»
    return (sorts(first) and sorts(second)) or says_what_was_done(first, second)


def _belong_to_noun(ahead: str, pair: list[str], rest: list[str]) -> bool:
    """Whether two nouns or verbs stand before a third word that is the noun of both.

    ``ahead`` is the word before them, empty where they begin the sentence. ``rest`` begins with
    that third word.
    """
    noun, *behind = rest
    if not ahead:
        return _begins_sentence(pair, rest)
    if ahead in ONE and not _is_plural(noun):
        return True  # «a lessons and ideas meeting»: «a» goes with no other of these words
    if ahead not in DETERMINERS:
        return False
    if behind and behind[0] in SINGULAR_VERBS:
        return True
    if any(_is_plural(word) for word in pair):
        return False
    # «Our promotion and pay depend on results»: the third word has to be known for a noun.
    return not behind or _is_plural(noun) or bool(NOUN.fullmatch(noun))


def _begins_sentence(pair: list[str], rest: list[str]) -> bool:
    """Whether these are two nouns and the noun of both, and the third is no verb."""
    noun, *behind = rest
    if _is_plural(noun):
        # «Risk and audit reports go to the board»; «Pay and duties rise» has two subjects.
        is_known = NOUN.fullmatch(noun.removesuffix("s"))
        return bool(behind and is_known) and not any(_is_plural(word) for word in pair)
    follows = behind[0] if behind else ""
    is_known = NOUN_BY_ENDING.fullmatch(noun)  # «Sales and marketing plan launches» has a verb
    return follows in SINGULAR_VERBS or bool(is_known and SINGULAR_VERB.fullmatch(follows))


def _ends_alike(first: str, second: str) -> bool:
    """Whether both are of one kind, or neither is: «pay and working hours» are two things."""
    return first.endswith("ing") == second.endswith("ing")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not SINGULAR.fullmatch(word)
