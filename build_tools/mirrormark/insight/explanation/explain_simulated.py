"""What came of made-up people, in words and tables."""

from decimal import Decimal

from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Figures, TriedOut
from mirrormark.insight.simulation.simulation_found import People, Simulation
from mirrormark.model import Assessment

__all__ = ["tell_simulated"]


def tell_simulated(assessment: Assessment, found: Simulation, words: Words) -> TriedOut | None:
    """Tell what was simulated of an assessment; None of respondents who aren't like people."""
    people = found["people"]
    if people is None:
        return None
    t = words.t
    telling = _Telling(assessment, words)
    missing = telling.per_cent(people["parameters"]["missing"], 1)
    count = words.number(found["responses"])
    return TriedOut(
        about=(
            t("scored-simulated-nobody", people=count, seed=str(found["seed"])),
            t("scored-simulated-model", missing=missing),
        ),
        tables=(
            telling.list_outcomes(found, people),
            telling.list_calls(people),
            telling.list_scores(people),
        ),
        to_find_out=t("scored-simulated-host"),
    )


class _Telling:
    """Says figures in the words of an assessment."""

    def __init__(self, assessment: Assessment, words: Words) -> None:
        self._words = words
        self._t = words.t
        self._outcomes = {each.id: each.title for each in assessment.outcomes}
        self._dimensions = {each.id: each.title for each in assessment.dimensions}

    def list_outcomes(self, found: Simulation, people: People) -> Figures:
        """Return how often each diagnosis came, and how sure it is."""
        t, none = self._t, self._t("scored-none")
        rows = [
            (
                self._outcomes[each["id"] or ""],
                self.per_cent(each["count"], found["responses"]),
                self.per_cent(each["would"], each["count"]),
                self.per_cent(each["again"], each["twice"]),
            )
            for each in people["outcomes"]
        ]
        if found["without_outcome"]:
            share = self.per_cent(found["without_outcome"], found["responses"])
            rows.append((t("scored-simulated-none"), share, none, none))
        columns = (
            t("scored-simulated-outcome"),
            t("scored-simulated-came"),
            t("scored-simulated-true"),
            t("scored-simulated-again"),
        )
        return Figures(columns, tuple(rows), t("scored-simulated-outcomes-about"))

    def list_calls(self, people: People) -> Figures:
        """Return what readers are told of how sure it is, and what came."""
        t, total = self._t, sum(each["count"] for each in people["told"])
        calls = {
            "firm": t("scored-simulated-firm"),
            "leaning": t("scored-simulated-leaning"),
            "open": t("scored-simulated-open"),
        }
        rows = [
            (
                calls[each["call"]],
                self.per_cent(each["count"], total),
                self.per_cent(each["chance"] or 0, 1 if each["count"] else 0),
                self.per_cent(each["again"], each["twice"]),
            )
            for each in people["told"]
        ]
        columns = (
            t("scored-simulated-told"),
            t("scored-simulated-share"),
            t("scored-simulated-likely"),
            t("scored-simulated-again"),
        )
        return Figures(columns, tuple(rows), t("scored-simulated-calls-about"))

    def list_scores(self, people: People) -> Figures:
        """Return how reliable each score is."""
        t, words = self._t, self._words
        none = t("scored-none")
        rows = [
            (
                self._dimensions[each["id"]],
                words.number(each["items"]),
                none if each["alpha"] is None else words.cut(Decimal(f"{each['alpha']:.2f}")),
                none if each["error"] is None else words.number(round(each["error"])),
            )
            for each in people["dimensions"]
        ]
        columns = (
            t("scored-simulated-dimension"),
            t("scored-simulated-questions"),
            t("scored-simulated-alpha"),
            t("scored-simulated-error"),
        )
        return Figures(columns, tuple(rows), t("scored-simulated-scores-about"))

    def per_cent(self, part: float, whole: float) -> str:
        """Return a share without decimals: more would be more than anybody knows."""
        if not whole:
            return self._t("scored-none")
        return self._t("scored-percentage", number=self._words.number(round(100 * part / whole)))
