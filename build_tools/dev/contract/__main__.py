"""Writes what is made of the contract: `python build_tools/dev/contract`.

With `--check` it writes nothing, names the files that are stale, and ends with 1 if there are any.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from declarations import declare
from schemas import make_bare, make_definitions, make_schema
from tables import fill

from mirrormark.contract import messages, versions
from mirrormark.contract import page_data as page
from mirrormark_engine import contract

ROOT = Path(__file__).parent.parent.parent.parent
WEB = ROOT / "build_tools/mirrormark_web/src"
SCHEMAS = {
    "compiled": (contract.CompiledAssessment, "Compiled form of a Mirrormark assessment"),
    "result": (contract.Result, "Result of a Mirrormark assessment"),
    "comparison": (contract.ThenAndNow, "What moved between two responses"),
    "compiled-profile": (contract.CompiledProfile, "Compiled form of a Mirrormark profile"),
    "profile-result": (contract.ProfileResult, "What a Mirrormark profile says"),
    "responses": (contract.ResponseFile, "Responses to Mirrormark assessments"),
    "versions": (versions.VersionsFile, "Earlier versions of a Mirrormark assessment"),
    "answers": (contract.Answers, "Answers to a Mirrormark assessment"),
    "request": (contract.Request, "What a page asks of a Mirrormark assessment"),
    "compare-request": (
        contract.CompareRequest,
        "What a page asks of two responses to a Mirrormark assessment",
    ),
    "profile-request": (
        contract.ProfileRequest,
        "What a page asks of a Mirrormark profile",
    ),
    "reply": (contract.Reply, "What Mirrormark's engine replies"),
    "page-data": (page.AssessmentPage, "Data in the page of a Mirrormark assessment"),
    "profile-page-data": (page.ProfilePage, "Data in the page of a Mirrormark profile"),
    "results-page-data": (page.ResultsPage, "Data in the page with a Mirrormark reader's results"),
    "to-worker": (messages.ToWorker, "What a Mirrormark page asks its worker"),
    "from-worker": (messages.FromWorker, "What the worker of a Mirrormark page answers"),
}


def make_files() -> Iterator[tuple[Path, str]]:
    """Yield the path of each file, and what has to stand in it."""
    for name, (root, title) in SCHEMAS.items():
        text = json.dumps(make_schema(root, title), indent=2)
        yield ROOT / f"build_tools/mirrormark/contract/schemas/{name}.json", f"{text}\n"
    root, _ = SCHEMAS["responses"]
    yield WEB / "responses/schema.json", f"{json.dumps(make_bare(root))}\n"
    definitions = make_definitions()
    yield WEB / "contract.d.ts", declare(definitions)
    tables = ROOT / "docs/contract.md"
    if tables.is_file():  # a fork may have docs of its own
        yield tables, fill(tables.read_text(encoding="utf-8"), definitions)


def main() -> None:
    """Write the files, or with `--check` say which of them are stale."""
    stale = [
        (path, text)
        for path, text in make_files()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv:
        names = ", ".join(str(path.relative_to(ROOT)) for path, _ in stale)
        sys.exit(f"not as the contract has it: {names}; run 'make contract'" if stale else 0)
    for path, text in stale:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
