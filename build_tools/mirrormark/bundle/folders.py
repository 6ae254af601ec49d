"""Puts a new folder in the place of an old one, which stays until that has worked."""

import shutil
from pathlib import Path

__all__ = ["replace_folder"]


def replace_folder(folder: Path, new: Path) -> None:
    """Move ``new`` to ``folder``, on the same file system; what was there is deleted afterwards.

    Raises OSError, with the old folder where it was, if it can't be done.
    """
    aside = folder.with_name(f".{folder.name}.old")
    if folder.exists():
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
    # Without the folder, what lies aside is the old one: somebody was interrupted right here.
    try:
        new.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)
