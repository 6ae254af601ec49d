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

    def find_place(self, offset: int, stop: int | None = None) -> Place:
        """Return where the characters from ``offset`` up to ``stop`` stand in the file.

        Of several lines, the place is in the first; without ``stop``, it goes on to its end.
        """
        number = len(self.starts) - 1
        while self.starts[number][0] > offset:
            number -= 1
        start, place = self.starts[number]
        following = self.starts[number + 1 :]
        end = following[0][0] - 1 if following else len(self.text)
        length = min(end, stop or end) - offset
        return Place(place.path, place.line, place.column + offset - start).over(length)

    def cut(self, text: str) -> tuple[tuple[str, Place], ...]:
        """Return the lines of a part of the text, each with its place."""
        first = self.text.find(text)
        ends = [*(start - 1 for start, _ in self.starts[1:]), len(self.text)]
        found = []
        for (start, _), end in zip(self.starts, ends, strict=True):
            begin, stop = max(start, first), min(end, first + len(text))
            if begin < stop:
                found.append((self.text[begin:stop], self.find_place(begin, stop)))
        return tuple(found)


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
        starts.append((offset, Place(place.path, number, column).over(len(words))))
        joined.append(words)
        offset += len(words) + 1
    return Words(" ".join(joined), tuple(starts))
