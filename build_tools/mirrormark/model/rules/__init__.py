"""The `when` language: text to a small tree of objects. Nothing is ever evaluated here.

Grammar, loosest first::

    rule       = conjunct { "or" conjunct }
    conjunct   = negation { "and" negation }
    negation   = "not" negation | "(" rule ")" | claim
    claim      = operand COMPARISON operand { COMPARISON operand }
               | NAME "is" [ "not" ] ( NAME | NUMBER )
    operand    = NAME | NUMBER

A NAME is that of a dimension or an item, or `item.part` for a part of an allocation. The tree is
made of `Joined`, `Negated`, `Is` and `Comparison`, with names as the author wrote them; `compile`
says which of them are dimensions and which items.
What authors write in other words is read as they mean it, and a slip says how to write it.
"""

from mirrormark.model.rules.claims import (
    Claim,
    Comparison,
    Is,
    Joined,
    Negated,
    Operand,
    Rule,
    claims_by_name,
    locate,
    names_in,
    walk_claims,
    walk_names,
    write_claim,
)
from mirrormark.model.rules.reading import Reading, parse_rule, read_rule
from mirrormark.model.rules.slips import Bands, RuleError, Slip
from mirrormark.model.rules.spacing import space_rule
from mirrormark.model.rules.tokens import COMPARISONS, KEYWORDS

__all__ = [
    "COMPARISONS",
    "KEYWORDS",
    "Bands",
    "Claim",
    "Comparison",
    "Is",
    "Joined",
    "Negated",
    "Operand",
    "Reading",
    "Rule",
    "RuleError",
    "Slip",
    "claims_by_name",
    "locate",
    "names_in",
    "parse_rule",
    "read_rule",
    "space_rule",
    "walk_claims",
    "walk_names",
    "write_claim",
]
