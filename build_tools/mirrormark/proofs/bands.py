"""Every band has a response that lies in it."""

from collections.abc import Iterator

from mirrormark.problems import Problem
from mirrormark.proofs.space import Space
from mirrormark_engine.answers import read_answers
from mirrormark_engine.layout import Layout, lay_out_bands
from mirrormark_engine.reach import Branch, Domains, Reach

__all__ = ["prove_bands"]


def prove_bands(space: Space) -> Iterator[Problem]:
    """Yield bands that no score lies in."""
    layout = Layout(space.prepared, lay_out_bands(space.prepared))
    blank = read_answers(space.prepared, {})
    reach = Reach(space.prepared, blank, layout, len(space.branches))
    for settled in space.branches:
        branch = Branch(reach, settled.shown)
        for number, unit in enumerate(layout.units):
            for signature, values in branch.domains[number].items():
                if True not in signature:
                    continue
                _, dimension, band = unit.claims[signature.index(True)]
                key = ("band", f"{dimension}/{band}")
                if key not in space.examples:
                    only: Domains = [{} for _ in layout.units]
                    only[number] = {signature: values}
                    space.examples[key] = branch.spell(only)
    space.is_exact = space.is_exact and reach.is_exact
    for dimension in space.assessment.dimensions:
        for band in dimension.bands:
            if ("band", f"{dimension.id}/{band.id}") not in space.examples:
                what = f"no response has a score in band '{band.id}' of '{dimension.id}'"
                mend = "Move where it starts or ends, or remove it."
                yield Problem(band.place, what, mend)
