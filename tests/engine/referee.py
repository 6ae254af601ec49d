"""Asks an SMT solver what responses there are, with the rules of scoring said once more for it.

What a response is, what it scores and what rules make of it are constraints over whole numbers and
fractions, as `docs/scoring.md` has them. Nothing of the engine is used.
"""

from fractions import Fraction
from itertools import product

import z3

from tests.engine.oracle import ends_of, exact, list_feeds

BLANK, NOT_APPLYING, ANSWERED = range(3)
YES, NO = z3.BoolVal(True), z3.BoolVal(False)  # noqa: FBT003 (there is no other way)


class Referee:
    """All responses to a compiled assessment, as an SMT solver sees them."""

    def __init__(self, compiled):
        self.compiled = compiled
        self.solver = z3.Solver()
        self.solver.set("timeout", 20_000)
        self.items = {}
        self.shown = {}
        for item in compiled["items"]:
            self.items[item["id"]] = self._answer(item)
            holds = YES
            if item["when"] is not None:
                holds = self.judge(item["when"])[0]
            self.shown[item["id"]] = holds
        self.scores = {}
        for dimension in compiled["dimensions"]:
            if not dimension["parts"]:
                self.scores[dimension["id"]] = self._score(dimension)
        for dimension in compiled["dimensions"]:
            if dimension["parts"]:
                self.scores[dimension["id"]] = self._derive(dimension)

    def is_possible(self, *facts):
        """Return whether some response has all these facts."""
        self.solver.push()
        self.solver.add(*facts)
        found = self.solver.check()
        self.solver.pop()
        assert found != z3.unknown
        return found == z3.sat

    @property
    def is_whole(self):
        """Everything that is asked has an answer."""
        return z3.And(
            *(
                z3.Or(z3.Not(self.shown[item["id"]]), self.items[item["id"]].state == ANSWERED)
                for item in self.compiled["items"]
                if item["kind"] != "text"
            )
        )

    def gets(self, outcome):
        """The rule of an outcome holds, and each before it is false."""
        facts = []
        for each in self.compiled["outcomes"]:
            true, false = self.judge(each["when"])
            if each["id"] == outcome:
                return z3.And(true, *facts)
            facts.append(false)
        raise AssertionError(outcome)

    @property
    def gets_any(self):
        return z3.Or(*(self.gets(each["id"]) for each in self.compiled["outcomes"]))

    @property
    def fits_no_rule(self):
        return z3.And(*(self.judge(each["when"])[1] for each in self.compiled["outcomes"]))

    def lies_in(self, dimension, band):
        return self._judge_band(dimension, band)[0]

    def judge(self, rule):
        """Return when a rule is true, and when it is false."""
        if rule is None:
            return YES, NO
        if rule["type"] == "not":
            true, false = self.judge(rule["rule"])
            return false, true
        if rule["type"] in ("and", "or"):
            truths = [self.judge(part) for part in rule["rules"]]
            trues, falses = [true for true, _ in truths], [false for _, false in truths]
            if rule["type"] == "or":
                trues, falses = falses, trues
            both = z3.And(*trues), z3.Or(*falses)
            return both if rule["type"] == "and" else both[::-1]
        if rule["type"] == "band":
            return self._judge_band(rule["dimension"], rule["band"])
        if rule["type"] == "chosen":
            return self._judge_choice(rule["item"], rule["option"])
        assert rule["type"] == "compare"
        return self._compare(rule["sign"], [self._operand(rule[key]) for key in ("left", "right")])

    def _judge_band(self, name, band):
        known, score = self.scores[name]
        bands = next(d for d in self.compiled["dimensions"] if d["id"] == name)["bands"]
        ends = [exact(each["from"]) for each in bands[1:]]
        place = [each["id"] for each in bands].index(band)
        inside = [score >= real(exact(bands[place]["from"]))]
        inside += [score < real(end) for end in ends[place : place + 1]]
        return z3.And(known, *inside), z3.And(known, z3.Not(z3.And(*inside)))

    def _judge_choice(self, name, option):
        answer, is_shown = self.items[name], self.shown[name]
        counts = z3.And(is_shown, answer.state == ANSWERED)
        gone = z3.Or(z3.Not(is_shown), answer.state == NOT_APPLYING)
        chosen = answer.chosen[option]
        return z3.And(counts, chosen), z3.Or(gone, z3.And(counts, z3.Not(chosen)))

    def _compare(self, sign, operands):
        (known, gone, left), (also_known, also_gone, right) = operands
        holds = {
            ">=": left >= right,
            ">": left > right,
            "<=": left <= right,
            "<": left < right,
            "==": left == right,
            "!=": left != right,
        }[sign]
        both = z3.And(known, also_known)
        return z3.And(both, holds), z3.Or(gone, also_gone, z3.And(both, z3.Not(holds)))

    def _operand(self, operand):
        """Return when it is known, when it is nowhere, and what it is."""
        if not isinstance(operand, dict):
            return YES, NO, real(exact(operand))
        if operand["type"] == "score":
            known, score = self.scores[operand["dimension"]]
            return known, NO, score
        answer, is_shown = self.items[operand["item"]], self.shown[operand["item"]]
        gone = z3.Or(z3.Not(is_shown), answer.state == NOT_APPLYING)
        known = z3.And(is_shown, answer.state == ANSWERED)
        is_share = operand["type"] == "share"
        value = answer.shares[operand["part"]] if is_share else answer.value
        return known, gone, value

    def _answer(self, item):
        return _Answer(item, self.compiled["points_scale"], self.solver)

    def _score(self, dimension):
        """Return when a dimension has a score, and the score."""
        fed = list_feeds(self.compiled, dimension["id"])
        scale = self.compiled["points_scale"]
        counted, asked, marks = [], [], []
        for item, feed in fed:
            answer, is_shown = self.items[item["id"]], self.shown[item["id"]]
            counted.append(z3.And(is_shown, answer.state == ANSWERED))
            asked.append(z3.And(is_shown, answer.state != NOT_APPLYING))
            low, high = ends_of(item, scale)
            x = (answer.value - real(low)) / real(high - low)
            weight = exact(feed["weight"]) * (high - low if dimension["mode"] == "sum" else 1)
            marks.append((1 - x if feed["reverse"] else x, weight))
        needed = Fraction(*self.compiled["at_least"])
        answered = count(counted)
        known = z3.And(
            answered > 0, answered * needed.denominator >= count(asked) * needed.numerator
        )
        score = z3.Real(f"score {dimension['id']}")
        if dimension["mode"] == "weakest":
            for is_counted, (x, _) in zip(counted, marks, strict=True):
                self.solver.add(z3.Implies(is_counted, score <= 100 * x))
            pairs = zip(counted, marks, strict=True)
            lowest = [z3.And(is_in, score == 100 * x) for is_in, (x, _) in pairs]
            self.solver.add(z3.Implies(known, z3.Or(*lowest)))
            return known, score
        for chosen in product([False, True], repeat=len(fed)):
            inside = [mark for mark, is_in in zip(marks, chosen, strict=True) if is_in]
            if not inside:
                continue
            here = z3.And(*(each == is_in for each, is_in in zip(counted, chosen, strict=True)))
            total = z3.Sum([x * real(weight) for x, weight in inside])
            whole = sum(weight for _, weight in inside)
            self.solver.add(z3.Implies(here, score * real(whole) == 100 * total))
        return known, score

    def _derive(self, dimension):
        parts = [(self.scores[part["id"]], exact(part["weight"])) for part in dimension["parts"]]
        known = z3.And(*(is_known for (is_known, _), _ in parts))
        if dimension["mode"] == "weakest":
            score = z3.Real(f"score {dimension['id']}")
            values = [value for (_, value), _ in parts]
            self.solver.add(*(score <= value for value in values))
            self.solver.add(z3.Or(*(score == value for value in values)))
            return known, score
        whole = sum(weight for _, weight in parts)
        return known, z3.Sum([value * real(weight / whole) for (_, value), weight in parts])


class _Answer:
    """One item's answer: its state, and what rules and scores see of it."""

    def __init__(self, item, scale, solver):
        name = item["id"]
        self.state = z3.Int(f"state {name}")
        states = [BLANK, ANSWERED, *([NOT_APPLYING] if "doesnt-apply" in item["allow"] else [])]
        solver.add(z3.Or(*(self.state == state for state in states)))
        self.chosen, self.shares, self.value = {}, {}, z3.RealVal(0)
        options = item["options"]
        if item["kind"] == "number":
            quantity = item["quantity"]
            steps = z3.Int(f"steps {name}")
            low, step = exact(quantity["lowest"]), exact(quantity["step"])
            solver.add(steps >= 0, steps <= int((exact(quantity["highest"]) - low) / step))
            self.value = real(low) + real(step) * z3.ToReal(steps)
        elif item["kind"] == "allocation":
            quantity = item["quantity"]
            step, total = exact(quantity["step"]), exact(quantity["highest"])
            counts = [z3.Int(f"{name} {option['id']}") for option in options]
            solver.add(*(each >= 0 for each in counts), z3.Sum(counts) == int(total / step))
            for option, each in zip(options, counts, strict=True):
                self.shares[option["id"]] = real(step) * z3.ToReal(each)
            self.value = z3.Sum(
                [
                    self.shares[option["id"]] * real(Fraction(option["points"] or 0, scale) / total)
                    for option in options
                ]
            )
        elif item["kind"] == "ranking":
            self._put_in_order(name, options, scale, solver)
        elif options:
            flags = [z3.Bool(f"{name} {option['id']}") for option in options]
            self.chosen = {o["id"]: flag for o, flag in zip(options, flags, strict=True)}
            if item["kind"] == "multiple":
                solver.add(z3.Or(*flags))
                for option in options:
                    if option.get("none"):
                        others = [f for o, f in self.chosen.items() if o != option["id"]]
                        alone = z3.Not(z3.Or(*others))
                        solver.add(z3.Implies(self.chosen[option["id"]], alone))
            else:
                solver.add(z3.PbEq([(flag, 1) for flag in flags], 1))
            if item["kind"] == "multiple" or options[0]["points"] is not None:
                points = [Fraction(option["points"] or 0, scale) for option in options]
                pairs = zip(flags, points, strict=True)
                self.value = z3.Sum([z3.If(flag, real(p), real(Fraction(0))) for flag, p in pairs])

    def _put_in_order(self, name, options, scale, solver):
        places = [z3.Int(f"{name} {option['id']}") for option in options]
        solver.add(*(z3.And(each >= 1, each <= len(places)) for each in places))
        solver.add(z3.Distinct(*places))
        pairs = list(zip(options, places, strict=True))
        self.chosen = {option["id"]: each == 1 for option, each in pairs}
        self.shares = {option["id"]: z3.ToReal(each) for option, each in pairs}
        self.value = z3.Sum(
            [
                (len(places) + 1 - z3.ToReal(each)) * real(Fraction(option["points"] or 0, scale))
                for option, each in pairs
            ]
        )


def real(number):
    return z3.RealVal(str(number))


def count(flags):
    return z3.Sum([z3.If(flag, 1, 0) for flag in flags]) if flags else z3.IntVal(0)
