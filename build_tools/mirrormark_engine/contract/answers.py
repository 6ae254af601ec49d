"""What a response consists of."""

from collections.abc import Mapping
from typing import Annotated

from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Id

type Answer = Annotated[
    str | float | list[Id] | dict[str, float],
    Schema(
        description="An option, free text, `doesnt-apply` or `dont-know`; a number; options, in "
        "the order of a ranking; or the shares of an allocation by part. An option whose id is a "
        "number may be given as that."
    ),
]
type Answers = Annotated[
    Mapping[str, Answer | None], Schema(description="By item; null for one that was left blank.")
]
