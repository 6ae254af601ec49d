"""How many examples are drawn, how long each may take (as long as it does), and what is broad."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.grids import mark_drawn, mark_wide

# A busy machine is no mistake of the code's.
settings.register_profile("here", deadline=None, suppress_health_check=list(HealthCheck))
# For `make quick` and `make test`: new ones each time. `make test-all` draws five times as many.
settings.register_profile("quick", settings.get_profile("here"), max_examples=20)
# For the thousands of runs that mutation testing takes: few examples, and always the same ones.
settings.register_profile(
    "mutants", settings.get_profile("here"), max_examples=25, derandomize=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "here"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are processors: readers in browsers wait about half of the time."""
    return (os.cpu_count() or 1) + 2


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what `make test` leaves to `make test-all`, before anything is chosen by its marks."""
    mark_drawn(items)
    unmet = mark_wide(items)
    if unmet and not any("::" in each for each in config.args):
        raise pytest.UsageError("corners that no case has: " + ", ".join(unmet))
