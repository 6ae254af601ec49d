"""The Markdown of the site that a file belongs to, as its `mkdocs.yml` has it."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from mirrormark.language.rendering import OURS, SiteMarkdown, origin_of

if TYPE_CHECKING:
    from mkdocs.config import Config

__all__ = [
    "SiteError",
    "find_site",
    "read_addresses",
    "read_home",
    "read_language",
    "read_markdown",
]

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")


class SiteError(RuntimeError):
    """The settings of a site can't be used; the message says why."""


def find_site(folder: Path) -> Path | None:
    """Return the `mkdocs.yml` of a folder, or of the nearest one above it; None without any."""
    for each in (folder, *folder.parents):
        for name in NAMES:
            if (each / name).is_file():
                return each / name
    return None


def read_markdown(settings: Path | None) -> SiteMarkdown:
    """Return the Markdown of a site; ours where there is none.

    Its plugins aren't started: what they do to pages, macros for example, is seen by a build only.
    Raises SiteError where the settings can't be read, or name an extension that isn't installed.
    """
    if settings is None:
        return OURS
    config = _read_or_refuse(settings)
    home = origin_of(config["site_url"] or "")
    return SiteMarkdown(config["markdown_extensions"], config["mdx_configs"], home)


def read_addresses(settings: Path, folder: str) -> dict[str, str]:
    """Return the addresses of the pages in a folder of a site, by name; none without `site_url`.

    Raises SiteError as `read_markdown` does.
    """
    config = _read_or_refuse(settings)
    end = "/" if config["use_directory_urls"] else ".html"
    home = (config["site_url"] or "").rstrip("/")
    pages = (settings.parent / config["docs_dir"] / folder).glob("*.md")
    return {page.stem: f"{home}/{folder}/{page.stem}{end}" for page in pages if home}


def read_home(settings: Path) -> str:
    """Return the origin of a site as its settings have it; `serve` puts its own in that place."""
    return origin_of(_read(settings)["site_url"] or "")


def read_language(settings: Path | None) -> str | None:
    """Return the language of a site's pages; None where it names none, or can't be read."""
    if settings is None:
        return None
    try:
        theme = _read(settings)["theme"]
    except Exception:  # noqa: BLE001 (`read_markdown` says what is wrong)
        return None
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) else None


def _read_or_refuse(settings: Path) -> "Config":
    try:
        return _read(settings)
    except Exception as error:  # extensions are anybody's code
        missing = f"{error.name}".split(".")[0] if isinstance(error, ModuleNotFoundError) else None
        why = "MkDocs reads it. Install 'mirrormark[mkdocs]'" if missing == "mkdocs" else error
        raise SiteError(f"{settings.name} can't be used: {why}") from error


def _read(settings: Path) -> "Config":
    """Return what matters here of a site's settings. A plugin may be missing, or break."""
    # MkDocs takes a while to import, and a file that belongs to no site does without.
    if find_spec("mkdocs") is None and find_spec("properdocs"):
        import_module("properdocs.replacement")  # has its own modules go by MkDocs' names
    from mkdocs.config import base  # noqa: PLC0415
    from mkdocs.config import config_options as option  # noqa: PLC0415
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load  # noqa: PLC0415

    class Settings(base.Config):  # type: ignore[no-untyped-call] # MkDocs has no types here
        site_url = option.Optional(option.Type(str))
        docs_dir = option.Type(str, default="docs")
        theme = option.Optional(option.Type((dict, str)))
        use_directory_urls = option.Type(bool, default=True)
        markdown_extensions = option.MarkdownExtensions(
            builtins=["toc", "tables", "fenced_code"]  # as MkDocs has it
        )
        mdx_configs = option.Private[dict[str, object]]()

    config = Settings(str(settings))
    with settings.open("rb") as file:
        # Relative paths in it are resolved by the two settings that there are here, too.
        loader = get_yaml_loader(config=config)  # type: ignore[arg-type]
        raw = yaml_load(file, loader)
    keys = ("site_url", "docs_dir", "theme", "use_directory_urls", "markdown_extensions")
    config.load_dict({key: raw[key] for key in keys if key in raw})
    failed, _ = config.validate()
    for _, error in failed:
        raise error
    return config
