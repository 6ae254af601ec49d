"""Draws what the compiler could have written, without the texts, which scoring ignores."""

from hypothesis import strategies as st

from tests.engine.oracle import every_raw

IDS = ("need", "mandate", "capacity")
DERIVED = "overall"
SIGNS = (">=", ">", "<=", "<", "==", "!=")
NOISES = st.sampled_from([[1, 2], [3, 2], [4, 1]])
STATES = ("doesnt-apply", "dont-know")


def option(number, points, **more):
    return {"id": f"o{number}", "label": "", "points": points, **more}


@st.composite
def items(draw, number, kinds, most_options=5):
    kind = draw(st.sampled_from(kinds))
    quantity = None
    options = []
    if kind in ("statement", "choice", "multiple", "allocation", "ranking"):
        most = most_options if kind in ("statement", "choice") else 3
        points = draw(st.lists(st.integers(-4, 12), min_size=2, max_size=most))
        if len(set(points)) == 1:
            points.append(points[0] + draw(st.integers(1, 9)))
        options = [option(n, p) for n, p in enumerate(points)]
    if kind == "multiple" and draw(st.booleans()):
        options.append(option("none", draw(st.integers(-2, 2)), none=True))
    if kind == "number":
        lowest, steps = draw(st.integers(-3, 3)), draw(st.integers(1, 4))
        step = draw(st.sampled_from([1, 2, 0.5]))
        highest = lowest + steps * step
        quantity = {"lowest": lowest, "highest": highest, "step": step, "unit": ""}
    if kind == "allocation":
        total, step = draw(st.sampled_from([(3, 1), (10, 5), (100, 50)]))
        quantity = {"lowest": 0, "highest": total, "step": step, "unit": "%"}
    fed = draw(st.sampled_from([*IDS, *IDS, None])) if kind != "text" else None
    feed = {"weight": draw(st.integers(1, 6)), "reverse": draw(st.booleans())}
    return {
        "id": f"item-{number}",
        "kind": kind,
        "feeds": [{"dimension": fed, **feed}] if fed else [],
        "lowest": 0,
        "highest": 0,
        "options": options,
        "quantity": quantity,
        **({"noise": draw(NOISES)} if draw(st.booleans()) else {}),
        "allow": draw(st.lists(st.sampled_from(STATES), unique=True)) if kind != "text" else [],
        "when": None,
    }


def set_range(item, scale):
    """Write down the fewest and the most points, as the compiler does."""
    if item["kind"] == "number":
        ends = [item["quantity"]["lowest"], item["quantity"]["highest"]]
    elif item["kind"] == "ranking":
        rising = sorted(each["points"] for each in item["options"])
        ends = [
            sum(times * each for times, each in enumerate(points, 1)) / scale
            for points in (rising[::-1], rising)
        ]
    elif item["kind"] == "multiple":
        by_id = {each["id"]: each["points"] for each in item["options"]}
        sums = [sum(by_id[each] for each in raw) for raw in every_raw(item)]
        ends = [min(sums) / scale, max(sums) / scale]
    else:
        points = [each["points"] for each in item["options"]] or [0]
        ends = [min(points) / scale, max(points) / scale]
    for each in (item, *item["feeds"]):
        each["lowest"], each["highest"] = (int(end * scale) for end in ends)


def comparisons(operands):
    signs = st.sampled_from(SIGNS)
    return st.fixed_dictionaries(
        {"type": st.just("compare"), "sign": signs, "left": operands, "right": operands}
    )


def claims_about(items):
    """Return strategies for operands and claims about answers."""
    operands = [st.integers(-4, 12)]
    claims = []
    for item in items:
        if item["kind"] in ("allocation", "ranking"):
            keys = [each["id"] for each in item["options"]]
            share = {"type": "share", "item": item["id"]}
            operands.append(st.sampled_from(keys).map(lambda k, s=share: {**s, "part": k}))
        elif item["kind"] != "text":
            operands.append(st.just({"type": "answer", "item": item["id"]}))
        if item["kind"] in ("statement", "choice", "multiple", "ranking"):
            keys = [each["id"] for each in item["options"]]
            chosen = {"type": "chosen", "item": item["id"]}
            claims.append(st.sampled_from(keys).map(lambda k, c=chosen: {**c, "option": k}))
    return operands, claims


def rules(operands, claims, scores=()):
    """Scores are compared with numbers and scores, answers with numbers and answers."""
    of_scores = [comparisons(st.one_of(*scores, st.integers(0, 100)))] * 2 if scores else []
    claim = st.one_of(*of_scores, comparisons(st.one_of(*operands)), *claims)
    return st.recursive(claim, _join, max_leaves=4)


def _join(inner):
    several = st.lists(inner, min_size=2, max_size=3)
    return st.fixed_dictionaries(
        {"type": st.sampled_from(["and", "or"]), "rules": several}
    ) | st.fixed_dictionaries({"type": st.just("not"), "rule": inner})


ALL_KINDS = (
    "statement",
    "statement",
    "choice",
    "multiple",
    "number",
    "allocation",
    "ranking",
    "text",
)


@st.composite
def assessments(
    draw, *, most_items=8, kinds=ALL_KINDS, conditions=True, most_options=5, answers_in_rules=True
):
    names = [*IDS, DERIVED]
    scale = draw(st.sampled_from([1, 1, 2]))
    count = draw(st.integers(1, most_items))
    drawn = [draw(items(number, kinds, most_options)) for number in range(count)]
    for number, item in enumerate(drawn):
        set_range(item, scale)
        if conditions and number and draw(st.integers(0, 3)) == 0:
            operands, claims = claims_about(drawn[:number])
            item["when"] = draw(rules(operands, claims))
    starts = st.lists(st.integers(1, 99), max_size=3, unique=True).map(sorted)
    bands = {
        name: [{"id": f"b{n}", "title": "", "from": at} for n, at in enumerate([0, *draw(starts)])]
        for name in names
    }
    parts = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    modes = st.sampled_from(["mean", "mean", "sum", "weakest"])
    dimensions = [
        {"id": name, "mode": draw(modes), "parts": [], "bands": bands[name]} for name in IDS
    ]
    dimensions.append(
        {
            "id": DERIVED,
            "mode": draw(st.sampled_from(["mean", "weakest"])),
            "parts": [{"id": part, "weight": draw(st.integers(1, 3))} for part in parts],
            "bands": bands[DERIVED],
        }
    )
    scores = [st.sampled_from([{"type": "score", "dimension": name} for name in names])]
    operands, claims = claims_about(drawn if answers_in_rules else [])
    is_claims = [
        {"type": "band", "dimension": name, "band": band["id"]}
        for name in names
        for band in bands[name]
    ]
    any_rule = rules(operands, [*claims, st.sampled_from(is_claims)], scores)
    drawn_rules = draw(st.lists(any_rule, max_size=3))
    outcomes = [
        {"id": f"outcome-{number}", "when": rule} for number, rule in enumerate(drawn_rules)
    ]
    if draw(st.booleans()) or not outcomes:
        outcomes.append({"id": "rest", "when": None})
    return {
        "schema_version": 5,
        "shape": "assessment",
        "id": "any",
        "content_version": "0",
        "at_least": list(draw(st.fractions(0, 1, max_denominator=6)).as_integer_ratio()),
        "points_scale": scale,
        "items": drawn,
        "dimensions": [
            {"title": "", "references": [], "percentiles": None, **each} for each in dimensions
        ],
        "outcomes": outcomes,
        "advice": [
            {
                "id": f"advice-{number}",
                "when": draw(st.none() | any_rule),
                "outcomes": draw(
                    st.lists(st.sampled_from([each["id"] for each in outcomes]), unique=True)
                ),
            }
            for number in range(draw(st.integers(0, 2)))
        ],
        "pairs": [],
        "focus": {
            "title": "",
            "among": draw(st.lists(st.sampled_from(names), min_size=1, unique=True)),
            "below": draw(st.integers(0, 101)),
        },
        "charts": draw(charts(names, drawn)),
    }


@st.composite
def charts(draw, names, drawn):
    """Draw pictures of dimensions, and of an allocation where there is one."""
    found = []
    if draw(st.booleans()):
        x, y = draw(st.permutations(names))[:2]
        found.append({"kind": "plane", "x": x, "y": y})
    if draw(st.booleans()):
        several = st.lists(st.sampled_from(names), min_size=2, unique=True)
        found.append({"kind": "apart", "dimensions": draw(several)})
    if draw(st.booleans()):
        halves = draw(st.permutations(names))
        rows = [
            {"title": "", "first": first, "second": second}
            for first, second in zip(halves[::2], halves[1::2], strict=False)
        ]
        found.append({"kind": "pairs", "sides": ["", ""], "rows": rows})
    allocations = [item["id"] for item in drawn if item["kind"] == "allocation"]
    if allocations and draw(st.booleans()):
        found.append({"kind": "shares", "item": draw(st.sampled_from(allocations))})
    return found


def raws(item):
    return st.sampled_from(every_raw(item))


@st.composite
def answers_to(draw, compiled, *, blanks=True):
    """Draw an answer to each item; some are states or blanks."""
    answers = {}
    for item in compiled["items"]:
        kinds = [raws(item)] * 3
        kinds += [st.just(state) for state in item["allow"] if blanks or state == "doesnt-apply"]
        if blanks:
            kinds.append(st.none())
        answers[item["id"]] = draw(st.one_of(*kinds))
    return answers


@st.composite
def responses(draw, *, blanks=True, **limits):
    """Draw an assessment and answers to it."""
    compiled = draw(assessments(**limits))
    return compiled, draw(answers_to(compiled, blanks=blanks))
