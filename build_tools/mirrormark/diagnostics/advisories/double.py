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
from mirrormark.model import Assessment
from mirrormark.model.problems import Problem

__all__ = ["find_double_barrelled"]

JOINTS = re.compile(
    r"\b(?:and/or|and|or|but|as well as)\b|(?<=[a-z]{2})/(?=[a-z]{2})", re.IGNORECASE
)

# What is one idea although it has a joint in it.
COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|[\d.,]+)"
HOLDERS = r"(?:list|overview|register|record|log|range|set|pair|combination|summary|table|map)s?"
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
    rf"|{HOLDERS} of .*?(?:and|or)"
    r"|(?:by|via) (?!(?:the|an?|my|our|your|his|her|their)\b)[\w-]+(?:, (?:by |via )?[\w-]+)*"
    r",? or (?:by |via )?[\w-]+"
    # fixed pairs, which can't be turned round
    r"|pros and cons|ups and downs|ins and outs|dos and don'ts|terms and conditions"
    r"|(?:more|sooner) (?:or|and) (?:less|later|more)|now and (?:then|again)"
    r"|time and (?:time|again)|by and large|trial and error|back and forth"
    r"|up and (?:running|down)|give or take"
    r"|roles? and responsibilit(?:y|ies)|(?:profit|income) and loss|supply and demand"
    r"|health and safety|research and development|mergers? and acquisitions?"
    r"|questions? and answers?|strengths? and weakness(?:es)?|time (?:and|or) (?:money|effort)"
    r"|goods and services|products? and services?|nuts and bolts|rules? and regulations?"
    r"|aims? and objectives?|policies and procedures|bits and pieces|odds and ends"
    r"|first and foremost|loud and clear|black and white|rough and ready|wear and tear"
    r"|day and night|start and (?:end|finish)|beginning and end|men and women|yes or no"
    r"|right (?:and|or) wrong|buy(?:s|ing)? and sell(?:s|ing)?|buyers? and sellers?"
    r"|cost and benefit|bread and butter|safe and (?:secure|sound)|first in(?:,? and)? first out"
    r"|costs and benefits|heart and soul|cut and dried|tried and tested|who and what"
    r")\b",
    re.IGNORECASE,
)
# «My manager and I talk» is about two who act as one; «I can speak and I am heard» isn't.
WITH_ME = re.compile(r"^(?:\w+ ){1,2}and I\b", re.IGNORECASE)
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
    r"|weigh(?:s|ed)?|side by side|in line|coordinated?|overlaps?)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"[\w'-]+(?=,?\s*$)")
AFTER = re.compile(
    r"^,?\s*((?:(?:the|an?|our|their|my|its|your|to)\s+)?[\w'-]+"
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
        is_exempt = any(
            first <= start and end <= last for first, last in exempt
        ) or names_one_thing(words[:start], match[0], words[end:])
        if before and after and not is_exempt:
            joint = "/" if match[0] == "/" else f" {match[0]} "
            joined.append(f"{before[0]}{joint}{after[1]}")
    return joined
