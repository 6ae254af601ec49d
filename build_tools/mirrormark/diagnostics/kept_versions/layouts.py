"""How items are answered: what the numbers of their answers depend on, and nothing else."""

from mirrormark.contract.versions import Answered
from mirrormark_engine import contract

__all__ = ["lay_out"]


def lay_out(item: contract.Item) -> Answered:
    """Return how an item is answered."""
    answered: Answered = {"kind": item["kind"]}
    if item["options"]:
        answered["options"] = [each["id"] for each in item["options"]]
    if alone := [each["id"] for each in item["options"] if each.get("none")]:
        answered["none"] = alone
    if quantity := item["quantity"]:
        answered["quantity"] = {
            "lowest": quantity["lowest"],
            "highest": quantity["highest"],
            "step": quantity["step"],
        }
    if item["allow"]:
        answered["allow"] = [*item["allow"]]
    return answered
