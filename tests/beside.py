"""What profiles and the assessments beside them are, read from a folder of cases."""

from pathlib import Path

from mirrormark.diagnostics.compile import Beside
from mirrormark.diagnostics.sources import compile_file, find_assessments, find_files
from mirrormark.language.parse import holds_profile

__all__ = ["compile_beside", "find_profiles"]


def compile_beside(folder: Path, root: Path) -> Beside:
    """Return what a profile in ``folder`` may use: by id, None for what has mistakes."""
    return {path.stem: compile_file(path, root) for path in find_assessments(folder)}


def find_profiles(folder: Path) -> list[Path]:
    """Return the profile files of a folder, sorted by name."""
    return [path for path in find_files(folder) if holds_profile(path.read_text("utf-8"))]
