"""What else is in a site and gets in the way of our pages. Each finding stops the build."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

__all__ = [
    "Addition",
    "package_of",
    "refuse_copies",
    "refuse_plugins",
    "refuse_taken",
    "refuse_taken_out",
    "tell_of_theme",
]

BARE_THEMES = {"mkdocs", "readthedocs"}
"""Those that MkDocs brings: they ask other sites for files, and have scripts in their pages."""

BUILD_ANEW = {"mkdocs_static_i18n": "mkdocs-static-i18n"}
"""Plugins, by their Python package, that make every page anew from the files in `docs` alone."""

COPY_ALL = "mkdocs_print_site_plugin"
"""The Python package of a plugin that puts all pages of the navigation into one."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A file that Mirrormark adds to a site."""

    file: File
    made_of: str
    """What it is made of, as authors and hosts know it, seen from `mkdocs.yml`."""


def package_of(plugin: object) -> str:
    """Return the Python package that a plugin comes from."""
    return type(plugin).__module__.partition(".")[0]


def refuse_plugins(config: MkDocsConfig) -> None:
    """Raise PluginError where a plugin can't be in one site with ours."""
    for name, plugin in config.plugins.items():
        package = BUILD_ANEW.get(package_of(plugin))
        if package:
            raise PluginError(
                f"{Path(config.config_file_path).name}: the plugin '{name}' ({package}) makes the "
                f"pages of each language from files of '{Path(config.docs_dir).name}' alone, and "
                "those of assessments are none: leave 'mirrormark' out here, and give the "
                f"assessments a site of their own, with a mkdocs.yml without '{name}'."
            )


def tell_of_theme(config: MkDocsConfig) -> str:
    """Return a line to put below what stops a build, where most of it is the theme's; else none."""
    name = config.theme.name
    if name not in BARE_THEMES:
        return ""
    return (
        f"\nMirrormark goes with the theme Material, and this site has '{name}'. Write "
        "'name: material' below 'theme:', or give the assessments a site of their own by "
        "'mirrormark build'."
    )


def refuse_copies(uris: Iterable[str], config: MkDocsConfig) -> None:
    """Raise PluginError where a plugin would put our pages of a navigation into one of its own.

    Nothing could be answered there, nor would results be found: what belongs together is found by
    ids, and these would be there twice.
    """
    for name, plugin in config.plugins.items():
        if package_of(plugin) != COPY_ALL or not plugin.config["enabled"]:
            continue
        left_out = plugin.config["exclude"]
        copied = [uri for uri in uris if not _is_excluded(uri, left_out)]
        if copied:
            patterns = dict.fromkeys([*left_out, *map(_all_beside, copied)])
            raise PluginError(
                f"{Path(config.config_file_path).name}: the plugin '{name}' puts all pages into "
                "one, in which no assessment can be answered and no results are found: write "
                f"'exclude: [{', '.join(patterns)}]' below '{name}'."
            )


def _all_beside(uri: str) -> str:
    """Return a pattern of all in the folder of a page, or of the page alone that is in none."""
    folder, in_folder, _ = uri.rpartition("/")
    return f"{folder}/*" if in_folder else uri


def _is_excluded(uri: str, patterns: Sequence[str]) -> bool:
    """Whether that plugin leaves a page out: it, or a folder that it is in, fits a pattern."""
    parts = uri.split("/")
    paths = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
    return any(fnmatch(path, pattern.rstrip("/")) for pattern in patterns for path in paths)


def refuse_taken(additions: Sequence[Addition], files: Files, config: MkDocsConfig) -> None:
    """Raise PluginError where files of the site's own have addresses of ours, naming all of them.

    What `exclude_docs` leaves out has no address.
    """
    ours = {each.file.dest_uri: each for each in additions}
    taken = []
    for theirs in files:
        addition = ours.get(theirs.dest_uri)
        if not addition or theirs.inclusion is InclusionLevel.EXCLUDED:
            continue
        name = _name(theirs, config)
        # Where the folder of pages holds that of assessments, both are one file.
        if theirs.generated_by != addition.file.generated_by and name != addition.made_of:
            taken.append(
                f"{name}: this file has the address '{addition.file.url}', which belongs to what "
                f"Mirrormark makes of {addition.made_of}. Rename it, or move it elsewhere."
            )
    if taken:
        raise PluginError("\n".join(taken))


def refuse_taken_out(
    additions: Sequence[Addition], files: Files, is_published: Callable[[InclusionLevel], bool]
) -> None:
    """Raise PluginError where one of our files isn't in the site any more.

    Another plugin has dropped it, or a pattern in `mkdocs.yml` leaves it out.
    """
    for each in additions:
        left, url = files.get_file_from_path(each.file.src_uri), each.file.url
        if left is None or left.generated_by != each.file.generated_by:
            raise PluginError(
                f"{each.made_of}: another plugin has taken '{url}' out of the site. Look below "
                "'plugins:' for one that leaves out or makes files: name it before 'mirrormark', "
                "or have it leave this address alone."
            )
        if not is_published(left.inclusion):
            raise PluginError(
                f"{each.made_of}: 'exclude_docs' or 'draft_docs' in mkdocs.yml leaves '{url}' out "
                "of the site. Change the pattern; to leave an assessment out, move its file to "
                "another folder."
            )


def _name(file: File, config: MkDocsConfig) -> str:
    """Return a file of the site's own as its author knows it, seen from `mkdocs.yml`."""
    if file.generated_by:
        return f"{file.src_uri} (made by the plugin '{file.generated_by}')"
    root, path = Path(config.config_file_path).parent, Path(file.abs_src_path or file.src_uri)
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
