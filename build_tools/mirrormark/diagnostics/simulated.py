"""What `mirrormark simulate --keep` writes beside an assessment, and whether it still fits.

The figures of a simulation hang on what is asked and how it is scored, and on no words. A hash of
that stands in the file, so that nothing is said of an assessment that was measured as another one.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from mirrormark.diagnostics.advisories import Advisory
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.compile.numbers import as_whole_numbers
from mirrormark.model import Place
from mirrormark_engine import contract

__all__ = ["SIMULATION_VERSION", "Simulated", "read_simulated", "say_outdated", "write_simulated"]

SIMULATION_VERSION = 1
"""Another one for each change of what made-up people are like, of how answers move, or of what is
counted: what was kept before fits no more. A test notes what it stands for."""
DECIMALS = 4
"""More say nothing, and would differ with each run of another seed."""

ONE = Decimal(1)

type Simulated = Mapping[str, object]
"""What was found, as `simulate` prints it in JSON."""


def write_simulated(compiled: CompiledAssessment, found: Simulated) -> str:
    """Return the text of the file beside an assessment."""
    kept = _round({name: each for name, each in found.items() if name != "content_version"})
    whole = {
        "version": SIMULATION_VERSION,
        "hash": _hash(compiled, kept),
        "simulation": kept,
    }
    return f"{json.dumps(whole, indent=1, ensure_ascii=False)}\n"


def read_simulated(text: str, compiled: CompiledAssessment) -> Simulated | None:
    """Return what was found; None where the file says it of something else, or can't be read."""
    try:
        whole = json.loads(text)
        fits = whole["hash"] == _hash(compiled, whole["simulation"])
        found: Simulated = whole["simulation"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return found if fits else None


def say_outdated(place: Place) -> Advisory:
    """Say that what was simulated is about another version of the assessment at a place."""
    beside = f"{place.path.removesuffix('.md')}.simulated.json"
    what = f"{beside} is about another version of this assessment"
    mend = f"Run 'mirrormark simulate {place.path} --keep', or delete that file."
    return Advisory("outdated-simulation", place, what, mend)


def _hash(compiled: CompiledAssessment, found: object) -> str:
    """Return a hash of what figures hang on, and of these, so that nobody writes them by hand."""
    whole = json.dumps([SIMULATION_VERSION, _take_scoring(compiled), found], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def _take_scoring(compiled: CompiledAssessment) -> object:
    """Return what a compiled form says besides words, advice and pictures.

    Items look as they did when each had one dimension, so that what was kept then still fits.
    """
    data = compiled.data
    weighed = [[each.weight for each in item.feeds] or [ONE] for item in compiled.document.items]
    weights = iter(as_whole_numbers([weight for each in weighed for weight in each]))
    return {
        "at_least": data["at_least"],
        "points_scale": data["points_scale"],
        "items": [_take_item(each, weights) for each in data["items"]],
        "dimensions": [
            {
                "id": each["id"],
                "mode": each["mode"],
                "parts": each["parts"],
                "bands": [(band["id"], band["from"]) for band in each["bands"]],
            }
            for each in data["dimensions"]
        ],
        "outcomes": [(each["id"], each["when"]) for each in data["outcomes"]],
    }


def _take_item(item: contract.Item, weights: Iterator[int]) -> object:
    wordy = ("text", "scale", "options", "quantity", "feeds")
    quantity, feeds = item["quantity"], item["feeds"]
    first = feeds[0] if feeds else {"dimension": None, "reverse": False}
    return {
        **{name: each for name, each in item.items() if name not in wordy},
        "dimension": first["dimension"],
        "reverse": first["reverse"],
        "weight": next(weights),
        "options": [{**each, "label": None} for each in item["options"]],
        "quantity": quantity and {**quantity, "unit": ""},
    }


def _round(found: object) -> object:
    """Return JSON data with shorter numbers."""
    if isinstance(found, Mapping):
        return {name: _round(each) for name, each in found.items()}
    if isinstance(found, list):
        return [_round(each) for each in found]
    return round(found, DECIMALS) if isinstance(found, float) else found
