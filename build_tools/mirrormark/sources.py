"""Reads assessments from a folder. The only place where the core touches the disk."""

from collections.abc import Iterable
from pathlib import Path

from mirrormark.compile import Compiled, compile_text, decode
from mirrormark.model import Place
from mirrormark.problems import AssessmentError, Problem

__all__ = ["compile_files", "find_assessments"]


def find_assessments(folder: Path) -> list[Path]:
    """Return the assessment files of a folder, sorted by name."""
    return sorted(path for path in folder.glob("*.md") if path.is_file())


def compile_files(paths: Iterable[Path], root: Path) -> list[Compiled]:
    """Compile every file; messages name it relative to ``root`` where it lies below.

    Raises one AssessmentError with the mistakes of all files.
    """
    compiled: list[Compiled] = []
    problems: list[Problem] = []
    for path in paths:
        name = _name(path, root)
        try:
            compiled.append(compile_text(decode(path.read_bytes(), name), name, path.stem))
        except AssessmentError as error:
            problems += error.problems
        except OSError as error:
            what = f"the file can't be read: {error.strerror}"
            problems.append(Problem(Place(name, 1), what, "Check that it exists and is a file."))
    if problems:
        raise AssessmentError(problems)
    return compiled


def _name(path: Path, root: Path) -> str:
    absolute = path.absolute()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else str(path)
