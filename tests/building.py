"""Builds small sites with MkDocs, in this very process: to start another one takes longer.

Sites are built by a process of their own in `tests/shipped/` and in the tests of browsers.
"""

import contextlib
import logging
import warnings
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner
from mkdocs.__main__ import cli
from mkdocs.commands import build as build_command
from mkdocs.config.defaults import MkDocsConfig

__all__ = ["Built", "build"]

MKDOCS = logging.getLogger("mkdocs")


@dataclass(frozen=True)
class Built:
    """How a build has ended."""

    returncode: int
    stderr: str


def build(project: Path, *options: str) -> Built:
    """Run `mkdocs build` in the folder of a project. Raises what MkDocs itself doesn't expect."""
    with contextlib.chdir(project), _as_it_was():
        done = CliRunner(env={"NO_MKDOCS_2_WARNING": "1"}).invoke(cli, ["build", *options])
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
    with no_plugins, warnings.catch_warnings():
        warnings.simplefilter("default")  # as in a process of its own, where pytest's don't count
        yield
    MKDOCS.setLevel(level)
    MKDOCS.propagate = propagates
    MKDOCS.handlers[:] = handlers
    build_command.log.filters[:] = filters
