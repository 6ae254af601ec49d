"""A simulation as tables and a histogram."""

from mirrormark.insight.simulation.simulation_found import Checked, People, Simulation
from mirrormark.wording.tables import NOTHING, Block, align, bar, per_cent, rounded, whole
from mirrormark_engine import contract

__all__ = ["describe_simulation"]

NO_OUTCOME = "no diagnosis"
TENTHS = {0: "under 1 of 20", 10: "over 9 of 10"}
"""What readers are told where it isn't so many of ten."""


def describe_simulation(
    compiled: contract.CompiledAssessment, simulation: Simulation
) -> list[Block]:
    """Return what `simulate` found, as a person would read it."""
    people = simulation["people"]
    return [
        Block(compiled["title"], (_say_who(simulation),)),
        Block("Outcomes", tuple(_draw_histogram(simulation))),
        *([Block("How sure outcomes are", tuple(_list_sureness(people)))] if people else []),
        *([Block("What answers alone tell", tuple(_list_told(people)))] if people else []),
        Block("Scores", tuple(_list_scores(simulation))),
        *([Block("How reliable scores are", tuple(_list_reliability(people)))] if people else []),
        Block("Patterned respondents", tuple(_list_patterns(simulation))),
    ]


def _say_who(simulation: Simulation) -> str:
    count = simulation["responses"]
    if simulation["people"]:
        who = "made-up people" if count > 1 else "made-up person"
    else:
        who = f"random response{'s' if count > 1 else ''}"
    return f"{count:,} {who}, seed {simulation['seed']}."


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


def _list_sureness(people: People) -> list[str]:
    rows = [
        (
            each["id"] or "all of these",
            _share_of(each["would"], each["count"]),
            _share_of(each["again"], each["count"]),
            _share_of(each["again"], each["twice"]),
        )
        for each in (*people["outcomes"], people["overall"])
    ]
    header = ("", "by true scores", "again", "again, if any")
    return [
        *align([header, *rows], right=(1, 2, 3)),
        "By true scores: of those who get it, how many would from what they are, with no noise, no",
        "habit of saying yes and no blanks. Again: how many get it at a second sitting; if any, of",
        "those who get any diagnosis then.",
    ]


def _list_told(people: People) -> list[str]:
    total = sum(each["count"] for each in people["told"])
    untold = [f"Too much work for {people['untold']:,} more."] if people["untold"] else []
    calls = [(each["call"], *_list_checked(each, total)) for each in people["told"]]
    tenths = [
        (_say_tenths(each["tenths"]), *_list_checked(each, total))
        for each in people["tenths"]
        if each["count"]
    ]
    header = ("", "told so", "of all", "likely again", "again, if any")
    return [
        *align([header, *calls, *tenths], right=(1, 2, 3, 4)),
        f"Of the first {total:,} diagnoses, how likely each is to come again, by its answers and a",
        "model of how answers move: firm from 85% on, leaning from 60%, and in tenths, as the page",
        "says it. Beside it, what came.",
        *untold,
    ]


def _say_tenths(tenths: int) -> str:
    return TENTHS.get(tenths, f"{tenths} of 10")


def _list_checked(each: Checked, total: int) -> tuple[str, ...]:
    return (
        f"{each['count']:,}",
        _share_of(each["count"], total),
        NOTHING if each["chance"] is None else f"{100 * each['chance']:.1f}%",
        _share_of(each["again"], each["twice"]),
    )


def _share_of(count: int, total: int) -> str:
    return per_cent(count, total) if total else NOTHING


def _list_reliability(people: People) -> list[str]:
    rows = [
        (
            each["id"],
            f"{each['items']}",
            rounded(each["alpha"], 2),
            rounded(each["omega"], 2),
            rounded(each["error"], 1),
        )
        for each in people["dimensions"]
    ]
    header = ("", "questions", "alpha", "omega", "error of a score")
    return [
        *align([header, *rows], right=(1, 2, 3, 4)),
        *(
            f"Pulls against the rest of '{each['dimension']}', or adds nothing: "
            f"'{each['id']}', by {each['correlation']:.2f}."
            for each in people["weak"]
        ),
    ]


def _list_scores(simulation: Simulation) -> list[str]:
    rows = [
        (each["id"], *map(whole, (each["mean"], each["p5"], each["p50"], each["p95"])))
        for each in simulation["dimensions"]
    ]
    header = ("", "mean", "5th", "50th", "95th percentile")
    widened = [(*row[:4], row[4].rjust(4)) for row in rows]
    return align([header, *widened], right=(1, 2, 3))


def _list_patterns(simulation: Simulation) -> list[str]:
    return align([(each["name"], each["outcome"] or NO_OUTCOME) for each in simulation["patterns"]])
