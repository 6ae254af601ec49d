"""All files that the tests and the project have, to try a law on each."""

import re
from functools import cache
from pathlib import Path

from mirrormark.cli.starter import LANGUAGES, start_assessment
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.formatted import Formatted, format_text
from mirrormark.diagnostics.sources import compile_beside
from mirrormark.language.parse import holds_profile
from mirrormark.model.problems import AssessmentError
from tests.engine.small_files import write_file

ROOT = Path(__file__).parents[2]
FOLDERS = ("assessments", "tests/site/assessments", "tests/cases")
WHOLE_FILE = re.compile(
    r"^(?P<fence>`{3,})markdown\n(?P<text>---\n.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)
SMALL_FILES = 20


def list_files() -> list[Path]:
    """Return all assessments and profiles, those with mistakes too."""
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.md"))


def list_texts() -> dict[str, str]:
    """Return starter files, examples of the docs, and drawn files."""
    texts = {f"starter-{each}": start_assessment("Our team", each) for each in LANGUAGES}
    for path in sorted((ROOT / "docs").rglob("*.md")):
        found = WHOLE_FILE.finditer(path.read_text(encoding="utf-8"))
        texts |= {f"{path.stem}-{number}": each["text"] for number, each in enumerate(found)}
    return texts | {f"drawn-{seed}": write_file(seed) for seed in range(SMALL_FILES)}


@cache
def read_beside(path: Path) -> dict[str, CompiledAssessment | None]:
    """Return what a profile may use, which some tests have in another folder."""
    beside = path.parent.parent / "beside"
    return compile_beside(beside / path.name if beside.exists() else path, ROOT)


def read(path: Path) -> tuple[str, dict[str, CompiledAssessment | None]]:
    """Return what is in a file, and what it may use."""
    text = path.read_bytes().decode("utf-8", errors="replace")
    return text, read_beside(path) if holds_profile(text) else {}


def put_in_order(text: str, name: str = "a", beside=None) -> Formatted | None:
    """Return a text in order; None where it has mistakes."""
    try:
        return format_text(text, f"{name}.md", name, beside=beside or {})
    except AssessmentError:
        return None
