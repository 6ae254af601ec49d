"""The page of functions is what the docstrings say."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "build_tools/dev/reference"))

from entries import describe, load  # noqa: E402 -- a script's modules, not a package's
from public import PUBLIC  # noqa: E402

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


SOURCE = '''"""Things."""


def count(things: list[str]) -> int:
    """Count things.

    Args:
        things: What is counted, each of which
            may be there twice.

    Returns:
        How many there are: none of them
        is left out.

    Raises:
        ValueError: There is nothing, not even
            a thing without a name.
    """


def walk(things: list[str]) -> Iterator[str]:
    """Walk through things.

    Yields:
        Each thing
        once.
    """
'''


def test_what_a_function_gives_is_one_entry_however_many_lines_tell_of_it(tmp_path: Path) -> None:
    (tmp_path / "counting.py").write_text(SOURCE)
    modules = load(tmp_path, ["counting"])
    told = describe(modules, "counting.count", set()).splitlines()
    assert [line for line in told if line.startswith("* ")] == [
        "* `things`: What is counted, each of which may be there twice.",
        "* *Returns* How many there are: none of them is left out.",
        "* *Raises* `ValueError`: There is nothing, not even a thing without a name.",
    ]
    assert "* *Yields* Each thing once.\n" in describe(modules, "counting.walk", set())
