"""Reads damaged files of some numbers, and prints how it went."""

import sys
from collections import Counter

from tests.responses.damage import damage
from tests.responses.judging import judge

if __name__ == "__main__":
    first, many = map(int, sys.argv[1:])
    print(dict(Counter(judge(*damage(number)) for number in range(first, first + many))))
