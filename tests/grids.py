"""Which cases of a broad grid `make test` runs: its corners. `make test-all` runs all of them."""

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import is_hypothesis_test

__all__ = ["is_corner", "mark_drawn", "mark_wide"]


def is_corner(case: str, corners: Iterable[str]) -> bool:
    """Whether the id of a case, `chromium-clarity-320x568`, has a corner, such as `clarity`."""
    return any(f"-{corner}-" in f"-{case}-" for corner in corners)


def mark_wide(items: Sequence[pytest.Item]) -> list[str]:
    """Mark as `wide` all but the corners; returns corners that are none of the cases there are."""
    unmet: dict[str, bool] = {}
    for item in items:
        for mark in item.iter_markers("corners"):
            case = item.callspec.id  # type: ignore[attr-defined]
            if not is_corner(case, mark.args):
                item.add_marker(pytest.mark.wide)
            name = item.nodeid.partition("[")[0]
            for corner in mark.args:
                key = f"{name}: {corner}"
                unmet[key] = unmet.get(key, True) and not is_corner(case, [corner])
    return [key for key, is_unmet in unmet.items() if is_unmet]


def mark_drawn(items: Sequence[pytest.Item]) -> None:
    """Mark as `drawn` what Hypothesis draws examples for."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.drawn)
