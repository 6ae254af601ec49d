"""Does the same to many things in several processes, where that is quicker and the system can."""

from collections.abc import Callable, Iterator, Sequence
from multiprocessing import cpu_count, get_all_start_methods, get_context
from typing import Any

__all__ = ["do_side_by_side"]

FEW = 16
"""So few are done sooner than processes are started."""
AT_ONCE = 4
"""Things that a process takes at a time."""

# A process begins as a copy of this one and finds both here: neither need be fit for sending.
_do: Callable[[Any], Any]  # of any types, those of whoever calls
_things: Sequence[Any]


def do_side_by_side[T, Done](do: Callable[[T], Done], things: Sequence[T]) -> Iterator[Done]:
    """Yield what ``do`` makes of each of ``things``, in their order.

    What it makes has to be fit for sending from one process to another. It may run in a copy of
    this process, so that whatever else it changes may be lost.
    """
    workers = cpu_count()
    if len(things) < FEW or workers < 2 or "fork" not in get_all_start_methods():
        yield from map(do, things)
        return
    global _do, _things
    _do, _things = do, things
    with get_context("fork").Pool(workers) as pool:
        yield from pool.imap(_do_one, range(len(things)), AT_ONCE)


def _do_one(number: int) -> object:
    return _do(_things[number])
