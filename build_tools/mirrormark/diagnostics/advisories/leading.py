"""Items that few can agree with, or that say what to answer."""

import re
from collections.abc import Iterator

from mirrormark.diagnostics.advisories.advise_wording import (
    OF_DEGREE,
    find_hits,
    find_place,
    list_hits,
    main_clause,
    own_words,
    spoken_items,
)
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment
from mirrormark.model.problems import Problem

__all__ = ["find_absolutes", "find_leading"]

PERIODS = (
    r"(?:other |single |few |two |three |four |six |\d+ )?"
    r"(?:minute|hour|day|night|morning|afternoon|evening|week|weekend|month|quarter|half-year|year"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
)
# Frequencies, lengths of time and phrases that claim nothing of all.
NOT_ABSOLUTE = re.compile(
    rf"\b(?:every {PERIODS}|all (?:the )?{PERIODS}|all day|at all(?! times)|after all|above all"
    r"|first of all"
    r"|all in all|in all|all but|all over|all right|all the (?:same|more|better)"
    r"|all things considered|(?:considering|taking) everything|everything considered"
    r"|(?:of|from|at|in|on|to) all (?:ages|backgrounds|kinds|levels|parts|sides|sizes|sorts|types)"
    r"|(?:do|does|did) all (?:i|we|they|he|she) can|all it takes"
    r"|(?:average|number|share|sum|total) of all"
    r"|nothing to (?:do|drink|eat|lose|say)"
    r"|once and for all|none the less|nonetheless"
    r"|never mind|nothing but|all[- ]hands|none of (?:the|these) above)\b",
    re.IGNORECASE,
)
ABSOLUTES = re.compile(
    r"\b(?:always|never|all|every(?:body|one|thing|where| time)?|nobody|no[ -]one|none|nothing"
    r"|nowhere|constantly|invariably|entirely|completely|totally|absolutely|without exception"
    r"|without fail|at all times|100 per cent)\b|\b100 ?%"
    r"|^only\b(?! (?:an?|one|two|three|few|some|half|\d+)\b)",
    re.IGNORECASE,
)

# What the answer has to be is said beforehand. «Most people know whom to ask» is no such thing:
# what they know isn't what is asked.
OTHERS = r"(?:everyone|everybody|most people|most leaders|most managers|experts|studies|research)"
NO_CLAIM = (
    r"\s*(?:[.?!]|$)| (?:who|whom|what|when|where|which|why|how|whether|if|before|after|about|of|on"
    r"|in|with|to|and|or|but|so|us|me|them|him|her)\b"
)
LEADS = re.compile(
    r"\b(?:surely|of course|obviously|undoubtedly|(?<!have )(?<!has )(?<!had )no doubt"
    r"|without doubt|needless to say|undeniably"
    r"|as (?:we|you) (?:all )?know|as (?:everyone|everybody) knows|it is (?:clear|obvious) that"
    r"|as (?:\w+ ){1,2}knows?(?=,)|(?:as|like) (?:any|every|all) (?:good|great|real|true) \w+"
    rf"|{OTHERS} (?:think|believe|agree|say)s?\b(?!{NO_CLAIM})"
    rf"|{OTHERS} (?:know|show)s? that\b"
    r"|do you agree that|would you agree|do you not agree|how important is it not)\b"
    r"|^(?:clearly|naturally)(?:,| (?=(?:it|our|that|the|they|this|we|you|your)\b))"
    r"|^(?:unfortunately|sadly|luckily|fortunately|regrettably)\b,?"
    r"|^(?:do|does|is|are|wo|would|should|ca|could|have|has|did|was|were)n't (?:\w+)(?=.*\?)"
    r"|,\s*(?:(?:is|are|do|does|did|wo|would|should|ca|have|has)n't (?:it|they|you|we|he|she)"
    r"|right|correct|agreed)\s*\?$",
    re.IGNORECASE,
)
# Praise and blame that no answer can take back: «our excellent plan» presumes what «our plan is
# excellent» asks.
JUDGING = (
    r"(?:outrageous|scandalous|disgraceful|shameful|ridiculous|absurd|terribl[ey]|awful(?:ly)?"
    r"|horrible|appalling|dreadful|disastrous|shocking(?:ly)?|pathetic|wasteful|foolish"
    r"|stupid|clumsy|excellent|wonderful(?:ly)?|amazing(?:ly)?|fantastic(?:ally)?|brilliant(?:ly)?"
    r"|superb(?:ly)?|outstanding(?! (?:invoice|debt|order|balance|task|question|payment|issue)s?)"
    r"|beautiful(?:ly)?|marvellous|splendid|lovely|award[- ]winning|world[- ]class|first[- ]rate"
    r"|best[- ]in[- ](?:class|breed)|unparalleled|incredibl[ey]|extremely)"
)
KNOWN = r"(?:the|this|that|these|those|our|your|my|their|his|her|its)"
LOADED = re.compile(
    rf"\b{KNOWN} (?:\w+ )?(?P<presumed>{JUDGING})(?= \w)|^how (?P<asked>{JUDGING})\b"
    r"|\b(?P<blamed>foolishly|stupidly|shamefully|wastefully)\b",
    re.IGNORECASE,
)


def find_absolutes(assessment: Assessment) -> Iterator[Problem]:
    """A single exception makes an absolute untrue, so few can agree with it."""
    for item, words in spoken_items(assessment, OF_DEGREE):
        said = NOT_ABSOLUTE.sub(" ", LEADS.sub(" ", main_clause(own_words(words))))
        hits = find_hits(ABSOLUTES, said)
        if hits:
            what = f"item '{item.id}' is absolute: {list_hits(hits)}"
            mend = "Leave it out and let the answer say how far, or write 'most' or 'usually'."
            yield Problem("absolute", find_place(item, hits[0]), what, mend)


def find_leading(assessment: Assessment) -> Iterator[Problem]:
    """An item that praises, blames or presumes gets the answer that it asks for."""
    for item, words in spoken_items(assessment, KINDS):
        said = own_words(words)
        hits = find_hits(LEADS, said)
        hits += [match[match.lastgroup or 0] for match in LOADED.finditer(said)]
        if hits:
            what = f"item '{item.id}' leads to an answer: {list_hits(hits)}"
            yield Problem(
                "leading",
                find_place(item, hits[0]),
                what,
                "Leave it out, or ask so that either answer is fine.",
            )
