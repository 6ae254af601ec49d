"""The page of functions is what the docstrings say."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "build_tools/dev/reference"))

from public import PUBLIC  # noqa: E402 -- a script's module, not a package's

NAMES = [name for _, _, names in PUBLIC for name in names]


def test_the_page_is_not_stale() -> None:
    command = [sys.executable, ROOT / "build_tools/dev/reference", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_what_is_public_is_exported(name: str) -> None:
    module, _, within = name.rpartition(".")
    assert within in importlib.import_module(module).__all__


def test_nothing_is_told_twice() -> None:
    assert len({name.rpartition(".")[2] for name in NAMES}) == len(NAMES) > 40
