"""Words of management that readers outside of it stumble over, each with a plainer one."""

import re
from collections.abc import Iterator

from mirrormark.diagnostics.advisories.advise_wording import (
    find_hits,
    find_place,
    own_words,
    plain_words,
)
from mirrormark.model import Assessment, Place
from mirrormark.model.problems import Problem

__all__ = ["PLAINER", "find_jargon"]

PLAINER = {
    r"action(?:ed|ing)": "done",
    r"actionable": "useful",
    r"align(?:s|ed|ing|ment)?": "fit together",
    r"bandwidth": "time",
    r"best[- ]in[- ](?:class|breed)": "best",
    r"best practices?": "what works",
    r"bleeding[- ]edge|cutting[- ]edge|(?<!the )state[- ]of[- ]the[- ]art": "newest",
    r"blue[- ]sky thinking": "free thought",
    r"boil(?:s|ed|ing)? the ocean": "try too much at once",
    r"buy-in": "agreement",
    r"cadence": "rhythm",
    r"change agents?": "people who start changes",
    r"circl(?:e|es|ed|ing) back": "come back to it",
    r"core competenc(?:y|ies|e|es)": "what you do best",
    r"deep[- ]div(?:e|es|ing)": "close look",
    r"deliverables?": "results",
    r"double[- ]click(?:s|ed|ing)? on": "look closely at",
    r"drill(?:s|ed|ing)? down": "look closely",
    r"drink(?:s|ing)? the kool-aid": "believe it",
    r"ecosystems?": "partners",
    r"empower(?:s|ed|ing|ment)?": "allow",
    r"end[- ]to[- ]end": "from start to finish",
    r"facilitat(?:e|es|ed|ing)": "help",
    r"future[- ]proof(?:s|ed|ing)?": "likely to last",
    r"gam(?:e|es)[- ]chang(?:er|ers|ing)": "big change",
    r"going forward|moving forward": "from now on",
    r"granular(?:ity)?": "detailed",
    r"holistic(?:ally)?": "whole",
    r"ideat(?:e|es|ed|ing|ion)": "think of ideas",
    r"impactful": "effective",
    r"incentivi[sz](?:e|es|ed|ing)": "encourage",
    r"key takeaways?": "main point",
    r"learnings": "lessons",
    r"leverag(?:e|es|ed|ing)": "use",
    r"low[- ]hanging fruit": "easy gains",
    r"mindshare": "attention",
    r"mission[- ]critical": "vital",
    r"mov(?:e|es|ed|ing) the needle": "make a difference",
    r"net[- ]net": "in short",
    r"north stars?": "main goal",
    r"on the same page": "of one mind",
    r"operationali[sz](?:e|es|ed|ing)": "put into practice",
    r"pain points?": "problem",
    r"paradigm(?: shift)?s?": "way of thinking",
    r"peel(?:s|ed|ing)? the onion": "look closely",
    r"pivot(?:s|ed|ing)?": "change course",
    r"proactive(?:ly)?": "before being asked",
    r"reach(?:es|ed|ing)? out": "ask",
    r"right[- ]siz(?:e|es|ed|ing)": "cut",
    r"scalab(?:le|ility)": "able to grow",
    r"seamless(?:ly)?": "smooth",
    r"silo(?:s|es|ed)?": "departments that keep to themselves",
    r"stakeholders?": "the people concerned",
    r"straw ?man": "first draft",
    r"streamlin(?:e|es|ed|ing)": "simplify",
    r"swim[- ]?lanes?": "area of work",
    r"synerg(?:y|ies|istic|i[sz]e|i[sz]es|i[sz]ed)": "working together",
    r"tak(?:e|es|ing) (?:it|this|that) offline": "talk about it later",
    r"thought leader(?:s|ship)?": "expert",
    r"tiger teams?": "small team",
    r"touch(?:es|ed|ing)? base": "talk",
    r"touch[- ]?points?": "contact",
    r"transformational|transformative": "far-reaching",
    r"turnkey": "ready to use",
    r"utili[sz](?:e|es|ed|ing|ation)": "use",
    r"value[- ]adds?|value[- ]added(?! tax)|added[- ]value": "benefit",
    r"value propositions?": "what you offer",
    r"verticals": "industries",
    r"win[- ]wins?": "good for both",
    r"work[- ]?streams?": "piece of work",
}
"""A word or phrase in all its forms, as a pattern, and what to write for it."""
IN_TRADES = {
    r"align\w*": r"text|columns?|lines?|margins?|labels?|buttons?|icons?|images?|wheels?|pixels?",
    r"bandwidth": r"networks?|connections?|internet|line|data cent(?:re|er)|video|pages?|router",
    r"ecosystems?": r"forests?|rivers?|lakes?|seas?|species|soil|plants?|animals?|marine",
    r"end[- ]to[- ]end": r"tests?|testing|encrypt\w*",
    r"facilitat\w+": r"meetings?|workshops?|sessions?|groups?|retrospectives?",
    r"pivot\w*": r"doors?|tables?|joints?|axles?",
    r"reach\w* out": r"arms?|hands?|sides?|shel(?:f|ves)|pain",
    r"scalab\w+": r"software|systems?|servers?|images?|graphics?|fonts?|databases?|platforms?",
    r"silos?": r"grain|farms?|feed|harvest",
}
"""Words that are exact where people speak of certain things, as patterns, and those things."""
ANY = re.compile(rf"\b(?:{'|'.join(PLAINER)})\b", re.IGNORECASE)


def find_jargon(assessment: Assessment) -> Iterator[Problem]:
    """A word that readers take in different ways measures their words and not their work."""
    for item in assessment.items:
        for hit in _find_in(item.text):
            yield _describe(hit, f"item '{item.id}'", find_place(item, hit))
        for option in item.options:
            for hit in _find_in(option.label):
                yield _describe(hit, f"an option of item '{item.id}'", option.place)


def _find_in(markdown: str) -> list[str]:
    words = own_words(plain_words(markdown))
    return [hit for hit in find_hits(ANY, words) if not _is_exact(hit, words)]


def _is_exact(hit: str, words: str) -> bool:
    return any(
        re.fullmatch(form, hit, re.IGNORECASE)
        and re.search(rf"\b(?:{things})\b", words, re.IGNORECASE)
        for form, things in IN_TRADES.items()
    )


def _describe(hit: str, thing: str, place: Place) -> Problem:
    mend = f"Write, say, '{_find_plainer(hit)}'."
    return Problem("jargon", place, f"{thing} has jargon: '{hit}'", mend)


def _find_plainer(hit: str) -> str:
    # Only what is found is looked up one by one: to make all the patterns takes a while.
    return next(
        plainer for form, plainer in PLAINER.items() if re.fullmatch(form, hit, re.IGNORECASE)
    )
