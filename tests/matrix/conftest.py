"""Whether the plugins are there, and a site without any of them to compare with."""

from pathlib import Path

import pytest

from tests.matrix.installed import expect_installed
from tests.matrix.sites import PLAIN, build, write


@pytest.fixture(autouse=True)
def plugins() -> None:
    expect_installed()


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site without another plugin."""
    project = write(tmp_path_factory.mktemp("plain") / "project", PLAIN, ["search", "mirrormark"])
    done = build(project)
    assert done.returncode == 0, done.stderr
    return project / "site"
