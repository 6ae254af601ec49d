"""Makes a release up to its tag: `python build_tools/dev/release tag VERSION [CHECKS]`.

`CHECKS` is `full` (all tests, the site, the files to publish), `quick` (the tests that need no
browser, then the same), or `none`, where somebody has run them on this very commit. Nothing is ever
pushed.

`notes TAG` prints what the changelog says of a tag, and fails where the sources are of another
version.
"""

import datetime as dt
import sys
from pathlib import Path

from changelog import find_part
from checks import CHECKS, run_checks
from links import find_broken_links
from places import CHANGELOG, CITATION, SOURCE, find_version, write_version
from refusal import RefusalError
from repository import Repository
from stand_ins import find_stand_ins
from versions import check_version

BRANCH = "main"
FILES = (SOURCE, CHANGELOG, CITATION)
DONE = """\
{tag} is tagged, and nothing is pushed. To publish it, run:
  git push --atomic origin {branch} {tag}
"""


def make_release(root: Path, version: str, checks: str) -> str:
    """Check all, write the version, run ``checks``, commit and tag; return the name of the tag.

    Raises RefusalError, and leaves the files as they were.
    """
    if checks not in CHECKS:
        raise RefusalError(f"CHECKS can be {', '.join(CHECKS)}; it is '{checks}'.")
    repository = Repository(root)
    before = {name: (root / name).read_bytes() for name in FILES}
    texts = {name: _decode(name, content) for name, content in before.items()}
    check_version(version, find_version(texts[SOURCE]), repository.list_tags())
    repository.check_state(BRANCH)
    _check_links(root)
    _check_addresses(root)
    head = repository.find_head()
    written = write_version(texts, version, dt.datetime.now(dt.UTC).date())
    tag = f"v{version}"
    try:
        _write(root, written)
        run_checks(root, version, checks)
        repository.commit(FILES, f"Version {version}")
        _, notes = find_part(written[CHANGELOG], version)
        repository.tag(tag, f"Version {version}\n\n{notes}\n")
    except BaseException:  # Ctrl+C, for one
        repository.go_back(head)
        for name, content in before.items():
            (root / name).write_bytes(content)
        raise
    return tag


def read_notes(root: Path, tag: str) -> str:
    """Return what the changelog says of a tag.

    Raises RefusalError where the sources are of another version, or its part has no date, or where
    the project has no address yet.
    """
    _check_addresses(root)
    version = tag.removeprefix("v")
    present = find_version((root / SOURCE).read_text(encoding="utf-8"))
    if present != version:
        raise RefusalError(f"The tag is {tag}, and the sources are of version {present}.")
    day, notes = find_part((root / CHANGELOG).read_text(encoding="utf-8"), version)
    if not day:
        raise RefusalError(f"The part of CHANGELOG.md for {version} has no date.")
    return notes


def _write(root: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8", newline="\n")


def _decode(name: str, content: bytes) -> str:
    try:
        return content.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RefusalError(f"{name} isn't UTF-8; save it as UTF-8.") from error


def _check_addresses(root: Path) -> None:
    """Refuse a package that would send people to an address which stands for the project's own."""
    found = [*find_stand_ins(root)]
    if found:
        places = ", ".join(place for place, _ in found)
        raise RefusalError(
            f"'{found[0][1]}' is no address of the project; write its own in {places}."
        )


def _check_links(root: Path) -> None:
    for path in sorted(root.glob("*.md")):
        for target in find_broken_links(path, root):
            raise RefusalError(f"{path.name} links to '{target}', which isn't there.")


def main() -> None:
    """Do what the command line says; a refusal is one sentence."""
    root = Path.cwd()
    match sys.argv[1:]:
        case ["tag", version, *rest] if len(rest) <= 1:
            tag = make_release(root, version, *(rest or ["full"]))
            sys.stdout.write(DONE.format(tag=tag, branch=BRANCH))
        case ["notes", tag]:
            sys.stdout.write(f"{read_notes(root, tag)}\n")
        case _:
            raise RefusalError("Write 'tag VERSION [CHECKS]', or 'notes TAG'.")


if __name__ == "__main__":
    try:
        main()
    except RefusalError as refusal:
        sys.exit(f"mirrormark: {refusal}")
    except OSError as error:
        sys.exit(f"mirrormark: {error.filename or 'Git'}: {error.strerror}.")
    except KeyboardInterrupt:
        sys.stderr.write("\nmirrormark: Stopped; nothing is released.\n")
        sys.exit(130)
