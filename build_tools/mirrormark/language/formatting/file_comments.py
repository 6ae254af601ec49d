"""All comments of a file: of none may be lost a word."""

import yaml

from mirrormark.language.formatting.yaml_comments import Comments
from mirrormark.language.parse.lines import split_lines
from mirrormark.language.parse.located import LINE_ENDS_OF_YAML, LOADER
from mirrormark.language.parse.opening import front_matter_of, open_text
from mirrormark.language.parse.read_remarks import COMMENT

__all__ = ["list_comments"]


def list_comments(text: str) -> list[list[str]]:
    """Return the comments of a file that can be read: those of YAML by piece, then others.

    Keys change places and take theirs along, so those of a piece come by their words.
    """
    front = front_matter_of(text)[1:]
    fences = [fence for part in open_text(text, "", []).parts for fence in part.fences]
    in_yaml = ["\n".join(front), *(each.text for each in fences if each.info)]
    body = "\n".join(split_lines(text)[len(front) + 2 :])
    return [*map(_list_in_yaml, in_yaml), COMMENT.findall(body)]


def _list_in_yaml(text: str) -> list[str]:
    try:
        root = yaml.compose(text.translate(LINE_ENDS_OF_YAML), Loader=LOADER)
    except yaml.YAMLError:  # a fence that is no YAML, and that nobody changes
        return [text]
    if root is None:
        return sorted(line.strip() for line in text.split("\n") if line.strip())
    return sorted(each.text for each in Comments(text, root).all)
