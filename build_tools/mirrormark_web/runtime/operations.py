"""Runs in Pyodide while the bundle is made: goes through what Python's own types can do.

Which of it the engine gets to depends on the answers. So each method of each type that it has in
its hands is called here, with all that fits and with much that doesn't. What it calls is kept in
the runtime, also for raising an error.
"""

import bisect
import collections
import fractions
import functools
import itertools
import json
import math
import operator
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress

HUGE = 2**70  # more than a machine's number
# With a huge exponent.
NEVER_ENDING = {"pow", "__pow__", "__rpow__", "ipow", "__ipow__", "round", "__round__"}
FUNCTIONS = [
    *(abs, all, any, ascii, bin, bool, callable, chr, dict, dir, divmod, enumerate, filter, float),
    *(format, frozenset, getattr, hasattr, hash, hex, int, isinstance, issubclass, iter, len, list),
    *(map, max, min, next, object, oct, ord, range, repr, reversed, set, slice, sorted, str, sum),
    *(tuple, type, zip),
]
ARITHMETIC = ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>"]
OPERATORS = [*ARITHMETIC, "==", "!=", "<", "<=", ">", ">=", "in", "is", "and"]
SYNTAX = """
def change(*values, **named):
    first, *others = values
    found = [*values, *others], (*values, first), {*others}, {**named, "more": first}
    match values:
        case [int() as number, *_] if number > 1:
            found += (number, -number, +number, ~number, not number)
        case [str(), *_] | {"a": _}:
            found *= 2
    del first
    return found

def yield_each(values):
    yield from values
    next(iter(()))

class Holder:
    __slots__ = ("held",)
    def __enter__(self):
        self.held = [[]]
        self.held[0] += [1]
        return self
    def __exit__(self, *_):
        del self.held

def walk[Each](each: Each):
    total = 0
    with Holder() as holder:
        holder.held[0][:] = [1, 2]
        del holder.held[0][0]
    for place, value in enumerate(change(each, 2, named=each)):
        try:
            total += len([one for one in yield_each(value)])
        except (RuntimeError, TypeError) as error:
            total -= bool(error)
        finally:
            total <<= 1
    assert total is not None, f"{total!r:>5}"
    return total

type Walked = list[int]
"""
OFTEN = 50
MODULES = [bisect, collections, functools, itertools, math, operator]
MORE_THAN_REMEMBERED = 3


def list_values() -> list[object]:
    """Return values of all types, new ones each time: texts of one, two and four bytes a letter."""
    numbers = [True, 0, 7, -3, HUGE, 0.5, -2.0, math.inf, math.nan, fractions.Fraction(2, 3)]
    texts = ["", "plain", "na\u00efve", "\u65e5\u672c", "\U0001f9ed x", "%s {}", "7", b"bytes"]
    groups = [(1, "b"), [3, 1, 2], {"a": 1}, {1, 2}, frozenset("ab"), range(5), slice(1, 9, 2)]
    others = [None, ValueError("no"), len, str, str.lower, lambda value: value]
    return [*numbers, *texts, *groups, *others, iter([1, 2]), {"a": 1}.items(), {"b": 2}.keys()]


def list_operations() -> Iterator[Callable[..., object]]:
    """Yield all that can be called with values: functions, and methods of each value's type."""
    yield from FUNCTIONS
    for holder in (*MODULES, *dict.fromkeys(type(value) for value in list_values())):
        found = (getattr(holder, name, None) for name in dir(holder) if name not in NEVER_ENDING)
        yield from filter(callable, found)


def try_out(operation: Callable[..., object]) -> None:
    """Call an operation with each value, and with each two of them."""
    for count in (0, 1, 2):
        for values in itertools.product(list_values(), repeat=count):
            with suppress(BaseException):
                result = operation(*values)
                if isinstance(result, Iterator):
                    list(itertools.islice(result, 5))


def try_texts() -> None:
    """Write and read values as JSON, and as texts of all kinds."""
    for value in list_values():
        with suppress(TypeError, ValueError):
            for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
                json.loads(text)
                json.loads(text[:-1])
        with suppress(TypeError, ValueError):
            _ = f"{value!s:>9} {value!r:<9} {value!a:^9} {value:.3f} {value:,}"


def read_attributes() -> None:
    """Read each attribute of each value: functions that are no methods stand behind many."""
    for value in list_values():
        for name in dir(value):
            with suppress(BaseException):
                getattr(value, name)


def copy_of(value: object) -> object:
    """Return one that can be changed without changing others."""
    return type(value)(value) if isinstance(value, list | set | dict) else value


def run_hot() -> None:
    """Run each operator often on the same types: Python takes another way for these then."""
    values = (True, 7, -3, 0.5, "ab", (1,), [1], {1}, {"a": 1}, fractions.Fraction(2, 3))
    for sign, left, right in itertools.product(OPERATORS, values, values):
        with suppress(BaseException):
            run = eval(f"lambda left, right: left {sign} right")  # noqa: S307 (no text from outside)
            for _ in range(OFTEN):
                run(left, right)
    for sign, left, right in itertools.product(ARITHMETIC, values, values):
        space: dict[str, Callable[..., object]] = {}
        exec(f"def run(left, right):\n    left {sign}= right\n    return left", space)  # noqa: S102
        for _ in range(OFTEN):
            with suppress(BaseException):
                space["run"](copy_of(left), right)


def try_syntax() -> None:
    """Run each kind of statement: what stands behind some of them is called by its number."""
    space: dict[str, Callable[..., object]] = {}
    exec(SYNTAX, space)  # noqa: S102 (no text from outside)
    for value in list_values():
        for _ in range(OFTEN):
            with suppress(Exception):
                space["walk"](value)


def try_powers() -> None:
    """Raise and round numbers, without huge exponents."""
    bases = (0, 2, -3, 0.5, fractions.Fraction(2, 3))
    for base, exponent in itertools.product(bases, (0, 3, -2, 0.5)):
        with suppress(ArithmeticError, TypeError):
            round(base, exponent)
        with suppress(ArithmeticError):
            _ = base**exponent


def try_large_numbers() -> None:
    """Reckon with numbers of many digits: Python takes other ways for these, by their lengths."""
    sizes = (*range(0, 200, 31), 1_000, 2_000, 2_300, 5_000, 20_000, 60_000)
    numbers = [sign * (3**size + size) for size in sizes for sign in (1, -1)]
    two = (operator.add, operator.sub, operator.mul, operator.floordiv, operator.mod, divmod)
    more = (operator.and_, operator.or_, operator.xor, operator.lt, operator.eq, operator.truediv)
    for left, right in itertools.product(numbers, numbers):
        for operation in (*two, *more, math.gcd, math.lcm, fractions.Fraction):
            # The largest are divided by a module that pages don't have.
            with suppress(ArithmeticError, ImportError):
                operation(left, right)
    for number in numbers:
        for exponent in (2, 3, 6):
            _ = number**exponent
        _ = number << 1_000, number >> 1_000, -number, ~number, hash(number), number.bit_length()
        _ = number.bit_count()
        for order, signed in itertools.product(("little", "big"), (True, False)):
            with suppress(OverflowError):
                held = number.to_bytes(number.bit_length() // 8 + 1, order, signed=signed)
                int.from_bytes(held, order, signed=signed)
        for operation in (float, math.isqrt):
            with suppress(ArithmeticError, ValueError, ImportError):
                operation(number)


def try_held() -> None:
    """Call what Python reaches by an object, not by its type: a cache of each sort, and getters."""
    for size in (None, 0, MORE_THAN_REMEMBERED - 1):
        for typed in (False, True):
            remember = functools.lru_cache(size, typed)(lambda *values, **named: (values, named))
            for value in (*range(MORE_THAN_REMEMBERED), 0, 0.5, "text", (1, 2)):
                remember(value)
                remember(value, value, name=value)
            with suppress(TypeError):
                remember([])
            remember.cache_info()
            remember.cache_clear()
    held = [
        *(operator.itemgetter(0), operator.itemgetter(0, 1), operator.attrgetter("real")),
        *(
            operator.methodcaller("__len__"),
            functools.partial(max, 1),
            functools.partial(int, base=2),
        ),
    ]
    for each, value in itertools.product(held, list_values()):
        with suppress(Exception):
            each(value)


def try_sorts() -> None:
    """Sort values of each type: Python compares some types in a way of their own."""
    halves = [fractions.Fraction(each, 2) for each in range(-OFTEN, OFTEN)]
    turned = [[half * (-1) ** place for place, half in enumerate(halves)], halves[::-1], halves * 3]
    kinds: list[Callable[[fractions.Fraction], object]] = [
        *(int, float, str, ascii, lambda half: (half, 1), lambda half: (int(half), "b")),
        *(lambda half: half, lambda half: [half], lambda half: int(half) * HUGE),
        lambda half: f"\u65e5{half}",
    ]
    for values, kind in itertools.product(turned, kinds):
        found = sorted(map(kind, values))
        found.sort(reverse=True)
        sorted(values, key=kind)


warnings.simplefilter("ignore")
sys.unraisablehook = lambda _: None
for each in list_operations():
    try_out(each)
read_attributes()
run_hot()
try_syntax()
try_texts()
try_powers()
try_large_numbers()
try_held()
try_sorts()
