"""Examples: fenced blocks of YAML, each with answers and the result that they must have."""

import re
from collections.abc import Iterable

from mirrormark.language.parse.blocks import Fence, Part
from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.located import Located, load_yaml
from mirrormark.language.parse.read_answers import read_answer
from mirrormark.model import Answer, Example, Expected, Item, Place
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.numerals import read_number
from mirrormark.model.problems import Problem

__all__ = ["read_examples"]

EXPECT = "expect: {outcome: …}"
INFOS = ("yaml", "yml")
LISTED = ("advice", "notices")
"""Of these an example expects a list."""
LIKE_EXAMPLE = re.compile(r"^\s*(?:-\s+)?(?:name|answers|results|expect)\s*:", re.MULTILINE)


def read_examples(
    parts: Iterable[Part],
    items: Iterable[Item],
    problems: list[Problem],
    given: str = "answers",
) -> list[Example]:
    """Read the fenced blocks of the chapter's ``parts``; all other text is for people.

    ``given`` is the key below which there are answers to ``items``, or results of assessments.
    """
    by_id: dict[str, Item] = {}
    for item in items:
        by_id.setdefault(item.id, item)
    reader = _ExampleReader(by_id, problems, given)
    return [example for part in parts for fence in part.fences for example in reader.read(fence)]


class _ExampleReader:
    def __init__(self, items: dict[str, Item], problems: list[Problem], given: str) -> None:
        self._items = items
        self._problems = problems
        self._given = given

    def read(self, fence: Fence) -> list[Example]:
        """Read the one example in a block, or the list of them."""
        info = fence.info.split()[:1]
        if not info and LIKE_EXAMPLE.search(fence.text):
            what = "this block looks like an example, and nobody reads it"
            self._report(
                "unread-example", fence.place, what, "Write 'yaml' behind the ``` above it."
            )
        if not info or info[0].lower() not in INFOS:
            return []
        located = load_yaml(fence.text, fence.place, self._problems, "this example")
        if located is None:
            return []
        entries = located.value if isinstance(located.value, list) else [located]
        found = [self._read_example(entry) for entry in entries]
        return [example for example in found if example]

    def _report(self, finding: FindingName, place: Place, what: str, mend: str) -> None:
        self._problems.append(Problem(finding, place, " ".join(what.split()), mend))

    def _read_example(self, located: Located) -> Example | None:
        fields = Fields(located, "this example", located.place, self._problems)
        if not fields.is_read:
            return None
        if not fields.names():
            self._report(
                "empty-example", fields.place, "this example is empty", "Fill it, or remove it."
            )
            return None
        fields.refuse_unknown(("name", self._given, "expect"))
        name = fields.text("name")
        if not name and not fields.unread(("name",)):
            self._report(
                "missing-key", fields.place, "this example has no name", "Add 'name: who this is'."
            )
        called = f"example '{name}'" if name else "this example"
        answers = fields.nested(self._given, f"'{self._given}' of {called}")
        return Example(
            name=name,
            answers=self._read_answers(answers),
            answer_places={item_id: answers.place_of(item_id) for item_id in answers.names()},
            expected=self._read_expected(fields, called),
            place=fields.place,
            answer_words={item_id: answers.list_places(item_id) for item_id in answers.names()},
        )

    def _read_answers(self, fields: Fields) -> dict[str, Answer]:
        answers: dict[str, Answer] = {}
        for item_id in fields.names():
            located = fields.located(item_id)
            assert located is not None
            answer = read_answer(
                located,
                self._items.get(item_id),
                lambda at, what, mend: self._report("bad-answer", at.place, what, mend),
            )
            if answer is not None:
                answers[item_id] = answer
        return answers

    def _read_expected(self, fields: Fields, called: str) -> tuple[Expected, ...]:
        of_expect = fields.nested("expect", f"'expect' of {called}")
        if of_expect.is_read and not of_expect.names():
            self._report(
                "empty-example",
                fields.place_of("expect"),
                f"{called} expects nothing",
                f"Add '{EXPECT}', say.",
            )
        found = []
        for name in of_expect.names():
            place = of_expect.place_of(name)
            if name in LISTED:
                ids = _read_ids(of_expect, name)
                words = of_expect.list_places(name)
                found += [] if ids is None else [Expected(name, ids, place, words)]
                continue
            # A list may be meant for a name that there isn't; which there are, a check knows.
            located = of_expect.located(name)
            if located and isinstance(located.value, list):
                names = of_expect.names_in(name) if located.value else ()
                found.append(Expected(name, names, place, of_expect.list_places(name)))
                continue
            text = of_expect.text(name)
            if not text and not of_expect.unread((name,)):
                what = f"{called} expects no '{name}'"
                self._report("empty-example", place, what, f"Write '{name}: …', or remove it.")
            if text:
                number = read_number(text)
                value = text if number is None else number
                found.append(Expected(name, value, place, of_expect.list_places(name)))
        return tuple(found)


def _read_ids(fields: Fields, name: str) -> tuple[str, ...] | None:
    located = fields.located(name)
    if located and located.value == []:
        return ()
    ids = fields.words_in(name)
    return None if fields.unread((name,)) or not ids else ids
