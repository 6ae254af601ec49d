"""Every band has a response that lies in it."""

from collections.abc import Iterator

from mirrormark.diagnostics.proofs.finding import Doubt, Finding
from mirrormark.diagnostics.proofs.formula import HOLDS, wish
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Space
from mirrormark.model.problems import Problem
from mirrormark_engine.claims import InBand
from mirrormark_engine.search.layout import lay_out_rules

__all__ = ["prove_bands"]


def prove_bands(space: Space) -> Iterator[Finding]:
    """Yield bands that no score lies in."""
    for dimension in space.assessment.dimensions:
        claims = {band.id: InBand(dimension.id, band.id) for band in dimension.bands}
        layout = lay_out_rules(space.prepared, claims.values())
        for band in dimension.bands:
            match space.look_for(wish(claims[band.id], HOLDS), layout):
                case Found(response):
                    space.examples["band", f"{dimension.id}/{band.id}"] = response
                case Nothing():
                    what = f"no response has a score in band '{band.id}' of '{dimension.id}'"
                    mend = "Move where it starts or ends, or remove it."
                    yield Problem("unreachable-band", band.place, what, mend)
                case Open(tried):
                    what = f"whether any response lies in band '{band.id}' of '{dimension.id}'"
                    yield Doubt(band.place, what, tried, "Add an example that does.")
