"""What Python's types can't say of the contract's values."""


class Schema:
    """What JSON Schema says of a value beyond its type in Python."""

    def __init__(self, **keywords: object) -> None:
        self.keywords = keywords


class Row:
    """What the cells of a list are, one by one."""

    def __init__(self, *cells: object) -> None:
        self.cells = cells
