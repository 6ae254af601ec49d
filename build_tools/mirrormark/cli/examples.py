"""Commands to try, as the help of each command ends with."""

__all__ = ["show_examples"]


def show_examples(*lines: str) -> str:
    """Return the end of a command's help: each example on a line of its own."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
