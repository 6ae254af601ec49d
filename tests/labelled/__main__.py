"""`python -m tests.labelled` says how often rules of wording are right, and writes it down.

`python -m tests.labelled wrong` lists what they get wrong in the half that they are tuned on.
"""

import sys

from tests.labelled.figures import say_figures, write
from tests.labelled.items import LABELS, read_items, what_is_told


def list_wrong() -> None:
    for rule in LABELS:
        for item in read_items("tuned"):
            is_told = rule in what_is_told(item)
            if is_told != (rule in item.labels):
                print(f"{rule}: {'told of' if is_told else 'missed'}: {item.words}")


if sys.argv[1:] == ["wrong"]:
    list_wrong()
else:
    print(say_figures())
    write()
