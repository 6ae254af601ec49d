"""The site that files belong to, as commands know it: by its settings."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from mirrormark.cli.terminal import say
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.generators.mkdocs_settings import (
    SiteError,
    find_site,
    read_addresses,
    read_language,
    read_markdown,
)
from mirrormark.generators.site_file import SiteFileError, find_site_file, read_site_file
from mirrormark.language.rendering import OURS, SiteMarkdown, origin_of, ours_with
from mirrormark.model.finding_kinds import FindingName

__all__ = ["SiteAround"]


class SiteAround:
    """The site that files belong to. They may belong to none."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Look beside the first file and above it, then where the command runs.

        Where there is a `mkdocs.yml`, a `mirrormark.toml` says nothing of how files are read.
        """
        folders = [*(path.absolute().parent for path in list(paths)[:1]), Path.cwd()]
        self._mkdocs = _find(find_site, folders)
        self._own = None if self._mkdocs else _find(find_site_file, folders)

    @property
    def proofs(self) -> ProofCache:
        """The proofs that its builds keep; none where there is no site."""
        return ProofCache.of_site(self._mkdocs or self._own)

    def read_markdown(self) -> SiteMarkdown:
        """Return its Markdown; ours where it has none of its own.

        Where its settings can't be used, that is said, and ours is taken.
        """
        try:
            if self._own:
                return ours_with(home=origin_of(read_site_file(self._own.parent).address))
            return read_markdown(self._mkdocs)
        except (SiteError, SiteFileError) as error:
            say(f"{error}. So the words are read without the site's extensions.", err=True)
            return OURS

    def read_language(self) -> str | None:
        """Return that of its own pages; None where none is named, or it can't be read."""
        if self._own is None:
            return read_language(self._mkdocs)
        with suppress(SiteFileError):  # `read_markdown` has said what is wrong
            return read_site_file(self._own.parent).language
        return None

    def find_page(self, name: FindingName) -> str | None:
        """Return the address of its page about a finding; only the project's own site has any."""
        return self._pages.get(name)

    @cached_property
    def _pages(self) -> dict[str, str]:
        with suppress(SiteError):
            return read_addresses(self._mkdocs, "findings") if self._mkdocs else {}
        return {}


def _find(look: Callable[[Path], Path | None], folders: Iterable[Path]) -> Path | None:
    return next((found for folder in folders if (found := look(folder))), None)
