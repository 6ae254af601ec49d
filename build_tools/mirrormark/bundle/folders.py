"""Puts a new folder in the place of an old one, which stays until that has worked."""

import shutil
from contextlib import suppress
from pathlib import Path

__all__ = ["is_hidden", "replace_folder"]


def replace_folder(folder: Path, new: Path) -> None:
    """Move ``new`` to ``folder``, on the same file system; what was there is deleted afterwards.

    What is hidden at the top of the old folder stays, unless the new one has it too: a `.git`, for
    one, with all that was ever published. No site generator throws that away.

    Raises OSError, with the old folder where it was, if it can't be done.
    """
    aside = folder.with_name(f".{folder.name}.old")
    if folder.exists():
        _clear(aside, folder)
        folder.rename(aside)
    # Without the folder, what lies aside is the old one: somebody was interrupted right here.
    try:
        new.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    _clear(aside, folder)


def is_hidden(path: Path) -> bool:
    """Whether a file or folder is one that stays when a site is replaced."""
    return path.name.startswith(".")


def _clear(aside: Path, folder: Path) -> None:
    """Delete an old folder, but for what stays: that goes to the new one."""
    if not aside.exists():
        return
    for path in filter(is_hidden, [*aside.iterdir()]):
        target = folder / path.name
        if not target.exists(follow_symlinks=False):
            path.rename(target)
    with suppress(OSError):
        shutil.rmtree(aside)
