"""A simulation as tables and a histogram."""

from mirrormark.insight.simulation.simulation_found import Simulation
from mirrormark.wording.tables import Block, align, bar, per_cent, whole
from mirrormark_engine import contract

__all__ = ["describe_simulation"]

NO_OUTCOME = "no diagnosis"


def describe_simulation(
    compiled: contract.CompiledAssessment, simulation: Simulation
) -> list[Block]:
    """Return what `simulate` found, as a person would read it."""
    count = simulation["responses"]
    drawn = f"{count:,} random response{'s' if count > 1 else ''}, seed {simulation['seed']}."
    return [
        Block(compiled["title"], (drawn,)),
        Block("Outcomes", tuple(_draw_histogram(simulation))),
        Block("Scores", tuple(_list_scores(simulation))),
        Block("Close calls", _count_close_calls(simulation)),
        Block("Patterned respondents", tuple(_list_patterns(simulation))),
    ]


def _draw_histogram(simulation: Simulation) -> list[str]:
    total = simulation["responses"]
    counts = [(each["id"], each["count"]) for each in simulation["outcomes"]]
    if simulation["without_outcome"]:
        counts.append((NO_OUTCOME, simulation["without_outcome"]))
    most = max(count for _, count in counts)
    rows = [
        (name, f"{count:,}", per_cent(count, total), bar(count, most)) for name, count in counts
    ]
    lines = align(rows, right=(1, 2))
    if simulation["never"]:
        never = ", ".join(simulation["never"])
        lines += [f"Never reached: {never}. Whether it can be, `mirrormark check` proves."]
    return lines


def _list_scores(simulation: Simulation) -> list[str]:
    rows = [
        (each["id"], *map(whole, (each["mean"], each["p5"], each["p50"], each["p95"])))
        for each in simulation["dimensions"]
    ]
    header = ("", "mean", "5th", "50th", "95th percentile")
    widened = [(*row[:4], row[4].rjust(4)) for row in rows]
    return align([header, *widened], right=(1, 2, 3))


def _count_close_calls(simulation: Simulation) -> tuple[str, str]:
    close, total = simulation["close_calls"]["count"], simulation["close_calls"]["responses"]
    share = per_cent(close, total)
    first = "the only one is" if total == 1 else f"the first {total:,} are"
    return (
        f"{share} of {first} close: another answer to one question, or to one that is open, could",
        "lead elsewhere, or not all answers could be tried.",
    )


def _list_patterns(simulation: Simulation) -> list[str]:
    return align([(each["name"], each["outcome"] or NO_OUTCOME) for each in simulation["patterns"]])
