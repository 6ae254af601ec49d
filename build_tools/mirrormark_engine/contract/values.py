"""What is in no object of its own: ids, numbers, and words out of a few."""

from typing import Annotated, Literal

from mirrormark_engine.contract.schema import Row, Schema

type Id = Annotated[str, Schema(minLength=1, description="What something is called by others.")]
type Version = Annotated[
    str, Schema(pattern="^[0-9a-f]{12}$", description="The beginning of the text's SHA-256.")
]
type Day = Annotated[str, Schema(pattern=r"^\d{4}-\d{2}-\d{2}$", description="Such as 2026-11-22.")]
type Percent = Annotated[
    float, Schema(minimum=0, maximum=100, description="A score, or a part of a hundred.")
]
type Count = Annotated[int, Schema(minimum=0, description="How many, or which, counted from 0.")]
type Positive = Annotated[int, Schema(minimum=1, description="A whole number from 1.")]
type Ratio = Annotated[
    list[int], Row(Count, Positive), Schema(description="Numerator and denominator.")
]
type Kind = Annotated[
    Literal["statement", "choice", "multiple", "number", "allocation", "ranking", "text"],
    Schema(description="How an item is answered."),
]
type Mode = Annotated[
    Literal["mean", "sum", "weakest"], Schema(description="How several scores make one.")
]
type State = Annotated[
    Literal["doesnt-apply", "dont-know"], Schema(description="What stands in an answer's place.")
]
type Urgency = Annotated[
    Literal["note", "warning", "urgent"],
    Schema(description="How much a notice asks for a reader's eye, rising."),
]
type Sign = Annotated[
    Literal[">=", ">", "<=", "<", "==", "!="], Schema(description="How two numbers compare.")
]
