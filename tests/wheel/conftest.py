"""The wheel and the sources, made once."""

from pathlib import Path

import pytest

from tests.browser.conftest import (  # noqa: F401 (fixtures)
    browser_context_args,
    browser_type_launch_args,
    quiet_page,
    troubles,
)
from tests.wheel.packing import Alone, install, pack


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sources and the wheel that is made of them, as `make dist` has them."""
    return pack(tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="session")
def wheel(packed: list[Path]) -> Path:
    (path,) = (each for each in packed if each.suffix == ".whl")
    return path


@pytest.fixture(scope="session")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Alone:
    return install(wheel, tmp_path_factory.mktemp("alone"))
