"""Goes through the files of some numbers; keeps what went wrong in `build/mutated`."""

import signal
import sys
import tempfile
import traceback
from collections import Counter
from itertools import batched
from pathlib import Path

from tests.mutating.asking import read_beside, try_everything
from tests.mutating.damage import damage
from tests.mutating.serving import Served, quiet

KEPT = Path("build/mutated")
LONGEST_S = 60
"""Of the processor's time. Whoever looks for what takes long has other files for it."""
AT_ONCE = 20
"""So many files are edited between two builds."""


class TooLongError(Exception):
    """A file took longer than any should."""


def stop(*_):
    raise TooLongError


def attempt(do, numbers):
    """Do something with files; return how it ended, and keep them if that was badly."""
    signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
    try:
        return do()
    except TooLongError:
        return keep(numbers, "slow", f"slower than {LONGEST_S} s")
    except Exception:  # noqa: BLE001 (whatever it is, it is looked for)
        return keep(numbers, "traceback", traceback.format_exc())
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def keep(numbers, how, why):
    KEPT.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        text, name = damage(number)
        (KEPT / f"{number}.md").write_bytes(text.encode("utf-8", "surrogatepass"))
        print(f"{number}, {name}:", flush=True)
    print(why, flush=True)
    return how


def ask(numbers):
    """Have each file reviewed, explained, simulated, compared, scored and shown."""
    beside = read_beside()

    def judge(number):
        return "refused" if try_everything(damage(number)[0], beside) else "fine"

    return Counter(attempt(lambda each=each: judge(each), [each]) for each in numbers)


def serve(numbers):
    """Edit some files of a site, build it as `mkdocs serve` does, edit them again, and so on."""
    quiet()
    counts = Counter()
    with tempfile.TemporaryDirectory() as folder:
        served = Served(Path(folder))
        for some in batched(numbers, AT_ONCE):
            texts = [damage(number)[0] for number in some]
            counts[attempt(lambda texts=texts: served.edit(texts), some) or "fine"] += len(some)
    return counts


def main(words):
    go = serve if words[0] == "serve" else ask
    first, many = map(int, words[-2:])
    signal.signal(signal.SIGPROF, stop)
    counts = go(range(first, first + many))
    print(f"{many} files: {dict(counts)}")
    return bool(counts["traceback"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
