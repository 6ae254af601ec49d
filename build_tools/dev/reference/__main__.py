"""Writes docs/reference.md from docstrings: `python build_tools/dev/reference`.

With `--check` it writes nothing, and ends with 1 if the page is stale.
"""

import re
import sys
from pathlib import Path

from entries import describe, load
from public import PUBLIC

ROOT = Path(__file__).parent.parent.parent.parent
PAGE = ROOT / "docs/reference.md"
TYPES = ROOT / "docs/contract.md"
HEAD = """---
title: Reference
description: The functions that other programs call, with what they take, give and raise.
search:
  exclude: true
offline: false
---

<!-- Written by `make reference` from docstrings. -->

# Reference

For people who call Mirrormark from a program of their own: a script, a server, another site
generator. What is public is on this page. Anything else may change without notice.
[How it is built](design.md) says how the parts fit together, and [The contract](contract.md) has
every field of the types that are exchanged.
"""


def write_page() -> str:
    """Return the page as it has to be."""
    modules = load(ROOT / "build_tools", ("mirrormark_engine", "mirrormark"))
    contract = set(re.findall(r"^### (\w+)$", TYPES.read_text(encoding="utf-8"), re.MULTILINE))
    parts = [HEAD]
    for title, introduction, names in PUBLIC:
        parts += [f"## {title}\n", f"{introduction}\n"]
        parts += [describe(modules, name, contract) for name in names]
    return "\n".join(parts)


def main() -> None:
    """Write the page, or with `--check` say that it is stale."""
    if not TYPES.is_file():
        return  # a fork may have docs of its own
    text = write_page()
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text:
        return
    if "--check" in sys.argv:
        sys.exit("docs/reference.md is not as the docstrings have it; run 'make reference'")
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
