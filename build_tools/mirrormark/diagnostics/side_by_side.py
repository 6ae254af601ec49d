"""Does the same to many things in several processes, where that is quicker and the system can."""

from collections.abc import Callable, Iterator, Sequence
from multiprocessing import cpu_count, get_all_start_methods, get_context
from pathlib import Path
from threading import active_count
from time import sleep
from typing import Any

__all__ = ["count_threads", "do_side_by_side"]

FEW = 16
"""So few are done sooner than processes are started."""
AT_ONCE = 4
"""Things that a process takes at a time."""
LOOKS, MOMENT_S = 50, 0.001
"""So often is looked for other threads, and so long apart."""

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
    with get_context("fork").Pool(workers, _begin, (do, things)) as pool:
        yield from pool.imap(_do_one, range(len(things)), AT_ONCE)


def _can_fork() -> bool:
    """Whether this process can be copied: not with threads, whose locks nobody would open again."""
    return "fork" in get_all_start_methods() and _is_alone()


def _is_alone() -> bool:
    """Whether no thread is left but this one: those that have just ended may take a moment more."""
    for _ in range(LOOKS):
        if count_threads() == 1:
            return True
        sleep(MOMENT_S)
    return False


def count_threads() -> int:
    """Return the threads of this process, as the system counts them where it tells.

    Python asks it, too, and warns whoever copies a process with others.
    """
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return active_count()


def _begin(do: Callable[[Any], Any], things: Sequence[Any]) -> None:
    global _do, _things
    _do, _things = do, things


def _do_one(number: int) -> object:
    return _do(_things[number])
