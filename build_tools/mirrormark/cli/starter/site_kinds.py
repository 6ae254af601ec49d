"""What is different in a new site by what builds it."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["GENERATORS", "SiteKind"]


@dataclass(frozen=True, slots=True)
class SiteKind:
    """A way to build a site."""

    templates: Mapping[str, str]
    """Files that only such a site has, and their templates."""
    settings: str
    """The file that has its name and its address."""
    build: str
    """Builds it, and stops where something is wrong."""
    publish: str
    """The same, at the address that stands in `SITE_URL`."""
    look: str
    """Shows it on this machine."""
    needs: tuple[str, ...]
    """Packages of Python that it takes."""
    flags: str
    """What `init` is told to write such a site."""
    extra: str
    """The extra of Mirrormark's that brings them; empty where there are none."""
    told: Mapping[str, "Told"]
    """What its README says, by language."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a README says of one way to build a site."""

    rows: tuple[str, ...]
    """Of the table of files."""
    commands: tuple[str, ...]
    """What shows and builds it."""


MKDOCS = SiteKind(
    templates={
        "docs/index.md": "index.{language}.md",
        "docs/privacy.md": "privacy.{language}.md",
        "docs/stylesheets/colours.css": "colours.css",
        "mkdocs.yml": "mkdocs.{language}.yml",
        "requirements.txt": "requirements.mkdocs.txt",
    },
    settings="mkdocs.yml",
    build="mkdocs build --strict",
    publish="mkdocs build --strict",
    look="mkdocs serve",
    needs=("mkdocs", "material"),
    flags="",
    extra="[mkdocs]",
    told={
        "en": Told(
            rows=(
                "| `docs/` | the other pages: the home page, and where answers go |",
                "| `mkdocs.yml` | name, address, navigation and looks of the site |",
            ),
            commands=(
                "mkdocs serve                       # the site, on http://127.0.0.1:8000",
                "mkdocs build --strict              # the site as files, in the folder site",
            ),
        ),
        "de": Told(
            rows=(
                "| `docs/` | die übrigen Seiten: die Startseite, und wohin Antworten gehen |",
                "| `mkdocs.yml` | Name, Adresse, Navigation und Aussehen der Website |",
            ),
            commands=(
                "mkdocs serve                       # die Website, auf http://127.0.0.1:8000",
                "mkdocs build --strict              # die Website als Dateien, im Ordner site",
            ),
        ),
    },
)
NONE = SiteKind(
    templates={
        "mirrormark.toml": "mirrormark.toml",
        "requirements.txt": "requirements.none.txt",
    },
    settings="mirrormark.toml",
    build="mirrormark build --strict",
    publish='mirrormark build --strict --address "$SITE_URL"',
    look="python -m http.server --directory site",
    needs=(),
    flags=" --generator none",
    extra="",
    told={
        "en": Told(
            rows=("| `mirrormark.toml` | name, address and language of the site |",),
            commands=(
                "mirrormark build --strict          # the site as files, in the folder site",
                "python -m http.server --directory site   # shows it, on http://127.0.0.1:8000",
            ),
        ),
        "de": Told(
            rows=("| `mirrormark.toml` | Name, Adresse und Sprache der Website |",),
            commands=(
                "mirrormark build --strict          # die Website als Dateien, im Ordner site",
                "python -m http.server --directory site   # zeigt sie, auf http://127.0.0.1:8000",
            ),
        ),
    },
)
GENERATORS = {"mkdocs": MKDOCS, "none": NONE}
