"""Every message of every language with values made up for it: `python -m tests.messages`.

It writes `tests/vectors/messages.json`, by which Python and the page's script say the same.
"""

import json
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any

from fluent.syntax import ast, visitor

from mirrormark.wording.catalogue import Catalogue, load_catalogue

__all__ = ["LANGUAGES", "PLURALS", "VECTORS", "Names", "list_vectors", "names_of", "write"]

LOCALES = Path(__file__).parent.parent / "build_tools/mirrormark/wording/locales"
LANGUAGES = sorted(path.stem for path in LOCALES.glob("*.ftl"))
VECTORS = Path(__file__).parent / "vectors/messages.json"
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
COUNTS = (1, 2, 1234)
MOST = 12
"""Vectors of one message."""


class Names(visitor.Visitor):
    """What a message has to be given, and the variants that it has for it."""

    def __init__(self) -> None:
        self.variants: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (Fluent's)
        self.variants.setdefault(node.id.name, set())

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 (Fluent's)
        assert isinstance(node.selector, ast.VariableReference), "only values choose variants"
        keys = {
            each.key.name if isinstance(each.key, ast.Identifier) else each.key.value
            for each in node.variants
        }
        self.variants.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


def names_of(entry: ast.BaseNode) -> dict[str, set[str]]:
    """Return the values that a message takes, with the variants by which each chooses."""
    names = Names()
    names.visit(entry)
    return names.variants


def list_vectors(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """Yield what each message says with some values."""
    for key, entry in catalogue.entries.items():
        if isinstance(entry, ast.Term):
            continue
        names = names_of(entry)
        samples = [_sample(name, variants) for name, variants in names.items()]
        for values in islice(product(*samples), MOST):
            given = dict(zip(names, values, strict=True))
            text = catalogue.text(key, **given)
            yield {"language": catalogue.language, "key": key, "values": given, "text": text}


def _sample(name: str, variants: set[str]) -> tuple[str | int, ...]:
    if variants & PLURALS:
        return COUNTS
    return tuple(sorted(variants)) or (f"<{name}> {{&}}",)


def write() -> str:
    """Return what the file has to say, one vector a line."""
    catalogues = [load_catalogue(language) for language in LANGUAGES]
    vectors = [vector for each in catalogues for vector in list_vectors(each)]
    lines = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in vectors)
    return f"[\n{lines}\n]\n"


if __name__ == "__main__":
    VECTORS.write_text(write(), encoding="utf-8")
