"""A new site beside the last good one, which stays until the new one is whole."""

import errno
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from mirrormark.bundle.folders import replace_folder
from mirrormark.site.publishing.breaches import PublishingError

__all__ = ["Staging"]


class Staging:
    """The folder that a site is built in, and the one that it is for."""

    def __init__(self, site: Path, sources: Iterable[Path] = (), named_by: str = "") -> None:
        """Begin with nothing.

        Args:
            site: Where the site is to be.
            sources: Files and folders that it is made of.
            named_by: How hosts name another folder, for messages.

        Raises:
            PublishingError: The site would take the place of what it is made of, or of a file.
        """
        self.site = site.resolve()
        """Where the site is to be."""
        self.folder = self.site.parent / f".{self.site.name}.building"
        """Where it is built."""
        _refuse(self.site, sources, named_by)

    def __enter__(self) -> Self:
        """Begin with nothing, whatever a build that was interrupted has left."""
        self.close(is_whole=False)
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        """Publish the new site, or throw it away where something has gone wrong."""
        self.close(is_whole=error is None)

    def close(self, *, is_whole: bool) -> bool:
        """Publish the new site, or throw it away where it isn't whole; return whether it is there.

        Raises PublishingError as `publish` does.
        """
        if not self.folder.exists():
            return False
        if is_whole:
            self.publish()
        else:
            self.discard()
        return is_whole

    def publish(self) -> None:
        """Put the new site in the place of the old one, which goes only once that has worked.

        What begins with a dot stays, as site generators leave it too: a host may keep a repository
        there, or what tells the server something.

        Raises PublishingError, with the old site where it was, if it can't be done.
        """
        try:
            replace_folder(self.site, self.folder)
        except OSError as error:
            what = f"The new site is whole but can't be moved from {self.folder} to {self.site}"
            # What a container has mounted is no folder that could be moved.
            within = " Name a folder within it." if error.errno == errno.EBUSY else ""
            raise PublishingError(f"{what}: {error.strerror}.{within}") from error

    def discard(self) -> None:
        """Throw the new site away, or whatever else is in its place."""
        if self.folder.is_dir() and not self.folder.is_symlink():
            shutil.rmtree(self.folder)
        else:
            self.folder.unlink()


def _refuse(site: Path, sources: Iterable[Path], named_by: str) -> None:
    mend = f"Name another folder{named_by and f' by {named_by}'}."
    if site.exists() and not site.is_dir():
        raise PublishingError(f"{site} is a file, and no folder for a site. {mend}")
    for source in sources:
        if source.resolve().is_relative_to(site):
            what = f"{site} holds '{source.name}', which the site is made of, and would be replaced"
            raise PublishingError(f"{what}. {mend}")
