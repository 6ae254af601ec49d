"""What moved between two responses in words, as the page would say it, for terminals."""

from collections.abc import Iterable, Iterator, Mapping
from math import floor

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.answers_in_words import AnswerWords
from mirrormark.insight.rules_in_words import claims_in_words
from mirrormark.wording.catalogue import Catalogue
from mirrormark.wording.tables import NOTHING, Block, align, whole
from mirrormark_engine import contract

__all__ = ["describe_then_and_now"]

HALF_A_TENTH = 0.05
"""Points that would be written as nought aren't listed."""


def describe_then_and_now(
    compiled: CompiledAssessment, comparison: contract.ThenAndNow, catalogue: Catalogue
) -> list[Block]:
    """Return a comparison of two responses: what there is to see, scores, answers, the outcome."""
    t, words = catalogue.text, _Words(compiled, catalogue)
    blocks = [
        Block("", tuple(words.say_finding(comparison))),
        Block(t("terminal-scores"), tuple(words.list_scores(comparison["scores"]))),
        *words.list_parts(comparison),
        words.say_turn(comparison),
        Block(t("then-once-title"), tuple(words.list_once(comparison["changed"]))),
    ]
    return [block for block in blocks if block.lines]


class _Words:
    """Knows what the ids of one assessment stand for."""

    def __init__(self, compiled: CompiledAssessment, catalogue: Catalogue) -> None:
        self._assessment, self._catalogue = compiled.document, catalogue
        self._dimensions = {each["id"]: each for each in compiled.data["dimensions"]}
        self._items = {item.id: item for item in compiled.document.items}
        self._outcomes = {each.id: each for each in compiled.document.outcomes}
        self._answers = AnswerWords(compiled.document, catalogue)

    def say_finding(self, comparison: contract.ThenAndNow) -> Iterator[str]:
        """Say how many scores moved by more than chance, and whether the outcome did."""
        t = self._catalogue.text
        known = [each for each in comparison["scores"] if each["difference"] is not None]
        moved = sum(each["is_more_than_chance"] is True for each in known)
        if not comparison["changed"]:
            yield t("then-same")
        elif not known:
            yield t("then-nothing")
        elif not moved:
            yield t("then-none")
        elif moved == len(known):
            yield t("then-all", count=moved)
        else:
            yield t("then-some", moved=moved, count=len(known))
        then, now = (self._name(comparison[time]["outcome"]) for time in ("then", "now"))
        yield t("then-outcome", change=_compare_outcomes(then, now), then=then, now=now)

    def _name(self, outcome: str | None) -> str:
        return "" if outcome is None else self._outcomes[outcome].title

    def list_scores(self, scores: Iterable[contract.Moved]) -> list[str]:
        """Return a table of scores then and now."""
        t = self._catalogue.text
        rows = [["", t("terminal-then"), t("terminal-now"), t("terminal-difference"), ""]]
        for each in scores:
            title = self._dimensions[each["dimension"]]["title"]
            then, now = each["then"]["result"]["score"], each["now"]["result"]["score"]
            verdict = t("then-verdict", says=_judge(each))
            rows.append([title, whole(then), whole(now), self._say_points(each), verdict])
        return align(rows, right=(1, 2, 3))

    def _say_points(self, moved: contract.Moved) -> str:
        """Say how far apart the two scores are as they are shown."""
        then, now = moved["then"]["result"]["score"], moved["now"]["result"]["score"]
        if then is None or now is None:
            return NOTHING
        points = floor(now) - floor(then)
        is_slight = not points and moved["difference"]
        return self._catalogue.text("then-slight") if is_slight else self._catalogue.signed(points)

    def list_parts(self, comparison: contract.ThenAndNow) -> Iterator[Block]:
        """Yield what answers did to each score that isn't derived from others."""
        t, changed = self._catalogue.text, {each["item"]: each for each in comparison["changed"]}
        scores = {each["dimension"]: each for each in comparison["scores"]}
        for name in comparison["most_moved"]:
            score, title = scores[name], self._dimensions[name]["title"]
            told = [each for each in score["parts"] if abs(each["points"]) >= HALF_A_TENTH]
            heading = t("then-by", title=title, points=self._say_points(score))
            rows = [
                (
                    self._catalogue.signed(each["points"]),
                    self._say_change(changed[each["item"]]),
                    self._items[each["item"]].text,
                )
                for each in told
            ]
            yield Block(heading, tuple(align(rows, right=(0,))))

    def _say_change(self, change: contract.ChangedAnswer) -> str:
        t = self._catalogue.text
        then, now = (self._say_answer(change, time) for time in ("then", "now"))
        return t("terminal-then-change", then=then, now=now)

    def _say_answer(self, change: contract.ChangedAnswer, time: str) -> str:
        t = self._catalogue.text
        if change["asked"] not in ("both", time):
            return t("then-unasked")
        answer = change["then"] if time == "then" else change["now"]
        return t("then-blank") if answer is None else self._answers.say(change["item"], answer)

    def say_turn(self, comparison: contract.ThenAndNow) -> Block:
        """Say why the outcome is another one."""
        t, turn = self._catalogue.text, comparison["turn"]
        if turn is None:
            return Block("", ())
        changed = {each["item"]: each for each in comparison["changed"]}
        if turn["items"]:
            lines = [t("then-turn", count=len(turn["items"]))]
            for name in turn["items"]:
                # One that is asked again in between may be shown as it was.
                change = f" {self._say_change(changed[name])}" if name in changed else ""
                lines.append(f"  {self._items[name].text}{change}")
            if turn["others"]:
                lines.append(t("then-turn-others", count=turn["others"]))
        else:
            lines = [t("then-turn-several", count=turn["searched"])]
        lines += self._list_claims(turn["claims"])
        return Block(t("then-turn-title"), tuple(lines))

    def _list_claims(self, claims: Iterable[contract.Turned]) -> Iterator[str]:
        t, told = self._catalogue.text, dict[str, list[str]]()
        for each in claims:
            kind = "open" if each["now"] is None else "came" if each["now"] else "gone"
            told.setdefault(kind, []).append(self._say_claim(each))
        for kind, said in told.items():
            yield t("then-claims", kind=kind)
            yield from (f"  {each}" for each in said)

    def _say_claim(self, turned: contract.Turned) -> str:
        rule = self._outcomes[turned["outcome"]].when
        assert rule is not None, "what has claims has a rule"
        return claims_in_words(rule, self._assessment, self._catalogue)[turned["claim"]]

    def list_once(self, changed: Iterable[contract.ChangedAnswer]) -> Iterator[str]:
        """Yield what has an answer only one of the two times."""
        t = self._catalogue.text
        told: Mapping[str, list[str]] = {"now": [], "then": []}
        for each in changed:
            if each["then"] is None or each["now"] is None:
                time = "now" if each["then"] is None else "then"
                told[time].append(self._items[each["item"]].text)
        for time, texts in told.items():
            if texts:
                yield t("then-once", time=time)
                yield from (f"  {text}" for text in texts)


def _compare_outcomes(then: str, now: str) -> str:
    if then == now:
        return "same" if then else "none"
    if not then:
        return "came"
    return "turned" if now else "gone"


def _judge(moved: contract.Moved) -> str:
    """Return what there is to say of a difference."""
    if moved["difference"] is None or moved["is_more_than_chance"] is None:
        return "unknown"
    if not moved["difference"]:
        return "level"
    size = "more" if moved["is_more_than_chance"] else "chance"
    return f"{size}-one" if moved["is_within_one_answer"] else size
