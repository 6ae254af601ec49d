"""Items that ask two things at once."""

import re
from collections.abc import Iterator

from mirrormark.diagnostics.advisories.advise_wording import (
    OF_DEGREE,
    find_place,
    list_hits,
    main_clause,
    own_words,
    spoken_items,
)
from mirrormark.diagnostics.advisories.compounds import names_one_thing
from mirrormark.diagnostics.advisories.pairs import is_pair
from mirrormark.model import Assessment
from mirrormark.model.problems import Problem

__all__ = ["find_double_barrelled"]

JOINTS = re.compile(
    r"\b(?:and/or|and|or|but|as well as)\b|(?<=[a-z]{2})/(?=[a-z]{2})", re.IGNORECASE
)

# What is one idea although it has a joint in it.
COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|[\d.,]+)"
HOLDERS = (
    r"(?:list|overview|register|record|log|range|set|pair|combination|summary|table|map)s? of"
    r"|(?:calendar|form|guide|page|report|rota|rule|schedule|survey|timetable)s? (?:about|for|on)"
)
PHRASE = r"[\w'-]+(?: [\w'-]+){0,2}"
ONE_IDEA = re.compile(
    r"\b(?:"
    # amounts and alternatives: «a day or two», «5 and 10 per cent», «ten or so», «whether or not»
    rf"(?:an?|{COUNT})(?: \w+)? (?:and|or) (?:{COUNT}|(?:a )?half|another|the other)"
    r"|an? [\w-]+ or an?"
    r"|\w+ or (?:so|more|less|fewer|not|later|earlier|sooner|two|three|other|another|longer)"
    r"|(?:between|whether|either|neither|be it|be they) .*?(?:and|or|nor)"
    r"|(?:one|some|this)\b.*? and (?:another|others|the (?:next|other|rest)|that)"
    r"|no (?:one )?but|nothing but|anything but|all but|last but|but for"
    r"|not (?!only)\w.*?,? but"
    # one deed: «try and», «go and see», «plan and then drop»
    r"|(?:try|tries|go|goes|come|comes|wait|stop|sit|sits) and"
    r"|and (?:then|so|so on|thus|therefore)"
    # the same word twice, «again and again», and people who act as one, «my team and I»
    r"|(\w+) and \1|\w+ and (?:me|myself|us)|(?:I|we|you) and"
    r"|and (?:\w+ ){1,2}share"
    # one thing that holds several, and ways to one end: «a list of names and dates», «by letter or
    # phone»
    rf"|(?:{HOLDERS}) .*?(?:and|or)"
    r"|(?:by|via) (?!(?:the|an?|my|our|your|his|her|their)\b)[\w-]+(?:, (?:by |via )?[\w-]+)*"
    r",? or (?:by |via )?[\w-]+"
    # examples: «such as mail and phone», «mail and other means», «, both large and small,»
    rf"|(?:such as|for example|for instance|e\.g\.|including)(?: {PHRASE},)* {PHRASE},? (?:and|or)"
    r"|(?:and|or) other \w+"
    rf"|(?<=, )both {PHRASE} and(?= [^,]*,)"
    # what is ruled out: «by results and not by hours»
    r"|and not|and (?:which|who|what) (?:\w+ )?(?:is|are|was|were|do|does|did)(?: not|n't)"
    # set phrases that aren't pairs of words
    r"|(?:more|sooner) (?:or|and) (?:less|later|more)|now and again"
    r"|time and (?:time|again)|by and large|give or take"
    r"|time (?:and|or) (?:money|effort)|products? and services?"
    r"|start and (?:end|finish) (?:times?|dates?|points?|lines?)|turn\w* (?:\w+ )?off and on"
    r"|first in(?:,? and)? first out|who and what"
    r")\b",
    re.IGNORECASE,
)
# «My manager and I talk» is about two who act as one; «I can speak and I am heard» isn't.
WITH_ME = re.compile(r"^(?:\w+ ){1,2}and I\b", re.IGNORECASE)
# Asked for a fact, who has either says yes: «Do you have a cough or a cold?»
EITHER = re.compile(r"^(?:is|are|was|were|do|does|did|has|have|had|can|could)\b", re.IGNORECASE)
# «Sales and Marketing» is the name of something, and so is «TCP/IP».
NAME = re.compile(r"(?<=\w )[A-Z][\w&-]* and [A-Z][\w-]*|\b[A-Z]{2,}/[A-Z]{2,}\b")
# What is said of two things together: how they differ, fit, or are kept apart. Right behind a joint
# it is the second of two claims: «I know the plan and agree with it».
TOGETHER = re.compile(
    r"(?<!\band )(?<!\bbut )\b(?:together|each other|one another|same"
    r"|different(?:ly)?|differ(?:s|ed)?|differences?"
    r"|alike|similar(?:ly)?|equal(?:ly)?|agree(?:s|d)?|clash(?:es|ed)?|compet(?:e|es|ed)"
    r"|match(?:es|ed)?|split|separate(?:s|ly)?|apart|balance[sd]?|compare[sd]?|combine[sd]?"
    r"|link(?:s|ed)?|connect(?:s|ed)?|choose|distinguish|mix(?:es|ed)?|meets?|trade-offs?"
    r"|weigh(?:s|ed)?|side by side|in line|coordinated?|overlaps?"
    # «as one team», «in one place»
    r"|(?:as|in|on|through|by|from|into) (?:one|a single)(?! (?:hour|day|week|month|year|of)\b))\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"[\w'-]+(?=,?\s*$)")
AFTER = re.compile(
    r"^,?\s*((?:(?:the|an?|our|their|my|its|your|to)\s+)?(?P<first>[\w'-]+)"
    r"(?: (?!(?:for|of|at|in|on|to|by|with|are|is|I|my|our|your|their|each)\b)[\w'-]+)?)"
)


def find_double_barrelled(assessment: Assessment) -> Iterator[Problem]:
    """One answer can't fit two things."""
    for item, words in spoken_items(assessment, OF_DEGREE):
        joined = _find_joined(main_clause(own_words(words)))
        if joined:
            what = f"item '{item.id}' asks two things at once: {list_hits(joined)}"
            yield Problem(
                "double-barrelled",
                find_place(item, joined[0]),
                what,
                "Make two items of it, or keep the half that matters.",
            )


def _find_joined(words: str) -> list[str]:
    """Return what is joined with what, such as `goals and roles`."""
    if not JOINTS.search(words) or TOGETHER.search(words):
        return []
    exempt = [
        match.span() for pattern in (ONE_IDEA, WITH_ME, NAME) for match in pattern.finditer(words)
    ]
    joined = []
    for match in JOINTS.finditer(words):
        start, end = match.span()
        before, after = BEFORE.search(words[:start]), AFTER.search(words[end:])
        if not before or not after or any(first <= start and end <= last for first, last in exempt):
            continue
        if is_pair(before[0], after["first"]) or (match[0] == "or" and EITHER.search(words)):
            continue
        if not names_one_thing(words[:start], match[0], words[end:]):
            joint = "/" if match[0] == "/" else f" {match[0]} "
            joined.append(f"{before[0]}{joint}{after[1]}")
    return joined
