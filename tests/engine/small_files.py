"""Small assessments as an author might write them, made by chance from a number."""

from random import Random

DIMENSIONS = ("need", "mandate")
SIGNS = (">=", ">", "<=", "<", "==", "!=")
LEVELS = (0, 10, 25, 33, 50, 60, 62.5, 75, 90, 100)


def write_file(seed):
    """Return the text of a file with one to six items of all kinds, branching and answer rules."""
    chance = Random(seed)  # noqa: S311 (the same file each time)
    return "\n".join([*_Author(chance).write(), ""])


class _Author:
    def __init__(self, chance):
        self.chance = chance
        self.items = []  # (id, kind, options, points)

    def is_so(self, one_in):
        return self.chance.randrange(one_in) == 0

    def write(self):
        chance = self.chance
        names = [*DIMENSIONS, "both"] if self.is_so(2) else list(DIMENSIONS)
        self.bands = {name: [0, *sorted(chance.sample(range(1, 100), 2))] for name in names}
        self.names = names
        body = self.write_items()
        lines = ["---", "title: Small", "scales: {three: [Low, Middle, High]}", "scale: three"]
        if self.is_so(3):
            lines.append(f"missing: {{at least: {chance.choice(['1/2', '3/4', '1/3'])}}}")
        lines.append("dimensions:")
        for name in names:
            bands = ", ".join(f"band-{n}: {start}" for n, start in enumerate(self.bands[name]))
            how = f"score: {chance.choice(['mean', 'mean', 'sum', 'weakest'])}"
            if name == "both":
                how = f"{chance.choice(['mean', 'weakest'])} of: [need, mandate]"
            lines.append(f"  {name}: {{bands: {{{bands}}}, {how}}}")
        return [*lines, "---", "", "## Part {#part}", "", *body, *self.write_rules()]

    def write_items(self):
        lines = []
        statements = self.chance.randint(1, 3)
        count = max(statements + self.chance.randint(0, 3), 2)
        for number in range(count):
            kind = "statement" if number < statements else self.pick_kind()
            lines += self.write_item(f"item-{number}", kind, DIMENSIONS[number % 2], number < 2)
        return lines

    def pick_kind(self):
        return self.chance.choice(
            ["choice", "choice", "multiple", "number", "allocation", "ranking"]
        )

    def write_item(self, name, kind, dimension, must_feed):
        chance = self.chance
        marks = [f"#{name}"]
        is_fed = must_feed or not self.is_so(3)
        marks += [f"dimension={dimension}"] if is_fed else ["unscored"]
        if is_fed and self.is_so(4):
            marks.append(f"weight={chance.choice([2, 3, 0.5, 20])}")
        if is_fed and self.is_so(4):
            marks.append("reverse")
        if not must_feed and self.items and self.is_so(2):
            marks.append(f'when="{self.rule(self.claim_about_answers, 2)}"')
        if self.is_so(4):
            marks.append("allow=\"doesn't apply, don't know\"")
        return self.write_options(name, kind, marks, is_fed)

    def write_options(self, name, kind, marks, is_fed):
        chance = self.chance
        if kind == "statement":
            self.items.append((name, kind, ["1", "2", "3"], [1, 2, 3]))
            return [f"- Item. {{{' '.join(marks)}}}", ""]
        if kind == "number":
            highest = chance.randint(2, 6)
            self.items.append((name, kind, [], [0, highest]))
            return [f"### How many? {{{' '.join(marks)} type=number max={highest}}}", ""]
        many = chance.randint(2, 3)
        points = chance.sample(range(5), many) if is_fed or self.is_so(2) else [None] * many
        if is_fed and len(set(points)) == 1:
            points[0] += 1
        options = [f"o{number}" for number in range(many)]
        if kind == "allocation":
            marks.append(f"type=allocation total={chance.choice([3, 4, 6])}")
        if kind in ("multiple", "ranking"):
            marks.append(f"type={kind}")
        lines = [f"### Which? {{{' '.join(marks)}}}", ""]
        for option, point in zip(options, points, strict=True):
            said = "" if point is None else f" ({point})"
            lines.append(f"- Option.{said} {{#{option}}}")
        if kind == "multiple" and self.is_so(2):
            lines.append(f"- Nothing.{' (0)' if points[0] is not None else ''} {{#nothing none}}")
            options.append("nothing")
        self.items.append((name, kind, options, [] if points[0] is None else points))
        return [*lines, ""]

    def claim_about_answers(self):
        chance = self.chance
        name, kind, options, points = chance.choice(self.items)
        if kind == "allocation":
            return f"{name}.{chance.choice(options)} {chance.choice(SIGNS)} {chance.randint(0, 6)}"
        if kind == "ranking" and self.is_so(2):
            place = chance.choice([f"{name}.{chance.choice(options)}", f"{chance.randint(0, 4)}"])
            return f"{name}.{chance.choice(options)} {chance.choice(SIGNS)} {place}"
        if kind == "ranking":
            return f"{name} is {chance.choice(options)}"
        if kind == "number" or (points and self.is_so(2)):
            others = [
                n
                for n, k, _, p in self.items
                if n != name and p and k not in ("allocation", "ranking")
            ]
            if others and self.is_so(4):
                return f"{name} {chance.choice(SIGNS)} {chance.choice(others)}"
            return f"{name} {chance.choice(SIGNS)} {chance.randint(0, 5)}"
        return f"{name} is {chance.choice(options)}"

    def claim_about_scores(self):
        chance = self.chance
        name = chance.choice(self.names)
        if self.is_so(3):
            return f"{name} is band-{chance.randint(0, 2)}"
        if self.is_so(4):
            return f"{name} {chance.choice(SIGNS)} {chance.choice(self.names)}"
        return f"{name} {chance.choice(SIGNS)} {chance.choice(LEVELS)}"

    def claim(self):
        return self.claim_about_scores() if self.is_so(2) else self.claim_about_answers()

    def rule(self, claim, most):
        parts = [claim() for _ in range(self.chance.randint(1, most))]
        parts = [f"not ({part})" if self.is_so(6) else part for part in parts]
        return self.chance.choice([" and ", " or "]).join(parts)

    def write_rules(self):
        lines = ["# Outcomes", ""]
        outcomes = [f"outcome-{number}" for number in range(self.chance.randint(1, 3))]
        for name in outcomes:
            lines += [f'## Outcome {{#{name} when="{self.rule(self.claim, 3)}"}}', ""]
        if self.is_so(2):
            lines += ["## Rest {#rest otherwise}", ""]
        pieces = self.chance.randint(0, 2)
        lines += ["# Advice", ""] if pieces else []
        for number in range(pieces):
            of = f' for="{self.chance.choice(outcomes)}"' if self.is_so(3) else ""
            rule = self.rule(self.claim, 2)
            lines.append(f'- Advice. {{#advice-{number} when="{rule}"{of}}}')
        return lines
