"""Makes a file in order messy, in all the ways in which it would be put in order again."""

import re
from random import Random

FRONT = re.compile(r"---\n(?P<inside>.*?)---\n(?P<body>.*)", re.DOTALL)
KEY = re.compile(r"^(?=[a-z])", re.MULTILINE)
LIST = re.compile(r" ?\{(?P<inside>[^{}\n]*)\}$")
ENTRY = re.compile(r"#[\w-]+|[\w-]+=(?:\"[^\"]*\"|\S+)|[\w-]+")
FENCE = re.compile(r"```|~~~")
SPACES = ("", " ", "  ", "\t")


def make_messy(text: str, chance: Random) -> str:
    """Return a file that means what one in order does, whose YAML has no comments."""
    whole = FRONT.fullmatch(text)
    assert whole is not None
    front = "".join(_shuffle(KEY.split(whole["inside"])[1:], chance))
    front = "".join(_mess_up_yaml(line, chance) for line in front.splitlines(keepends=True))
    body = "".join(_mess_up_body(whole["body"], chance))
    messy = f"---\n{front}---{chance.choice(SPACES)}\n{body}"
    start = chance.choice(["", "\ufeff"])
    return (
        start + messy.replace("\n", chance.choice(["\n", "\r\n", "\r"])) + chance.choice(["", "\n"])
    )


def _shuffle(pieces: list[str], chance: Random) -> list[str]:
    return chance.sample(pieces, len(pieces))


def _mess_up_yaml(line: str, chance: Random) -> str:
    bare = line.rstrip("\n")
    if chance.random() < 0.3:
        bare = re.sub(r"^(\s*(?:- )?[\w -]+:) (?=\S)", r"\1   ", bare)
    if chance.random() < 0.3 and '"' not in bare and re.search(r"[{\[]", bare):
        bare = re.sub(r"([{\[]) ?(.*?) ?([}\]])", r"\1  \2 \3", bare).replace(", ", " ,   ")
    if chance.random() < 0.3 and "'" not in bare and "\\" not in bare:
        bare = re.sub(r'"([^"]*)"$', r"'\1'", bare)
    indent = len(bare) - len(bare.lstrip(" "))
    return f"{' ' * indent}{bare}{chance.choice(SPACES)}\n"


def _mess_up_body(body: str, chance: Random):
    """Yield pieces of the body, in which no line of a fence or of prose has changed."""
    in_fence = False
    chapter = False
    for line in body.split("\n"):
        if FENCE.match(line):
            in_fence = not in_fence
            yield f"{line}\n"
            continue
        chapter = chapter or line.startswith("# ")
        if in_fence:
            yield f"{line}\n"
        elif not line:
            yield from ["\n", *[f"{chance.choice(SPACES)}\n"] * chance.randrange(3)]
        elif line.startswith("#") and not (chapter and line.startswith("###")):
            yield _mess_up_heading(line, chance)
        elif line.startswith("- ") and not chapter:
            gap = " " * chance.randrange(1, 4)
            yield f"-{gap}{_mess_up_list(line[2:], chance)}{chance.choice(SPACES)}\n"
            yield from ["\n"] * (chance.randrange(4) == 0)
        else:
            yield f"{line}\n"


def _mess_up_heading(line: str, chance: Random) -> str:
    marks, _, said = line.partition(" ")
    said = _mess_up_list(said, chance)
    if len(marks) < 3 and chance.random() < 0.3:
        return f"\n{said}{chance.choice(SPACES)}\n{'=-'[len(marks) - 1] * 5}\n"
    closing = chance.choice(["", f" {marks}", " #####  "])
    # Indented by two, it would belong to the entry above it.
    return f"{' ' * chance.randrange(2)}{marks}{' ' * chance.randrange(1, 4)}{said}{closing}\n"


def _mess_up_list(line: str, chance: Random) -> str:
    found = LIST.search(line)
    if found is None:
        return re.sub(r" (?=\(\d+\)$)", chance.choice(["", " ", "   "]), line)
    entries = [_mess_up_entry(each, chance) for each in ENTRY.findall(found["inside"])]
    inside = "   ".join(_shuffle(entries, chance))
    space = chance.choice(["", " ", "  "])
    return f"{line[: found.start()]}{chance.choice(SPACES)} {{{space}{inside}{space}}}"


def _mess_up_entry(entry: str, chance: Random) -> str:
    name, sign, value = entry.partition("=")
    if not sign:
        return entry
    value = value.strip('"')
    if name == "when":
        value = re.sub(r" (>=|<=|>|<) ", chance.choice([r"\1", r"  \1 ", r" \1 "]), value)
        value = value.replace(" and ", chance.choice(["  and ", " AND ", " and "]))
    quotes = ['"', "'"] if "'" not in value else ['"']
    quote = chance.choice(quotes if re.search(r"[\s,]", value) or name == "when" else [*quotes, ""])
    gap = chance.choice(["", " ", "  "])
    return f"{name}{gap}={gap}{quote}{value}{quote}"
