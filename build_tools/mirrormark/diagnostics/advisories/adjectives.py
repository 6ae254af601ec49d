"""What the form of an English word tells of it: whether it judges a thing, or sorts it.

There are fairer salaries and more careful plans: such adjectives judge. There is no more monthly
report: such adjectives say which kind is meant. Both are told by endings, as far as these go, and
by name where they don't.
"""

import re

__all__ = ["is_adjective", "is_participle", "judges", "says_what_was_done", "sorts"]

WORD = re.compile(r"[\w-]+")
QUALITIES = frozenset(
    WORD.findall(
        """
        able accurate adequate appropriate bad boring bright broad calm caring challenging cheap
        clean clear clever close convincing cool correct cruel deep demanding dry dull
        encouraging engaging equal ethical exact exciting fair fast fine firm fit flat free
        fresh full good great hard harsh honest huge humble ideal inspiring intelligent
        interesting keen kind late lean light logical loud loyal mean mild moderate modern
        modest motivating narrow natural neat nice normal odd outstanding personal plain polite
        poor practical precise professional proper proud pure quick quiet rapid rare rich right
        robust rough sad safe secure separate severe sharp simple slow smart smooth soft solid
        sound special stable strict strong supportive sure sweet thin thorough tight tiring
        tough true vague vast warm weak welcoming wet wide wild wise wrong
        """
    )
)
QUALITY_ENDING = re.compile(
    r"\w{2,}(?:ful|less|ous|able|ible|ive|ish|ant|ent|some|ic|[^aeiouil]y|[^i]ly)"
)
NOUN_ENDING = re.compile(
    r"\w*(?:ment|ency|ancy|ity|ety|ory|ery|ary|ogy|phy|cy|ty)"
    r"|appraisal|approval|arrival|capital|deal|disposal|goal|hospital|journal|manual|material|portal"
    r"|proposal|referral|removal|renewal|rental|signal|terminal|trial|withdrawal"
    r"|accident|agent|archive|body|cable|client|clinic|company|content|copy|country|drive|energy"
    r"|entry|event|executive|family|finish|incentive|incident|initiative|logic|metric|money|music"
    r"|objective|parent|party|patient|plant|publish|rent|student|study|supply|table|talent|topic"
    r"|traffic|variable"
)
"""Nouns that look like such adjectives; more of them end in -ty than adjectives do."""
GRADED = frozenset(
    WORD.findall(
        """
        balanced committed dedicated detailed determined educated engaged experienced focused
        gifted interested limited mixed motivated organised organized outdated prepared
        qualified relaxed respected satisfied skilled stressed talented tired trained trusted
        valued varied
        """
    )
)
"""Participles that there is more and less of: they judge, too."""
PARTICIPLE = re.compile(
    r"[\w-]{2,}[^e]ed|agreed|guaranteed|written|unwritten|hidden|broken|chosen|given|known|drawn"
)
SORTS = re.compile(
    r"hourly|daily|nightly|weekly|monthly|quarterly|yearly|half-yearly|public|private|direct"
    r"|indirect|domestic|foreign|hot|cold|old|new|young|male|female|big|small|large|short|long|high"
    r"|low|junior|senior|real|open|closed|past|future|left|right|upper|lower|inner|outer|incoming"
    r"|outgoing|online|offline|minor|major|black|white|red|green|blue|paper|electronic"
    r"|[\w-]+-(?:time|term|line|site|house)|\w{3,}al"
)


def is_adjective(word: str) -> bool:
    """Whether it is one, as far as its form tells; a noun or a verb otherwise."""
    return judges(word) or sorts(word)


def judges(word: str) -> bool:
    """Whether it says how good a thing is, or what was done to it."""
    if word in QUALITIES or is_participle(word):
        return True
    return bool(QUALITY_ENDING.fullmatch(word)) and not (sorts(word) or NOUN_ENDING.fullmatch(word))


def is_participle(word: str) -> bool:
    """Whether it is a verb in the past, or an adjective made of one."""
    return bool(PARTICIPLE.fullmatch(word))


def sorts(word: str) -> bool:
    """Whether it can say which kind of thing is meant."""
    return bool(SORTS.fullmatch(word)) and word not in QUALITIES and not NOUN_ENDING.fullmatch(word)


def says_what_was_done(*words: str) -> bool:
    """Whether one of these is a participle that nothing can be more or less of: `predefined`."""
    return any(is_participle(word) and word not in GRADED for word in words)
