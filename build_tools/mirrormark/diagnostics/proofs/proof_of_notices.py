"""Every notice is shown to somebody, and none to everybody."""

from collections.abc import Iterator

from mirrormark.diagnostics.proofs.finding import Doubt, Finding
from mirrormark.diagnostics.proofs.formula import HOLDS, wish
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Space
from mirrormark.model.problems import Problem
from mirrormark_engine.search.layout import lay_out_rules

__all__ = ["prove_notices"]


def prove_notices(space: Space) -> Iterator[Finding]:
    """Yield notices that no response is shown, and those that leave nobody out."""
    for notice, (name, rule) in zip(space.assessment.notices, space.prepared.notices, strict=True):
        layout = lay_out_rules(space.prepared, [rule])
        match space.look_for(wish(rule, HOLDS), layout):
            case Found(response):
                space.examples["notice", name] = response
            case Nothing():
                what = f"notice '{name}' is never shown: no response meets its rule"
                yield Problem("unreachable-notice", notice.place, what, "Change it, or remove it.")
                continue
            case Open(tried):
                what = f"whether notice '{name}' is ever shown"
                yield Doubt(notice.place, what, tried, "Add an example that is shown it.")
                continue
        if space.leaves_nobody_out(rule, layout):
            what = f"notice '{name}' is shown to everybody: no response makes its rule false"
            mend = "Narrow the rule, or write it above the sections, where everybody reads it."
            yield Problem("notice-for-all", notice.place, what, mend)
