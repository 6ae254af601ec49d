"""The page knows kinds of items by one table of the script, and by the names of their templates."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from jinja2 import nodes

from mirrormark.bundle.tools import find_tool
from mirrormark.kinds import KINDS
from mirrormark.site.page.assemble import TEMPLATES

TOOLS = Path(__file__).parent.parent / "build_tools"
WEB = TOOLS / "mirrormark_web"
SCRIPT = WEB / "src"
HOME = SCRIPT / "kinds"
TABLE = HOME / "kinds.js"
PAGE = TOOLS / "mirrormark/site/page/templates"

ALSO_WORDS = {"number", "text"}
"""A question has a number and an item a text: as names of properties these are no kinds. A table by
kinds has the names of the others as well."""

READ = """
import { parsers } from "prettier/plugins/acorn";

const KEYED = ["Property", "PropertyDefinition", "MethodDefinition"];

function useOf(node, around) {
  const isKey = KEYED.includes(around.type) ? node === around.key : node === around.property;
  if (isKey && !around.computed) return "name";
  if (node.type === "Identifier") return undefined;
  if (node === around.source) return "import";
  // Called like what it reads, such as a channel of a chart.
  if (around.type === "Property" && around.key.name === node.value) return "namesake";
  const other = around.left === node ? around.right : around.left;
  const isOfType = other?.operator === "typeof" || other?.property?.name === "type";
  return around.type === "BinaryExpression" && isOfType ? "type" : "constant";
}

function wordOf(node, around) {
  if (node.type === "Identifier") return node.name;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  const isPlain = node.type === "TemplateLiteral" && !node.expressions.length;
  return isPlain && around.type !== "TaggedTemplateExpression" ? node.quasis[0].value.cooked : "";
}

function* walk(node, around) {
  const word = wordOf(node, around);
  const use = word && useOf(node, around);
  if (use) yield [word, use];
  for (const child of Object.values(node).flat())
    if (typeof child?.type === "string") yield* walk(child, node);
}

let text = "";
for await (const part of process.stdin) text += part;
const words = JSON.parse(text).map((source) => [...walk(parsers.acorn.parse(source, {}), {})]);
console.log(JSON.stringify(words));
"""


class Word(NamedTuple):
    """A string or a name of a property in a script."""

    word: str
    use: str
    """`constant`; `name` of a property; `namesake`, for a property's value that is called like it;
    `type`, for what is compared with a type; or `import`."""


def read_words(sources: list[str]) -> list[list[Word]]:
    """Have a parser read scripts; return the words of each."""
    done = subprocess.run(
        [find_tool("node"), "--input-type=module", "--eval", READ],
        cwd=WEB,  # where the parser is
        input=json.dumps(sources),
        capture_output=True,
        text=True,
        check=True,
    )
    return [[Word(*each) for each in words] for words in json.loads(done.stdout)]


def find_kinds(words: list[Word]) -> list[str]:
    """Return the kinds that a script names."""
    names = [word for word, use in words if use == "constant"]
    names += [word for word, use in words if use == "name" and word not in ALSO_WORDS]
    return [name for name in names if name in KINDS]


@pytest.fixture(scope="module")
def scripts() -> dict[Path, list[Word]]:
    paths = sorted(SCRIPT.rglob("*.js"))
    return dict(zip(paths, read_words([path.read_text("utf-8") for path in paths]), strict=True))


def test_each_kind_has_one_module_and_one_template() -> None:
    assert sorted(path.stem for path in HOME.glob("*.js")) == sorted([*KINDS, TABLE.stem])
    assert sorted(path.stem for path in (PAGE / "kinds").glob("*.html")) == sorted(KINDS)


def test_only_the_table_names_kinds(scripts: dict[Path, list[Word]]) -> None:
    named = {path: find_kinds(words) for path, words in scripts.items()}
    assert sorted(named.pop(TABLE)) == sorted(set(KINDS) - ALSO_WORDS)
    assert {path: names for path, names in named.items() if names} == {}


def may_import(path: Path, imported: Path) -> bool:
    """Whether a module of the script may know one of the kinds' home."""
    if path == TABLE:
        return imported.parent == HOME
    if HOME in path.parents:
        return imported.parent == HOME / "shared"
    return imported == TABLE


def test_all_others_ask_the_table(scripts: dict[Path, list[Word]]) -> None:
    arrows = [
        (path, (path.parent / word).resolve())
        for path, words in scripts.items()
        for word, use in words
        if use == "import" and word.startswith(".")
    ]
    assert all(imported.is_file() for _, imported in arrows)
    home = [(path, imported) for path, imported in arrows if HOME in imported.parents]
    assert len(home) > len(KINDS) + 5
    assert [arrow for arrow in home if not may_import(*arrow)] == []


NAMING = [
    'if (item.kind === "text") leave();',
    'items.filter(({ kind }) => kind !== "number");',
    'switch (kind) { case "number": leave(); }',
    'if (["choice", "else"].includes(kind)) leave();',
    "if (kind === `text`) leave();",
    'KINDS["number"].say();',
    "KINDS.allocation.say();",
    "const KINDS = { multiple: Checkboxes };",
    'const KINDS = { "multiple": Checkboxes };',
    "const { statement } = KINDS;",
    'say({ kind: "text" });',
]
OTHERS = [
    '// if (item.kind === "text")',
    'if (typeof value === "number") leave();',
    'if ("number" !== typeof value) leave();',
    'if (field.type === "text") leave();',
    'mark({ x: 0, text: "text" });',
    "say({ number, text: item.text });",
    "t('form-text');",
    'html`<input type="text">`;',
    "html`text`;",
    "const choice = radios;",
]


def test_a_kind_is_found_by_its_name() -> None:
    assert [len(find_kinds(words)) for words in read_words(NAMING)] == [1] * len(NAMING)


def test_other_meanings_of_the_same_words_are_none() -> None:
    assert [find_kinds(words) for words in read_words(OTHERS)] == [[]] * len(OTHERS)


def find_kinds_in_template(source: str) -> Iterator[str]:
    """Yield what names a kind in a template's expressions, or takes in a kind's own template."""
    for constant in TEMPLATES.parse(source).find_all(nodes.Const):
        word = str(constant.value)
        if Path(word).name.removesuffix(".html") in KINDS:
            yield word


def test_no_template_names_a_kind() -> None:
    paths = sorted(PAGE.rglob("*.html"))
    assert len(paths) > 20
    named = {path: list(find_kinds_in_template(path.read_text("utf-8"))) for path in paths}
    assert {path: names for path, names in named.items() if names} == {}


@pytest.mark.parametrize(
    "source",
    [
        '{% if item.kind == "text" %}{% endif %}',
        '{% if item.kind in ("else", "number") %}{% endif %}',
        '{{ "choice" if item.options else "else" }}',
        '{% include "kinds/choice.html" %}',
        '{% extends "kinds/choice.html" %}',
    ],
)
def test_a_kind_is_found_in_a_template(source: str) -> None:
    assert len(list(find_kinds_in_template(source))) == 1


def test_other_meanings_in_a_template_are_none() -> None:
    source = '{# "text" #}<input type="text">{{ t("form-text", number=item.text) }}'
    assert list(find_kinds_in_template(source)) == []


def test_only_the_styles_of_kinds_name_them() -> None:
    named = re.compile(rf"\.mm-[\w-]+--({'|'.join(KINDS)})\b|data-kind")
    naming = [path for path in SCRIPT.rglob("*.css") if named.search(path.read_text("utf-8"))]
    assert len(naming) >= 3
    assert [path for path in naming if HOME not in path.parents] == []
