"""The words of a heading or a list entry, each of which can say where it stands in the file."""

from dataclasses import dataclass

from mirrormark.model import Place

__all__ = ["Words", "read_words"]


@dataclass(frozen=True, slots=True)
class Words:
    """Inline Markdown, its wrapped lines joined by a space."""

    text: str
    """Empty where there are none."""
    starts: tuple[tuple[int, Place], ...]
    """Where each of the lines begins: in the text, and in the file."""

    @property
    def place(self) -> Place:
        """Where they begin."""
        return self.starts[0][1]

    def find_place(self, offset: int) -> Place:
        """Return where the character at ``offset`` of the text stands in the file."""
        start, place = next(each for each in reversed(self.starts) if each[0] <= offset)
        return Place(place.path, place.line, place.column + offset - start)


def read_words(content: str, lines: list[str], place: Place) -> Words:
    """Join the lines of ``content``, which begins in the line of ``place``, and find each."""
    joined: list[str] = []
    starts: list[tuple[int, Place]] = []
    offset = 0
    for index, line in enumerate(content.split("\n")):
        words = line.strip()
        number = place.line + index
        source = lines[number - 1] if number <= len(lines) else ""
        # Where Markdown has changed a character, or where there are no words, the line begins.
        found = source.rfind(words) if words else -1
        column = 1 + (len(source) - len(source.lstrip()) if found < 0 else found)
        starts.append((offset, Place(place.path, number, column)))
        joined.append(words)
        offset += len(words) + 1
    return Words(" ".join(joined), tuple(starts))
