"""Goes through responses of some numbers in Python and in the page's script; prints how it went."""

import sys
from collections import Counter
from itertools import batched

from tests.responses.damage import damage
from tests.responses.earlier_links import judge_links
from tests.responses.judging import judge
from tests.responses.round_trips import find_lost
from tests.responses.script import find_differing

BATCH = 1000
"""So many are given to the script at once."""

if __name__ == "__main__":
    first, many = map(int, sys.argv[1:])
    numbers = range(first, first + many)
    batches = [*batched(numbers, BATCH)]
    lost = [number for some in batches for number in find_lost(some)]
    print(f"{many} round trips: {len(lost)} lost or other bytes {lost[:9] or ''}")
    ends = Counter(judge(*damage(number)) for number in numbers)
    differing = [number for some in batches for number in find_differing(some)]
    print(f"{many} damaged files: {dict(ends)}; read differently: {differing[:9] or 'none'}")
    for is_damaged in (False, True):
        went, differing = Counter(), []
        for some in batches:
            ends, others = judge_links(some, is_damaged=is_damaged)
            went += ends
            differing += others
        what = "damaged links" if is_damaged else "links"
        print(f"{many} {what} of earlier versions: {dict(went)};", end=" ")
        print(f"read differently: {differing[:9] or 'none'}")
