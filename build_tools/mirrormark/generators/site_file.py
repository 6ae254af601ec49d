"""`mirrormark.toml`: what a host says of a site that no settings of MkDocs' belong to."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from mirrormark.language.parse.read_front_matter import LANGUAGE
from mirrormark.language.rendering import refuse_address
from mirrormark.language.rendering.inline_code import SCRIPT_HASH
from mirrormark.model.problems import suggest

__all__ = ["SITE_FILE", "SiteFile", "SiteFileError", "find_site_file", "read_site_file"]

SITE_FILE = "mirrormark.toml"
KINDS = {
    "offline": (bool, "true or false"),
    "embed": (bool, "true or false"),
    "results": (bool, "true or false"),
    "inline_scripts": (list, '["sha256-…"]'),
}
"""What isn't a text, and how it is written."""
FOLDERS = {"out", "assessments", "bundle", "docs"}
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class SiteFileError(Exception):
    """The file can't be used; the message says why, and how to mend it."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """What it may say. All folders are seen from where it lies."""

    title: str = ""
    """Of a site without a generator."""
    summary: str = ""
    """Below the title of its home page."""
    out: str = "site"
    """The folder of that site."""
    address: str = ""
    """Where the site will be, such as `https://example.org/team/`."""
    language: str = "en"
    """That of the site's own pages."""
    assessments: str = "assessments"
    """The folder of assessments, and their place in the site."""
    bundle: str | None = None
    """A folder that `mirrormark bundle` wrote; else Mirrormark's own is taken."""
    docs: str = "docs"
    """The folder of the Markdown of a site whose generator has no hooks."""
    offline: bool = True
    """Whether the site works offline after a visit; if not, browsers forget what they kept."""
    embed: bool = False
    """Whether other sites may show its assessments."""
    results: bool = True
    """Whether there is a page on which readers find all that their browser keeps."""
    inline_scripts: tuple[str, ...] = ()
    """Hashes of inline scripts that pages may have besides the theme's."""


def find_site_file(folder: Path) -> Path | None:
    """Return the file of a folder, or of the nearest one above it; None without any."""
    paths = (each / SITE_FILE for each in (folder, *folder.parents))
    return next((path for path in paths if path.is_file()), None)


def read_site_file(folder: Path, **flags: object) -> SiteFile:
    """Return what the file in a folder says, and flags that say something else.

    A flag that is None says nothing, and so does a file that isn't there. Raises SiteFileError.
    """
    said = {**_read(folder), **{name: each for name, each in flags.items() if each is not None}}
    site = SiteFile(**said)  # type: ignore[arg-type] # `_read` has looked at each
    if not LANGUAGE.fullmatch(site.language):
        mend = "Write, say, 'fr' or 'pt-BR'."
        raise SiteFileError(f"'{site.language}' is not the code of a language. {mend}")
    if site.address and (why := refuse_address(site.address)):
        raise SiteFileError(why)
    return site


def _read(folder: Path) -> dict[str, object]:
    path = folder / SITE_FILE
    try:
        said = tomllib.loads(
            path.read_text(encoding="utf-8-sig")
        )  # some editors write a mark first
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise SiteFileError(f"{SITE_FILE} isn't UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        raise SiteFileError(f"{SITE_FILE} can't be read: {error.strerror}.") from error
    except ValueError as error:
        raise SiteFileError(f"{SITE_FILE} can't be read: {error}.") from error
    for name, value in said.items():
        _check(name, value)
    return {name: tuple(each) if isinstance(each, list) else each for name, each in said.items()}


def _check(name: str, value: object) -> None:
    names = [each.name for each in fields(SiteFile)]
    if name not in names:
        table = f"Take out the line '[{name}]'; what stands below it needs none."
        otherwise = table if isinstance(value, dict) else f"It may say: {', '.join(names)}."
        mend = suggest(name, names, otherwise)
        raise SiteFileError(f"{SITE_FILE}: nothing is named '{name}'. {mend}")
    kind, form = KINDS.get(name, (str, f'{name} = "…"'))
    hashes = value if isinstance(value, list) else []
    if not isinstance(value, kind) or not all(SCRIPT_HASH.fullmatch(f"{each}") for each in hashes):
        raise SiteFileError(f"{SITE_FILE}: '{name}' can't be that. Write {form}.")
    if name in FOLDERS and CONTROL.search(f"{value}"):
        raise SiteFileError(f"{SITE_FILE}: '{name}' can't be the name of a folder.")
