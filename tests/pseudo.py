"""A language that nobody speaks, made of English: longer, with accents, and from right to left.

Whatever on a page is in plain letters after all is no word of the catalogue.
`python -m tests.pseudo FOLDER build …` runs MkDocs with its words.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fluent.syntax import FluentSerializer, ast, visitor

from mirrormark.wording import catalogue

__all__ = ["LANGUAGE", "distort", "speak", "write_locales"]

LANGUAGE = "ar-XB"
"""CLDR's own name for such a language: numbers, dates and lists are as in Arabic."""
SIGNS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "\u0227\u0180\u0188\u1e13\u1e17\u0192\u0260\u0127\u012b\u0135\u0137\u0140\u1e3f\u0272\u01ff\u01a5\u024b"
        "\u0159\u015f\u0167\u016d\u1e7d\u1e87\u1e8b\u1e8f\u1e91"
        "\u0226\u0181\u0187\u1e12\u1e16\u0191\u0193\u0126\u012a\u0134\u0136\u013f\u1e3e\u019d\u01fe\u01a4\u024a"
        "\u0158\u015e\u0166\u016c\u1e7c\u1e86\u1e8a\u1e8e\u1e90",
        strict=True,
    )
)
VOWELS = "aeiouAEIOU"


def distort(text: str) -> str:
    """Return a text with other letters, and its vowels twice: it is about 40 % longer."""
    return "".join(SIGNS.get(each, each) * (2 if each in VOWELS else 1) for each in text)


class _Distort(visitor.Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 (Fluent's)
        node.value = distort(node.value)
        return node


def write_locales(folder: Path) -> None:
    """Write the files of English and of the language that is made of it."""
    english = catalogue.load_catalogue()
    (folder / "en-GB.ftl").write_text(english.source, encoding="utf-8")
    entries = catalogue.Catalogue("en-GB", english.source).entries.values()
    distorted = _Distort().visit(ast.Resource([*entries]))
    text = FluentSerializer().serialize(distorted)
    (folder / f"{LANGUAGE}.ftl").write_text(text, encoding="utf-8")


@contextmanager
def speak(folder: Path) -> Iterator[None]:
    """Have the languages in a folder, and no others."""
    before = catalogue.LOCALES
    catalogue.LOCALES = folder
    catalogue.load_catalogue.cache_clear()
    yield
    catalogue.LOCALES = before
    catalogue.load_catalogue.cache_clear()


if __name__ == "__main__":
    from mkdocs.__main__ import cli

    with speak(Path(sys.argv.pop(1))):
        cli()
