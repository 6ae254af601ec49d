"""`mirrormark init`: a site of one's own."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import click

from mirrormark import __version__
from mirrormark.bundle import find_shipped
from mirrormark.cli.examples import show_examples
from mirrormark.cli.new_files import list_there, write_new
from mirrormark.cli.starter import (
    GENERATORS,
    LANGUAGES,
    SiteKind,
    WishError,
    Wishes,
    read_address,
    read_title,
    start_site,
)
from mirrormark.cli.terminal import Refusal, say
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.kept_versions import (
    add_version,
    read_versions,
    take_version,
    write_versions,
)
from mirrormark.diagnostics.sources import name_beside, read_beside
from mirrormark.model import title_of

__all__ = ["init"]

MAY_BE_THERE = {"README.md", ".gitignore"}
"""What a new repository often has. It stays, and ours is left out."""
LINK_AWAY = re.compile(r"\[([^\]]+)\]\(\.\./[^)]*\)")
"""A link out of the folder of assessments."""


@click.command(
    epilog=show_examples(
        "mirrormark init my-site",
        "mirrormark init my-site --title 'Our mirrors' --address https://example.org/mirrors/",
        "mirrormark init spiegel --language de",
        "mirrormark init our-site --generator none --with-shipped",
    )
)
@click.argument(
    "folder", type=click.Path(path_type=Path, file_okay=False), default=Path(), required=False
)
@click.option("--title", help="The site's name; without it, that of the folder.")
@click.option(
    "--address",
    default="https://example.org/",
    help="Where it will be. GitHub Pages tells the build, so there it needs none.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="The language of its pages.",
)
@click.option(
    "--generator",
    type=click.Choice(list(GENERATORS)),
    default="mkdocs",
    show_default=True,
    help="What builds it; with none, it has its assessments and nothing else.",
)
@click.option("--with-shipped", is_flag=True, help="Add Mirrormark's own assessments, in English.")
def init(
    folder: Path,
    title: str | None,
    address: str,
    language: str,
    generator: str,
    *,
    with_shipped: bool,
) -> None:
    """Begin a site of your own in FOLDER, or here: one assessment, pages, and what publishes them.

    Nothing is overwritten. A README.md and a .gitignore that are there already stay as they are.
    Where any other file of the new site is there, nothing is written.
    """
    try:
        named = _name(folder) if title is None else read_title(title)
        wishes = Wishes(named, read_address(address), language, generator)
    except WishError as error:
        raise Refusal(f"{error}") from error
    planned = start_site(wishes)
    if with_shipped:
        planned.update(_read_shipped(language))
    written = _write(folder, planned)
    say(f"{folder}: {len(written)} files written.")
    for left in (path for path in planned if path not in written):
        say(f"{folder / left}: was there already, and stays as it is.")
    say("Next:")
    for command in _list_next(folder, GENERATORS[generator]):
        say(f"  {command}")


def _name(folder: Path) -> str:
    """Return the name that a folder gives a site. Raises WishError where it has no words."""
    try:
        return read_title(title_of(folder.absolute().name))
    except WishError as error:
        what = f"the folder '{folder}' gives the site none"
        raise WishError(f"{error} Name one by '--title': {what}.") from error


def _read_shipped(language: str) -> dict[str, str]:
    """Return our assessments and the profile, as they can stand in somebody else's site.

    Beside each assessment stand its versions, so that responses to ours can be read there, too.
    In a site that isn't English they say that they are. What they link to in ours is said without.
    """
    found = {}
    for path in sorted(find_shipped("assessments").glob("*.md")):
        text = LINK_AWAY.sub(r"\1", path.read_text(encoding="utf-8"))
        is_told = language == "en" or "\nlanguage:" in text
        told = text if is_told else text.replace("---\n", "---\nlanguage: en\n", 1)
        found[f"assessments/{path.name}"] = told
        kept = read_beside(path, "versions")
        if kept is not None:
            found[f"assessments/{name_beside(path, 'versions').name}"] = _keep(
                told, path.stem, kept
            )
    return found


def _keep(text: str, assessment_id: str, kept: str) -> str:
    """Return what was kept of the versions of one of ours, and with them that of the new site."""
    versions = read_versions(kept, assessment_id, assessment_id)
    compiled = compile_text(text, assessment_id, assessment_id)
    now = take_version(compiled, versions[-1].date)
    return write_versions(assessment_id, add_version(versions, now))


def _write(folder: Path, planned: dict[str, str]) -> list[str]:
    """Write the files that may be written, and return their paths."""
    there = list_there(folder, planned)
    if taken := [path for path in there if path not in MAY_BE_THERE]:
        names = ", ".join(f"'{folder / path}'" for path in taken[:3])
        more = f" and {len(taken) - 3} more" if len(taken) > 3 else ""
        raise Refusal(f"{names}{more}: there already. Nothing was written; name another folder.")
    new = {path: text for path, text in planned.items() if path not in there}
    write_new(folder, new)
    return list(new)


def _list_next(folder: Path, kind: SiteKind) -> list[str]:
    """Return what to run after this, in order."""
    named = f"./{folder}" if f"{folder}".startswith("-") else f"{folder}"  # no option of `cd`
    enter = [] if folder.absolute() == Path.cwd() else [f"cd {shlex.quote(named)}"]
    install = f'python -m pip install "mirrormark{kind.extra}=={__version__}"'
    first = "mirrormark check" if all(find_spec(name) for name in kind.needs) else install
    # What shows a site as it is written comes before what builds it; other ways need it built.
    then = (kind.look, kind.build) if kind.needs else (kind.build, kind.look)
    commands = [*enter, first, *then]
    return commands[: max(3, commands.index(kind.look) + 1)]  # whoever begins wants to see it
