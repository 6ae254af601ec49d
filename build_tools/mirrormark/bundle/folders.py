"""Puts a new folder in the place of an old one, which stays until that has worked."""

import shutil
from pathlib import Path

__all__ = ["replace_folder"]


def replace_folder(folder: Path, new: Path, *, keeps_hidden: bool = False) -> None:
    """Move ``new`` to ``folder``, on the same file system; what was there is deleted afterwards.

    Args:
        folder: What is replaced.
        new: What comes in its place.
        keeps_hidden: Whether what begins with a dot at the top of the old folder goes on in the
            new one, which may have something of the same name in its place.

    Raises OSError, with the old folder where it was, if it can't be done.
    """
    aside = folder.with_name(f".{folder.name}.old")
    if folder.exists():
        _clear(aside, folder, keeps_hidden=keeps_hidden)
        folder.rename(aside)
    # Without the folder, what lies aside is the old one: somebody was interrupted right here.
    try:
        new.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    _clear(aside, folder, keeps_hidden=keeps_hidden)


def _clear(aside: Path, folder: Path, *, keeps_hidden: bool) -> None:
    """Delete what lies aside, once what goes on is in the folder.

    Beside a folder, that is also what somebody has left who was interrupted before this.
    """
    for path in aside.glob(".*") if keeps_hidden else ():
        if not (folder / path.name).exists(follow_symlinks=False):
            path.rename(folder / path.name)
    shutil.rmtree(aside, ignore_errors=True)
