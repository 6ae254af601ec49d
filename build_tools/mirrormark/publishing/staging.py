"""A new site beside the last good one, which stays until the new one is whole."""

import shutil
from pathlib import Path

from mirrormark.publishing.breaches import PublishingError

__all__ = ["Staging"]


class Staging:
    """The folder that a site is built in, and the one that it is for."""

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        """Where the site is to be."""
        self.folder = self.site.with_name(f".{self.site.name}.building")
        """Where it is built."""

    def publish(self) -> None:
        """Put the new site in the place of the old one, which goes only once that has worked.

        Raises PublishingError, with the old site where it was, if it can't be done.
        """
        aside = self.site.with_name(f".{self.site.name}.old")
        shutil.rmtree(aside, ignore_errors=True)
        try:
            if self.site.exists():
                self.site.rename(aside)
            self.folder.rename(self.site)
        except OSError as error:
            if aside.exists() and not self.site.exists():
                aside.rename(self.site)
            what = f"The new site is whole but can't be moved from {self.folder} to {self.site}"
            raise PublishingError(f"{what}: {error.strerror}.") from error
        shutil.rmtree(aside, ignore_errors=True)

    def discard(self) -> None:
        """Throw the new site away."""
        shutil.rmtree(self.folder)
