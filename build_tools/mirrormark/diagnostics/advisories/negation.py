"""Negated items, where to disagree is to negate a negation."""

import re
from collections.abc import Iterator

from mirrormark.diagnostics.advisories.advise_wording import (
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

__all__ = ["find_doubly_negated", "find_negated"]

ANSWERED = [name for name, kind in KINDS.items() if kind.counts]

# Where the word negates nothing.
NO_NEGATION = re.compile(
    r"\b(?:not only|not just|not least|not even|whether or not|or not|if not|why not|not to mention"
    r"|yes (?:and|or) no|(?:say|says|said|saying) no(?: to)?|no matter|no doubt"
    r"|no (?:more|less|fewer|later|earlier|sooner) than"
    r"|without (?:doubt|exception|fail)|nothing but|needless"
    # what is ruled out: «by results, not by hours»
    r"|(?<=\w)(?:,|,? and|,? but) not (?:by|for|from|in|of|on|to|with|a|an|the)"
    r"|without (?:knowing|noticing|thinking|trying|wanting))\b",
    re.IGNORECASE,
)
# How it is done: «I can pay without signing in» says what one can do.
ABLE = re.compile(r"\b(?:can|could|able to)\b(?!')[^,.]*? without(?= \w+ing\b)", re.IGNORECASE)
# What only says who or what is meant denies nothing of them: «data that is no longer needed». It
# does where they are denied themselves, «nobody who doesn't know», or where it is what is thought.
AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)"
)
MEANT = re.compile(
    r"(?P<noun>(?:[\w'-]+ )?[\w'-]+)(?: (?:who|whom|that|which)(?: (?:i|we|you|they|he|she|it))?"
    r"|(?<=people|things) (?:i|we|you|they))"
    rf"(?: {AUXILIARY})? ?\b(?:not|cannot|no longer|never|\w+n't)\b",
    re.IGNORECASE,
)
# «Pages without pictures»: it comes before what is said of them.
IN_SUBJECT = re.compile(
    r"^((?:\w+ ){1,3})(?:without|with no)(?! \w+ing\b)(?= .*\b(?:not|cannot|\w+n't)\b)"
)
# «I am not sure who deals with incomplete orders»: what is asked about isn't denied.
ASIDE = re.compile(r"(?<=\w) (?:who|whom|which|what|why|how|whether)\b.*")
NOT_MEANT = re.compile(
    r"\b(?:no|not|nobody|nothing|none|no one|think|thinks|believe|believes|know|knows|say|says|feel"
    r"|feels|find|finds|found|sure|doubt|told|afraid|clear|true)\b",
    re.IGNORECASE,
)
NOT = r"not|cannot|\w+n't"
# «Says no» negates nothing; «no one» is absolute; «without help» is plain, «without asking» isn't.
NO = r"no longer|no(?= \w)(?! one\b)"
NEGATION = rf"{NOT}|{NO}|nor|neither|hardly|scarcely|barely"
NEGATIONS = re.compile(rf"\b(?:{NEGATION}|without(?= \w+ing\b))\b", re.IGNORECASE)
IN_QUESTIONS = re.compile(rf"\b(?:{NOT})\b", re.IGNORECASE)
# «Don't you agree» and «…, isn't it?» lead, and are told so elsewhere.
TAGS = re.compile(r"^\w+n't\b|,\s*\w+n't \w+\?$", re.IGNORECASE)

PLAIN_TO_SEE = re.compile(
    rf"\b(?:{NEGATION}|without|never|nobody|none|nothing|no[ -]one|nowhere)\b", re.IGNORECASE
)
# «No plan and no budget», «neither … nor»: the second stands beside the first and not within it.
COORDINATED = re.compile(
    r"\b(?:nor|(?:and|or|but) (?:no|not|never|without|nobody))\b", re.IGNORECASE
)
HIDDEN = re.compile(
    r"\b(?:"
    r"un(?!ion|it|iq|ivers|ison|if|der|til\b|less|cle\b|anim|dul|fold|load|lock|pack|wind|veil)[a-z]{4,}"
    r"|im(?:possible|practical|probable|patient|proper(?:ly)?|precise)"
    r"|in(?:complete|correct|consistent|sufficient|adequate|effective|efficient|appropriate|visible"
    r"|capable|accurate|accessible|secure|competent|convenient)"
    r"|ir(?:relevant|regular|responsible)|il(?:legal|logical)"
    r"|dis(?:agree|approve|like|satisfied|honest|loyal|organised|organized|trust)(?:s|d|ment)?"
    r"|(?:use|point|hope|meaning|care)less"
    r"|fail(?:s|ed)? to|lack(?:s|ed|ing)?|refus(?:e|es|ed) to|avoid(?:s|ed)?|unless"
    r")\b",
    re.IGNORECASE,
)


def find_negated(assessment: Assessment) -> Iterator[Problem]:
    """To say yes to a no takes a second thought, and some readers miss the small word."""
    for item, words in spoken_items(assessment, ANSWERED):
        if not PLAIN_TO_SEE.search(words) or _find_double(words):
            continue
        is_statement = KINDS[item.kind].has_scale
        said = main_clause(ABLE.sub(" ", _leave_out_meant(NO_NEGATION.sub(" ", own_words(words)))))
        pattern = NEGATIONS if is_statement else IN_QUESTIONS
        hits = find_hits(pattern, said if is_statement else TAGS.sub(" ", said))
        if hits:
            mend = "Ask for what is there."
            if is_statement:
                mend = "Say the opposite without it"
                action = "remove" if all(each.reverse for each in item.feeds) else "add"
                mend += f", and {action} 'reverse'." if item.is_scored else "."
            yield Problem(
                "negated",
                find_place(item, hits[0]),
                f"item '{item.id}' is negated: {list_hits(hits)}",
                mend,
            )


def find_doubly_negated(assessment: Assessment) -> Iterator[Problem]:
    """Two negations have to be worked out before the item can be answered."""
    for item, words in spoken_items(assessment, ANSWERED):
        hits = _find_double(words)
        if hits:
            what = f"item '{item.id}' is negated twice: {list_hits(hits)}"
            yield Problem(
                "doubly-negated",
                find_place(item, hits[0]),
                what,
                "Say it without either, or with one at most.",
            )


def _leave_out_meant(words: str) -> str:
    return MEANT.sub(lambda match: match[0 if NOT_MEANT.search(match["noun"]) else "noun"], words)


def _find_double(words: str) -> list[str]:
    """Return two negations or more, of which one at least is plain to see; otherwise none."""
    if not PLAIN_TO_SEE.search(words):
        return []
    said = COORDINATED.sub(" ", _leave_out_meant(NO_NEGATION.sub(" ", own_words(words))))
    said = IN_SUBJECT.sub(r"\1 ", said)
    open_ones = [match[0] for match in PLAIN_TO_SEE.finditer(said)]
    both = open_ones + [match[0] for match in HIDDEN.finditer(ASIDE.sub("", said))]
    return both if open_ones and len(both) > 1 else []
