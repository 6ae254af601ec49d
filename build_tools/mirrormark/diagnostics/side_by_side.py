"""Does the same to many things in several processes, where that is quicker and the system can."""

from collections.abc import Callable, Iterator, Sequence
from multiprocessing import cpu_count, get_all_start_methods, get_context
from threading import active_count
from typing import Any
from warnings import catch_warnings, simplefilter

__all__ = ["do_side_by_side"]

FEW = 16
"""So few are done sooner than processes are started."""
AT_ONCE = 4
"""Things that a process takes at a time."""

# In a process that was started here alone; of any types, those of whoever calls.
_do: Callable[[Any], Any]
_things: Sequence[Any]


def do_side_by_side[T, Done](do: Callable[[T], Done], things: Sequence[T]) -> Iterator[Done]:
    """Yield what ``do`` makes of each of ``things``, in their order.

    What it makes has to be fit for sending from one process to another. It may run in a copy of
    this process, so that whatever else it changes may be lost.
    """
    workers = cpu_count()
    if len(things) < FEW or workers < 2 or not _can_fork():
        yield from map(do, things)
        return
    # A process begins as a copy of this one and is handed both as they are, not as they are sent.
    with catch_warnings():
        # Of other threads, and Python takes one that has just ended for one of them.
        simplefilter("ignore", DeprecationWarning)
        pool = get_context("fork").Pool(workers, _begin, (do, things))
    with pool:
        yield from pool.imap(_do_one, range(len(things)), AT_ONCE)


def _can_fork() -> bool:
    """Whether this process can be copied: not with threads, whose locks nobody would open again."""
    return "fork" in get_all_start_methods() and active_count() == 1


def _begin(do: Callable[[Any], Any], things: Sequence[Any]) -> None:
    global _do, _things
    _do, _things = do, things


def _do_one(number: int) -> object:
    return _do(_things[number])
