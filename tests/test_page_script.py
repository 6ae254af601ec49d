"""How much script a page loads before its first question can be answered, and what comes later."""

import gzip
import re
from pathlib import Path

from mirrormark.bundle import read_manifest

BUNDLE = Path(__file__).parent.parent / "build/bundle"
MOST = 45_000
"""Bytes, gzipped as most hosts do. What few readers need at once goes into a part (`build.mjs`)."""
PARTS = {"carry", "diagnosis", "profile", "results"}
AT_ONCE = re.compile(r'(?:\bfrom|\bimport)"\./([\w-]+\.js)"')
LATER = re.compile(r'\bimport\("\./([\w-]+\.js)"[+)]')


def read(name: str) -> str:
    return (BUNDLE / name).read_text(encoding="utf-8")


def with_imports(name: str) -> set[str]:
    """Return a script and all that browsers fetch before they run it."""
    found, left = set[str](), {name}
    while left:
        found |= left
        left = {each for script in left for each in AT_ONCE.findall(read(script))} - found
    return found


def weigh(name: str) -> int:
    return len(gzip.compress(read(name).encode(), 6))


def test_a_page_waits_for_one_file_of_this_size() -> None:
    script = read_manifest(BUNDLE)["script"]
    assert with_imports(script) == {script}
    assert weigh(script) <= MOST


def test_its_parts_find_in_it_what_it_has() -> None:
    script = read_manifest(BUNDLE)["script"]
    later = set(LATER.findall(read(script)))
    assert {name.rpartition("-")[0] for name in later} == PARTS
    assert all(script in with_imports(part) for part in later)


def test_of_each_part_it_is_known_which_files_it_is() -> None:
    manifest = read_manifest(BUNDLE)
    script, parts = manifest["script"], manifest["parts"]
    later = {name.rpartition("-")[0]: name for name in LATER.findall(read(script))}
    wanted = {part: with_imports(name) - {script} for part, name in later.items()}
    assert {part: set(files) for part, files in parts.items()} == wanted
    assert not [part for part, files in parts.items() if len(files) > len(wanted[part])]


def test_what_other_sites_pin_is_whole() -> None:
    script = read(read_manifest(BUNDLE)["embed_script"])
    assert AT_ONCE.findall(script) == LATER.findall(script) == []
