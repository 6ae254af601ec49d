"""What several commands do alike: read files, and refuse them."""

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NoReturn

import click

from mirrormark.cli.terminal import Refusal, say
from mirrormark.diagnostics.compile import CompiledAssessment, decode, tell_in
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.diagnostics.responses import read_response
from mirrormark.diagnostics.sources import compile_files
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
from mirrormark.model.problems import AssessmentError
from mirrormark.wording.catalogue import choose_language
from mirrormark_engine import contract

__all__ = [
    "find_markdown",
    "find_pages",
    "find_proofs",
    "find_settings",
    "format_option",
    "read_answers",
    "read_assessments",
    "refuse",
]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to print.",
)


def read_assessments(*paths: Path) -> list[CompiledAssessment]:
    """Compile files, with our words in the language that their pages have.

    Where they have mistakes, print these and end with 1.
    """
    try:
        found = compile_files(paths, Path.cwd(), find_markdown(paths))
    except AssessmentError as error:
        refuse(error)
    site = _find_language(paths)
    return [tell_in(each, choose_language(each.document.language, site)) for each in found]


def read_answers(path: Path, compiled: CompiledAssessment) -> contract.Answers:
    """Read the answers in a file, or those on the standard input for '-'.

    Raises AssessmentError where they have mistakes, and Refusal where they can't be read.
    """
    name = "answers" if path == Path("-") else f"{path}"
    try:
        data = sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
        return read_response(decode(data, name), name, compiled.document)
    except OSError as error:
        raise Refusal(f"{name} can't be read: {error.strerror}.") from error


def find_settings(paths: Iterable[Path]) -> Path | None:
    """Return the `mkdocs.yml` of the site that files belong to; None where they belong to none.

    It is looked for beside the first file and above it, then where the command runs.
    """
    return _find(find_site, paths)


def find_proofs(paths: Iterable[Path]) -> ProofCache:
    """Return the proofs that builds of files' site keep; none where they belong to no site."""
    return ProofCache.of_site(find_settings(paths) or _find(find_site_file, paths))


def find_markdown(paths: Iterable[Path]) -> SiteMarkdown:
    """Return the Markdown of the site that files belong to; ours where they belong to none.

    Where its settings can't be used, that is said, and ours is taken.
    """
    try:
        settings, own = find_settings(paths), _find(find_site_file, paths)
        if settings is None and own:
            return ours_with(home=origin_of(read_site_file(own.parent).address))
        return read_markdown(settings)
    except (SiteError, SiteFileError) as error:
        say(f"{error}. So the words are read without the site's extensions.", err=True)
        return OURS


def _find_language(paths: Iterable[Path]) -> str | None:
    """Return that of the site's own pages; None where none is named, or it can't be read."""
    settings, own = find_settings(paths), _find(find_site_file, paths)
    if settings or not own:
        return read_language(settings)
    with suppress(SiteFileError):  # `find_markdown` has said what is wrong
        return read_site_file(own.parent).language
    return None


def _find(look: Callable[[Path], Path | None], paths: Iterable[Path]) -> Path | None:
    folders = [path.absolute().parent for path in list(paths)[:1]]
    found = (look(folder) for folder in (*folders, Path.cwd()))
    return next((each for each in found if each), None)


def find_pages(paths: Iterable[Path]) -> Callable[[FindingName], str | None]:
    """Return what gives the address of the page about a finding, where files' site has such pages.

    The project's own site has them. Nothing is read before somebody asks.
    """

    @cache
    def read() -> dict[str, str]:
        settings = find_settings(paths)
        try:
            return read_addresses(settings, "findings") if settings else {}
        except SiteError:
            return {}

    return lambda name: read().get(name)


def refuse(error: AssessmentError) -> NoReturn:
    """Print mistakes and end with 1."""
    for problem in error.problems:
        say(problem, err=True)
    raise SystemExit(1) from None
