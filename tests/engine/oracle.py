"""Scores once more, as the documentation says it and as slowly as may be, sharing nothing."""

from fractions import Fraction
from itertools import pairwise, permutations, product


def exact(number):
    return Fraction(str(number))


def is_missing(raw):
    return raw in (None, "dont-know", [])


def points_of(item, raw, scale):
    """Return the points of an answer, in the author's own numbers."""
    by_id = {option["id"]: option["points"] for option in item["options"]}
    if item["kind"] == "number":
        return exact(raw)
    if item["kind"] == "multiple":
        return sum((Fraction(by_id[each], scale) for each in raw), Fraction(0))
    if item["kind"] == "allocation":
        total = exact(item["quantity"]["highest"])
        return sum((exact(raw.get(k, 0)) * Fraction(p, scale) / total for k, p in by_id.items()))
    if item["kind"] == "ranking":
        heights = range(len(raw), 0, -1)
        return sum(h * Fraction(by_id[each], scale) for h, each in zip(heights, raw, strict=True))
    return Fraction(by_id[raw], scale)


def ends_of(item, scale):
    """Return the fewest and the most points that an answer can have."""
    if item["kind"] == "number":
        return exact(item["quantity"]["lowest"]), exact(item["quantity"]["highest"])
    points = [Fraction(option["points"], scale) for option in item["options"]]
    if item["kind"] in ("multiple", "ranking"):
        sums = [points_of(item, raw, scale) for raw in every_raw(item)]
        return min(sums), max(sums)
    return min(points), max(points)


def every_raw(item):
    """Return every answer that an item can be given, apart from states."""
    ids = [option["id"] for option in item["options"]]
    if item["kind"] == "text":
        return ["words"]
    if item["kind"] == "multiple":
        alone = [o["id"] for o in item["options"] if o.get("none")]
        joined = [each for each in ids if each not in alone]
        sets = [
            [each for each, is_in in zip(joined, chosen, strict=True) if is_in]
            for chosen in product([False, True], repeat=len(joined))
        ]
        return [each for each in sets if each] + [[each] for each in alone]
    if item["kind"] == "number":
        quantity = item["quantity"]
        value, found = exact(quantity["lowest"]), []
        while value <= exact(quantity["highest"]):
            found.append(int(value) if value.denominator == 1 else float(value))
            value += exact(quantity["step"])
        return found
    if item["kind"] == "allocation":
        step, total = exact(item["quantity"]["step"]), exact(item["quantity"]["highest"])
        steps = int(total / step)
        shares = [s for s in product(range(steps + 1), repeat=len(ids)) if sum(s) == steps]
        return [{k: int(n * step) for k, n in zip(ids, s, strict=True)} for s in shares]
    if item["kind"] == "ranking":
        return [list(order) for order in permutations(ids)]
    return ids


def see(compiled, answers):
    """Return the answers of visible items; those of hidden ones are the word HIDDEN."""
    shown = {}
    for item in compiled["items"]:
        raw = answers.get(item["id"])
        is_shown = item["when"] is None or judge(item["when"], compiled, shown, {}) is True
        shown[item["id"]] = raw if is_shown else "HIDDEN"
    return shown


def list_feeds(compiled, dimension):
    """Return the items that feed a dimension, each with how."""
    pairs = [(item, feed) for item in compiled["items"] for feed in item["feeds"]]
    return [(item, feed) for item, feed in pairs if feed["dimension"] == dimension]


def weigh(compiled, dimension, shown):
    """Return (x, weight) of the answered items, and the weights of the missing ones."""
    scale = compiled["points_scale"]
    answered, missing = [], []
    for item, feed in list_feeds(compiled, dimension["id"]):
        raw = shown[item["id"]]
        if raw in ("HIDDEN", "doesnt-apply"):
            continue
        low, high = ends_of(item, scale)
        weight = Fraction(feed["weight"])
        if dimension["mode"] == "sum":
            weight *= high - low
        if is_missing(raw):
            missing.append(weight)
            continue
        x = (points_of(item, raw, scale) - low) / (high - low)
        answered.append((1 - x if feed["reverse"] else x, weight))
    return answered, missing


def combine(mode, values):
    if mode == "weakest":
        return min(x for x, _ in values)
    return sum(x * weight for x, weight in values) / sum(weight for _, weight in values)


def score_all(compiled, answers):
    """Return {dimension: (score, low, high)}, exactly, 0 to 100."""
    shown = see(compiled, answers)
    needed = Fraction(*compiled["at_least"])
    found = {}
    for dimension in compiled["dimensions"]:
        if dimension["parts"]:
            continue
        answered, missing = weigh(compiled, dimension, shown)
        count = len(answered) + len(missing)
        score, low, high = None, Fraction(0), Fraction(100)
        if answered and len(answered) >= needed * count:
            score = 100 * combine(dimension["mode"], answered)
        if count:
            low = 100 * combine(
                dimension["mode"], [*answered, *((Fraction(0), w) for w in missing)]
            )
            high = 100 * combine(
                dimension["mode"], [*answered, *((Fraction(1), w) for w in missing)]
            )
        elif dimension["mode"] == "weakest":
            high = Fraction(100)
        found[dimension["id"]] = (score, low, high)
    for dimension in compiled["dimensions"]:
        if parts := dimension["parts"]:
            columns = zip(*(found[part["id"]] for part in parts), strict=True)
            found[dimension["id"]] = tuple(
                None
                if None in column
                else combine(
                    dimension["mode"],
                    [(x, part["weight"]) for x, part in zip(column, parts, strict=True)],
                )
                for column in columns
            )
    return found


def band_of(dimension, score):
    reached = [band["id"] for band in dimension["bands"] if exact(band["from"]) <= score]
    return reached[-1] if reached else None


def judge(rule, compiled, shown, scores):
    """Return True, False or None where something missing leaves it undecided."""
    if rule["type"] == "not":
        opposites = {True: False, False: True, None: None}
        return opposites[judge(rule["rule"], compiled, shown, scores)]
    if rule["type"] not in ("and", "or"):
        return judge_claim(rule, compiled, shown, scores)
    values = [judge(part, compiled, shown, scores) for part in rule["rules"]]
    # As numbers: an "and" is as true as its least true part, an "or" as its most true one.
    truth = {True: 1, None: 0, False: -1}
    least_or_most = min if rule["type"] == "and" else max
    return {1: True, 0: None, -1: False}[least_or_most(truth[value] for value in values)]


GONE = object()


def judge_claim(claim, compiled, shown, scores):
    if claim["type"] == "band":
        score = scores[claim["dimension"]]
        dimension = next(d for d in compiled["dimensions"] if d["id"] == claim["dimension"])
        return None if score is None else band_of(dimension, score) == claim["band"]
    if claim["type"] == "chosen":
        raw = shown[claim["item"]]
        if raw in ("HIDDEN", "doesnt-apply"):
            return False
        item = next(each for each in compiled["items"] if each["id"] == claim["item"])
        return None if is_missing(raw) else claim["option"] in list_chosen(item, raw)
    assert claim["type"] == "compare"
    left, right = (value_of(claim[side], compiled, shown, scores) for side in ("left", "right"))
    if GONE in (left, right):
        return False
    if None in (left, right):
        return None
    signs = {">": left > right, "<": left < right, "==": left == right}
    return {
        **signs,
        ">=": not signs["<"],
        "<=": not signs[">"],
        "!=": not signs["=="],
    }[claim["sign"]]


def list_chosen(item, raw):
    if item["kind"] == "ranking":
        return raw[:1]
    return raw if isinstance(raw, list) else [raw]


def share_of(item, raw, part):
    """Return what a part got, or the place of what stands in an order."""
    return Fraction(raw.index(part) + 1) if item["kind"] == "ranking" else exact(raw.get(part, 0))


def value_of(operand, compiled, shown, scores):
    """Return a number, None where it is missing, GONE where it is hidden or doesn't apply."""
    if not isinstance(operand, dict):
        return exact(operand)
    if operand["type"] == "score":
        return scores[operand["dimension"]]
    item = next(each for each in compiled["items"] if each["id"] == operand["item"])
    raw = shown[item["id"]]
    if raw in ("HIDDEN", "doesnt-apply"):
        return GONE
    if is_missing(raw):
        return None
    if operand["type"] == "share":
        return share_of(item, raw, operand["part"])
    assert operand["type"] == "answer"
    return points_of(item, raw, compiled["points_scale"])


def diagnose(compiled, answers):
    """Return the outcome's id, None where it is undecided."""
    shown = see(compiled, answers)
    scores = {name: values[0] for name, values in score_all(compiled, answers).items()}
    for outcome in compiled["outcomes"]:
        if outcome["when"] is None:
            return outcome["id"]
        verdict = judge(outcome["when"], compiled, shown, scores)
        if verdict is not False:
            return outcome["id"] if verdict else None
    return None


def one_change_away(item, raw):
    """Return every answer that one change gives, as `docs/scoring.md` defines a change."""
    others = [each for each in every_raw(item) if each != raw]
    if item["kind"] == "text":
        return []
    if item["kind"] == "multiple":
        alone = {option["id"] for option in item["options"] if option.get("none")}
        kept = set(raw) - alone

        def is_near(other):
            if set(other) & alone:
                return True
            return len(set(other) ^ kept) == 1

        return [each for each in others if is_near(each)]
    if item["kind"] == "allocation":
        return [each for each in others if sum(each[key] != raw.get(key, 0) for key in each) == 2]
    if item["kind"] == "ranking":
        return [each for each in others if is_swapped(each, raw)]
    return others


def is_swapped(order, other):
    """Whether two that follow each other stand the other way round, and all else where it was."""
    pairs = zip(pairwise(order), pairwise(other), strict=True)
    swapped = [after for after, before in pairs if after == before[::-1]]
    return len(swapped) == 1 and sum(a != b for a, b in zip(order, other, strict=True)) == 2
