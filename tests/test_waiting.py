"""Tests wait for what they say: Playwright takes the promise of an async function for true."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
WAITS = re.compile(r"\.wait_for_function\(\s*(?P<what>\"[^\"]*|[A-Z_]+)")
CONSTANT = re.compile(r"^(?P<name>[A-Z_]+) = f?(?:\"\"\"|\")(?P<start>[^\n]*)", re.MULTILINE)


def test_nobody_waits_for_an_async_function_by_playwrights_own_way() -> None:
    found = []
    for path in TESTS.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        constants = {match["name"]: match["start"] for match in CONSTANT.finditer(text)}
        waited = [match["what"].lstrip('"') for match in WAITS.finditer(text)]
        found += [path.name for each in waited if "async" in constants.get(each, each)]
    assert found == [], "they never wait: use `tests.browser.polling.wait_until`"
