"""What hosts are told of other people's plugins is what `tests/matrix` tries."""

import re

from tests.matrix.sites import NEIGHBOURS, REFUSED
from tests.sites import ROOT

HOSTING = (ROOT / "docs/hosting/plugins.md").read_text(encoding="utf-8")
CHAPTER = re.compile(r"^# With other plugins\n(.*?)^## ", re.MULTILINE | re.DOTALL)


def test_the_table_has_the_plugins_that_are_tried() -> None:
    (chapter,) = CHAPTER.findall(HOSTING)
    listed = re.findall(r"^\| `([a-z0-9-]+)`", chapter, re.MULTILINE)
    assert listed == sorted({each.name for each in [*NEIGHBOURS, *REFUSED]})
