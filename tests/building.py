"""Builds sites with MkDocs, in this very process: another one takes more than twice as long.

The site that is published is built by a process of its own, in `tests/shipped/`.
"""

import contextlib
import logging
import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

import material
import mkdocs
from click.testing import CliRunner
from jinja2 import FileSystemLoader
from mkdocs.__main__ import cli
from mkdocs.commands import build as build_command
from mkdocs.config.defaults import MkDocsConfig

from mirrormark.generators import mkdocs as generator
from mirrormark.generators.theme_templates import CompiledTemplates

__all__ = ["Built", "build"]

MKDOCS = logging.getLogger("mkdocs")
THEMES = tuple(Path(each.__path__[0]) for each in (material, mkdocs))
"""What no test changes."""
TEMPLATES = CompiledTemplates()
"""What Jinja has made of the theme's templates, for all builds, as one that serves has it."""


@dataclass(frozen=True)
class Built:
    """How a build has ended."""

    returncode: int
    stderr: str


def build(project: Path, *options: str, **variables: str) -> Built:
    """Run `mkdocs build` in the folder of a project. Raises what MkDocs itself doesn't expect."""
    runner = CliRunner(env={"NO_MKDOCS_2_WARNING": "1", **variables})
    with contextlib.chdir(project), _as_it_was():
        done = runner.invoke(cli, ["build", *options])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Built(done.exit_code, done.stderr)


@contextlib.contextmanager
def _as_it_was():
    """Have a build know nothing of those before it, and leave nothing of its own in the process.

    MkDocs keeps the plugins of a process, tells nothing twice in it, and sets up logs and warnings.
    """
    level, propagates, handlers = MKDOCS.level, MKDOCS.propagate, [*MKDOCS.handlers]
    filters = [*build_command.log.filters]
    no_plugins = patch.object(MkDocsConfig.plugins, "plugin_cache", {})
    with no_plugins, _with_what_is_the_same(), warnings.catch_warnings():
        warnings.simplefilter("default")  # as in a process of its own, where pytest's don't count
        yield
    MKDOCS.setLevel(level)
    MKDOCS.propagate = propagates
    MKDOCS.handlers[:] = handlers
    build_command.log.filters[:] = filters


@contextlib.contextmanager
def _with_what_is_the_same():
    """Spare a build what comes out as for all builds before: that is more than half of it."""
    templates = patch.object(generator, "CompiledTemplates", lambda: TEMPLATES)
    names = patch.object(FileSystemLoader, "list_templates", _list_files)
    with templates, names:
        yield


list_files = FileSystemLoader.list_templates


def _list_files(loader):
    """List the files of a theme; those of an installed one were listed before.

    It has 14,000 icons below a folder whose name starts with a dot. MkDocs copies none of these.
    """
    folders = tuple(map(str, loader.searchpath))
    is_installed = all(set(Path(each).parents) & set(THEMES) for each in folders)
    return _list_installed(folders) if is_installed else list_files(loader)


@cache
def _list_installed(folders):
    names = list_files(FileSystemLoader(folders))
    return tuple(name for name in names if not name.startswith("."))
