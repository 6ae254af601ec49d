"""Pairs of words that name one thing or tell one act: who says one of them means both.

Dictionaries of English call them binomials, and trades have theirs. A pair is here only if
nobody would ask for its halves one by one. *Hardware and software* isn't, nor is *documented and
communicated*: there is often one without the other.
"""

import re

__all__ = ["is_pair"]

PAIRS = """
aches/pains aims/goals aims/objectives arts/crafts back/forth backup/recovery backup/restore
bed/breakfast beginning/end bits/pieces black/white bread/butter buy/sell buyers/sellers
buying/selling calm/collected causes/effects checked/approved checks/balances clear/concise
click/collect come/go copied/pasted copy/paste costs/benefits cut/dried cut/paste cut/pasted
date/time day/night day/time dizzy/faint doors/windows dos/don'ts drag/drop entry/exit
facts/figures failed/successful fair/square filled/signed find/fix find/replace first/foremost
food/drink form/function formal/informal found/fixed friends/family gifts/hospitality good/bad
goods/services hard/fast health/safety heart/soul here/now hire/fire hit/miss husband/wife
income/expenses income/loss inputs/outputs ins/outs inspect/adapt joiners/leavers joiners/movers
keys/secrets large/small law/order learn/grow lock/key long/short look/feel lost/found lost/stolen
loud/clear men/women mergers/acquisitions mix/match monitoring/alerting movers/leavers
names/addresses names/passwords new/old now/then numb/tingle numb/tingling nuts/bolts odds/ends
off/on old/young packed/shipped paid/unpaid pass/fail pick/choose pick/pack pins/needles plug/play
policies/procedures policies/standards positive/negative profit/loss pros/cons questions/answers
read/signed read/understood read/write redo/undo research/development reviewed/accepted
reviewed/approved reviewed/released reviewed/revised reviewed/signed reviewed/updated right/wrong
rise/fall roles/responsibilities rough/ready rules/regulations sad/low safe/secure safe/sound
search/replace search/rescue send/receive short/sweet sick/tired sign/return signed/dated
skin/bone start/stop stop/think strengths/weaknesses success/failure supply/demand
terms/conditions threats/vulnerabilities tired/exhausted tired/worn training/awareness trial/error
tried/tested turned/tossed up/down up/running ups/downs users/passwords washed/dried wear/tear
wins/losses yes/no
"""
LONGEST_OF_S = 3
"""Letters of words such as `is`, whose -s is no ending."""


def _bare(word: str) -> str:
    """Return a word without the ending of a plural, or of a verb."""
    word = word.casefold()
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes")):
        return word[:-2]
    return word[:-1] if re.search(r"[^s]s$", word) and len(word) > LONGEST_OF_S else word


ONE = frozenset(frozenset(map(_bare, pair.split("/"))) for pair in PAIRS.split())


def is_pair(first: str, second: str) -> bool:
    """Whether two words that are joined stand for one thing, in whatever order."""
    return frozenset((_bare(first), _bare(second))) in ONE
