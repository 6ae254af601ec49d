"""A folder is replaced as a whole or not at all."""

from pathlib import Path

import pytest

from mirrormark.bundle.folders import replace_folder


def write(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "file").write_text(text)
    return folder


def read_all(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()
    }


def forbid_to_move(monkeypatch: pytest.MonkeyPatch, forbidden: Path) -> None:
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == forbidden:
            raise OSError(18, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    folder, new = write(tmp_path / "folder", "old"), write(tmp_path / "new", "new")
    (folder / "gone").write_text("old")
    replace_folder(folder, new)
    assert read_all(tmp_path) == {"folder/file": "new"}


def test_where_there_was_none_it_is_simply_moved(tmp_path: Path) -> None:
    replace_folder(tmp_path / "folder", write(tmp_path / "new", "new"))
    assert read_all(tmp_path) == {"folder/file": "new"}


@pytest.mark.parametrize("name", ["folder", "new"])
def test_what_can_not_be_moved_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder, new = write(tmp_path / "folder", "old"), write(tmp_path / "new", "new")
    forbid_to_move(monkeypatch, tmp_path / name)
    with pytest.raises(OSError, match="cross-device"):
        replace_folder(folder, new)
    assert read_all(tmp_path) == {"folder/file": "old", "new/file": "new"}


def test_what_an_earlier_run_has_left_aside_does_not_matter(tmp_path: Path) -> None:
    folder, new = write(tmp_path / "folder", "old"), write(tmp_path / "new", "new")
    write(tmp_path / ".folder.old", "older")
    replace_folder(folder, new)
    assert read_all(tmp_path) == {"folder/file": "new"}


def test_after_an_interruption_the_old_one_is_kept_until_the_new_one_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, new = tmp_path / "folder", write(tmp_path / "new", "new")
    write(tmp_path / ".folder.old", "old")
    forbid_to_move(monkeypatch, new)
    with pytest.raises(OSError, match="cross-device"):
        replace_folder(folder, new)
    assert read_all(tmp_path) == {"folder/file": "old", "new/file": "new"}


def test_what_is_hidden_stays_unless_the_new_one_has_it(tmp_path: Path) -> None:
    folder, new = write(tmp_path / "folder", "old"), write(tmp_path / "new", "new")
    for name in (".git", ".own", "shown"):
        write(folder / name, f"old {name}")
    write(new / ".own", "new")
    replace_folder(folder, new)
    kept = {"folder/.git/file": "old .git", "folder/.own/file": "new"}
    assert read_all(tmp_path) == {"folder/file": "new", **kept}


def test_what_is_hidden_outlasts_an_interruption(tmp_path: Path) -> None:
    folder, new = write(tmp_path / "folder", "old"), write(tmp_path / "new", "new")
    write(write(tmp_path / ".folder.old", "older") / ".git", "ours")
    replace_folder(folder, new)
    assert read_all(tmp_path) == {"folder/file": "new", "folder/.git/file": "ours"}
