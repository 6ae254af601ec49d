"""What responses show of an assessment, as tables."""

from mirrormark.insight.reliability.reliability_found import Estimate, Measures
from mirrormark.wording.tables import NOTHING, Block, align, per_cent, rounded
from mirrormark_engine import contract

__all__ = ["describe_measures"]

NO_OUTCOME = "no diagnosis"


def describe_measures(compiled: contract.CompiledAssessment, measures: Measures) -> list[Block]:
    """Return what `measure` found, as a person would read it."""
    return [
        Block(compiled["title"], (_say_whose(measures["responses"]),)),
        Block("Outcomes", tuple(_list_outcomes(measures))),
        Block("How reliable scores are", tuple(_list_scales(measures))),
        Block("Questions, and the rest of their dimension", tuple(_list_items(measures))),
        Block("What stands behind it", _say_how(measures)),
    ]


def _say_whose(count: int) -> str:
    responses = "1 response" if count == 1 else f"{count:,} responses"
    return f"{responses}. Beside a figure stands where it lies with 95 % confidence."


def _list_outcomes(measures: Measures) -> list[str]:
    rows = [
        (
            each["id"] or NO_OUTCOME,
            f"{each['count']:,}",
            per_cent(each["count"], measures["responses"]),
            _say_between(each["share"], 100, 0),
        )
        for each in measures["outcomes"]
        if each["id"] or each["count"]
    ]
    return align(rows, right=(1, 2))


def _list_scales(measures: Measures) -> list[str]:
    header = ("", "questions", "scored", "mean", "alpha", "", "omega", "", "error of a score", "")
    rows = [
        (
            each["id"],
            f"{each['items']}",
            f"{each['scored']:,}",
            rounded(each["mean"], 1),
            *_say(each["alpha"], 2),
            *_say(each["omega"], 2),
            *_say(each["error"], 1),
        )
        for each in measures["dimensions"]
    ]
    return align([header, *rows], right=(1, 2, 3, 4, 6, 8))


def _list_items(measures: Measures) -> list[str]:
    header = ("", "dimension", "missing", "correlation", "", "")
    rows = [
        (
            each["id"],
            each["dimension"],
            per_cent(each["missing"], each["asked"]) if each["asked"] else NOTHING,
            *_say(each["correlation"], 2),
            "pulls against it, or adds nothing" if each["weak"] else "",
        )
        for each in measures["items"]
    ]
    return align([header, *rows], right=(2, 3))


def _say_how(measures: Measures) -> tuple[str, str, str]:
    draws, seed = measures["resamples"], measures["seed"]
    drawn = f"come of {draws:,} draws, seed {seed}" if draws else "would take too long here"
    return (
        f"Intervals of omega, errors and correlations {drawn}.",
        "Whether the same people would get the same again can't be told: files of answers don't",
        "say who gave them.",
    )


def _say(figure: Estimate | None, digits: int) -> tuple[str, str]:
    if figure is None:
        return NOTHING, ""
    return rounded(figure["value"], digits), _say_between(figure, 1, digits)


def _say_between(figure: Estimate, times: float, digits: int) -> str:
    if figure["low"] is None or figure["high"] is None:
        return ""
    return f"{figure['low'] * times:.{digits}f} to {figure['high'] * times:.{digits}f}"
