"""Reads assessments and profiles from a folder."""

import errno
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from mirrormark.diagnostics.compile import CompiledAssessment, compile_text, decode
from mirrormark.diagnostics.proofs import prove
from mirrormark.language.parse import holds_profile
from mirrormark.language.rendering import OURS, Render
from mirrormark.model import Place
from mirrormark.model.limits import most
from mirrormark.model.problems import AssessmentError, Problem

__all__ = [
    "USUAL_FOLDER",
    "Beside",
    "Source",
    "compile_beside",
    "compile_file",
    "compile_files",
    "find_assessments",
    "find_files",
    "name_beside",
    "read_beside",
    "read_source",
    "write_beside",
    "write_source",
]


USUAL_FOLDER = "assessments"
"""Where assessments are if nobody says otherwise."""
type Beside = Literal["simulated", "versions"]
"""What a command may have written beside an assessment, as `NAME.simulated.json`."""
MOST_BYTES = 4 * (most("characters") + 2)
"""What has more is too long, and so are these bytes of it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file."""

    path: Path
    """Where it is."""
    name: str
    """As messages name it."""
    text: str
    """What is in it."""
    simulated: str | None = None
    """What `simulate --keep` has written beside it, if somebody looked."""
    versions: str | None = None
    """What `versions --keep` has written beside it, if somebody looked."""

    @property
    def id(self) -> str:
        """The id of the assessment in it."""
        return self.path.stem


def find_files(folder: Path) -> list[Path]:
    """Return the files of a folder, assessments and profiles, sorted by name.

    What is no file, a device for example, is among them: `read_source` says so.
    """
    return sorted(path for path in folder.glob("*.md") if path.exists() and not path.is_dir())


def find_assessments(folder: Path) -> list[Path]:
    """Return the assessment files of a folder, sorted by name."""
    return [path for path in find_files(folder) if not _holds_profile(path)]


def _holds_profile(path: Path) -> bool:
    """Whether a file says `uses:`. What can't be read is taken for an assessment, and says so."""
    try:
        return holds_profile(_read(path).decode("utf-8", errors="replace"))
    except OSError:
        return False


def read_source(path: Path, root: Path) -> Source:
    """Read a file; messages name it relative to ``root`` where it lies below.

    Raises AssessmentError where it can't be read.
    """
    name = _name(path, root)
    try:
        return Source(path, name, decode(_read(path), name))
    except OSError as error:
        what = f"the file can't be read: {error.strerror}"
        meant = _find_meant(path, root)
        mend = f"Did you mean '{meant}'?" if meant else "Check that it exists and is a file."
        raise AssessmentError([Problem("unreadable-file", Place(name, 1), what, mend)]) from error


def _find_meant(path: Path, root: Path) -> str | None:
    """Return the file that somebody means who names an assessment by its id; None if none."""
    if path.exists():
        return None
    name = f"{path.name.removesuffix('.md')}.md"
    meant = [path.with_name(name), root / USUAL_FOLDER / name]
    return next((_name(each, root) for each in meant if each.is_file()), None)


def _read(path: Path) -> bytes:
    """Read a file, but no pipe or device, which may keep us waiting or never end."""
    if path.is_dir():  # which not every system says as plainly
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no ordinary file")
    with path.open("rb") as file:
        data = file.read(MOST_BYTES)
    # A sign that is cut in two is no sign that the file isn't UTF-8.
    return data if len(data) < MOST_BYTES else data.decode("utf-8", errors="ignore").encode()


def write_source(source: Source, text: str) -> Source:
    """Replace what is in a file. It is whole at any time, whatever happens."""
    _write(source.path, text)
    return replace(source, text=text)


def name_beside(path: Path, what: Beside) -> Path:
    """Return the file beside an assessment that a command writes."""
    return path.with_suffix(f".{what}.json")


def write_beside(path: Path, what: Beside, text: str) -> Path:
    """Write such a file; return where."""
    beside = name_beside(path, what)
    _write(beside, text)
    return beside


def read_beside(path: Path, what: Beside) -> str | None:
    """Return what was written beside an assessment; None where there is no such file.

    What can't be read as text says nothing of any assessment, and is empty here.
    """
    beside = name_beside(path, what)
    if not beside.exists():
        return None
    try:
        return _read(beside).decode("utf-8", errors="replace")
    except OSError:
        return ""


def _write(path: Path, text: str) -> None:
    """Replace a file at once, or leave it. Who may read it, and a link to it, stay."""
    whole = path.resolve()
    beside = whole.with_name(f".{whole.name}.new")
    try:
        beside.write_bytes(text.encode("utf-8"))
        if whole.exists():
            shutil.copymode(whole, beside)
        os.replace(beside, whole)  # noqa: PTH105 (it replaces on every platform)
    except BaseException:  # Ctrl+C, for one
        beside.unlink(missing_ok=True)
        raise


def compile_files(
    paths: Iterable[Path], root: Path, render: Render = OURS
) -> list[CompiledAssessment]:
    """Compile every file. Raises one AssessmentError with the mistakes of all files.

    One without `otherwise` has to be proven to give every response an outcome. ``render`` is what
    `compile_text` takes.
    """
    compiled: list[CompiledAssessment] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            compiled.append(_compile(path, root, render))
        except AssessmentError as error:
            problems += error.problems
    for each in compiled:
        if not any(outcome.is_otherwise for outcome in each.document.outcomes):
            problems += prove(each).problems
    if problems:
        raise AssessmentError(problems)
    return compiled


def compile_file(path: Path, root: Path, render: Render = OURS) -> CompiledAssessment | None:
    """Return what is in a file; None where it has mistakes."""
    try:
        return _compile(path, root, render)
    except AssessmentError:
        return None


def compile_beside(
    path: Path, root: Path, render: Render = OURS
) -> dict[str, CompiledAssessment | None]:
    """Return the assessments that a profile at ``path`` may use, by id."""
    others = [each for each in find_assessments(path.parent) if each != path]
    return {each.stem: compile_file(each, root, render) for each in others}


def _compile(path: Path, root: Path, render: Render) -> CompiledAssessment:
    source = read_source(path, root)
    return compile_text(source.text, source.name, source.id, render)


def _name(path: Path, root: Path) -> str:
    absolute = Path(os.path.normpath(path.absolute()))
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else str(path)
