"""`mirrormark build`: a site of the assessments alone, without any site generator."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import click

from mirrormark.cli.terminal import Refusal, say
from mirrormark.generators.plain import PlainSettings, build_plain
from mirrormark.language.parse.read_front_matter import LANGUAGE
from mirrormark.model.problems import suggest
from mirrormark.site import PlanningError, PublishingError

__all__ = ["build"]

SETTINGS = "mirrormark.toml"
"""What it says is taken where no flag says something else."""
TEXTS = ("title", "summary", "address", "language", "assessments", "bundle")
SWITCHES = ("offline", "embed")
NAMES = (*TEXTS, "out", *SWITCHES)


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="[default: site]")
@click.option("--address", metavar="URL", help="Where the site will be: https://example.org/team/")
@click.option("--title", help="The title of the site, in its header and on its home page.")
@click.option("--summary", help="What stands below the title on the home page.")
@click.option("--language", metavar="TAG", help="The language of the site.  [default: en]")
@click.option("--assessments", metavar="FOLDER", help="[default: assessments]")
@click.option("--bundle", metavar="FOLDER", help="[default: build/bundle]")
@click.option("--offline/--no-offline", default=None, help="Whether it works without a connection.")
@click.option("--embed/--no-embed", default=None, help="Whether other sites may show it.")
@click.option("--strict", is_flag=True, help="Build nothing where a link leads nowhere.")
def build(*, strict: bool, **flags: str | Path | bool | None) -> None:
    """Build a site of the assessments alone: a home page, their pages, privacy and licences.

    Nothing else is needed: no site generator and no settings. What a file 'mirrormark.toml' says
    is taken where no flag says something else, such as 'title = "Mirrors for our team"'.

    Exits with 1 where an assessment has mistakes; the last good site stays.
    """
    said = {name: value for name, value in flags.items() if value is not None}
    settings = {**_read_settings(), **said}
    texts = {name: f"{settings[name]}" for name in TEXTS if name in settings}
    _refuse_texts(texts)
    try:
        site = build_plain(
            PlainSettings(
                root=Path.cwd(),
                out=Path(f"{settings.get('out', 'site')}"),
                offline=bool(settings.get("offline", True)),
                embed=bool(settings.get("embed", False)),
                strict=strict,
                **texts,
            )
        )
    except (PlanningError, PublishingError) as error:
        say(error, err=True)
        raise SystemExit(1) from None
    for warning in site.warnings:
        say(warning, err=True)
    say(f"{settings.get('out', 'site')}: {site.pages} pages")


def _refuse_texts(texts: Mapping[str, str]) -> None:
    """End the command where a setting can't be what it says."""
    language, address = texts.get("language", "en"), texts.get("address", "https://")
    if not LANGUAGE.fullmatch(language):
        raise Refusal(f"'{language}' is not the code of a language. Write, say, 'fr' or 'pt-BR'.")
    if not address.startswith(("https://", "http://")):
        whole = f"https://{address.lstrip('/')}"
        raise Refusal(f"'{address}' is no address of a site. Write, say, '{whole}'.")


def _read_settings() -> dict[str, object]:
    """Return what the file of settings says; nothing where there is none."""
    try:
        settings = tomllib.loads(Path(SETTINGS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise Refusal(f"{SETTINGS} can't be read: {error}.") from error
    for name, value in settings.items():
        if name not in NAMES:
            known = f"It may say: {', '.join(NAMES)}."
            raise Refusal(f"{SETTINGS}: nothing is named '{name}'. {suggest(name, NAMES, known)}")
        if not isinstance(value, bool if name in SWITCHES else str):
            wanted = "true or false" if name in SWITCHES else f'{name} = "…"'
            raise Refusal(f"{SETTINGS}: '{name}' can't be that. Write {wanted}.")
    return settings
