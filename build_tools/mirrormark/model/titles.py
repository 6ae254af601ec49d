"""What readers see where an author gave only an id."""

__all__ = ["title_of"]


def title_of(name: str) -> str:
    """Return an id as a title: «very-high» as «Very high». Nothing else of it changes."""
    words = name.replace("-", " ").replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}"
