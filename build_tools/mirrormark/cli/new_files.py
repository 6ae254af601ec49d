"""Writes files that aren't there yet: all of them, or none."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from mirrormark.cli.terminal import Refusal

__all__ = ["list_there", "write_new"]


def list_there(folder: Path, names: Mapping[str, str]) -> list[str]:
    """Return which of these names something has already, be it a link that leads nowhere.

    Raises Refusal where the folder can't be looked into.
    """
    try:
        return [name for name in names if (folder / name).exists(follow_symlinks=False)]
    except OSError as error:  # a name is too long, for one
        raise _refuse(error, folder) from error


def write_new(folder: Path, texts: Mapping[str, str]) -> None:
    """Write texts by their names below a folder, which is made where it isn't there.

    Raises Refusal where that can't be done. Then, and where somebody stops it, nothing is left of
    it, so that it can be tried again.
    """
    written: list[Path] = []
    made: list[Path] = []
    try:
        for name, text in texts.items():
            path = folder / name
            missing = [each for each in path.parents if not each.exists()]
            for each in reversed(missing):
                made.append(each)
                each.mkdir()
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except BaseException as error:  # Ctrl+C, for one
        _undo(written, made)
        if isinstance(error, OSError):
            raise _refuse(error, folder) from error
        raise


def _undo(written: list[Path], made: list[Path]) -> None:
    for path in written:
        with suppress(OSError):
            path.unlink()
    for each in reversed(made):
        with suppress(OSError):  # it wasn't made after all, or somebody has put something into it
            each.rmdir()


def _refuse(error: OSError, folder: Path) -> Refusal:
    why = f"{error.filename or folder} can't be written: {error.strerror}."
    return Refusal(f"{why} Nothing was written.")
