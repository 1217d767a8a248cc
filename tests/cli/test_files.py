"""Which files a call means."""

import pytest

from aqbcheck.cli.files import Input, Useless, find

SUFFIXES = (".docx", ".md")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.md", "a.docx", "C.MD", "notes.txt", "alt.doc", "~$a.docx", ".hidden.md", "sub/z.md", "sub/deep/y.docx", ".git/x.md"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    return tmp_path


def _shown(found):
    return [entry.shown for entry in found.inputs]


def test_a_folder_is_every_supported_file_in_it_and_below_in_order(tree):
    found = find(["in"], SUFFIXES)
    assert _shown(found) == ["in/C.MD", "in/a.docx", "in/b.md", "in/sub/deep/y.docx", "in/sub/z.md"]
    assert found.owner_files == ("in/~$a.docx",)
    assert found.other_documents == ("in/alt.doc",)
    assert not any(entry.named for entry in found.inputs)


@pytest.mark.parametrize(
    ("argument", "first"), [("in/", "in/C.MD"), ("./in", "./in/C.MD"), (".", "./in/C.MD"), ("in/sub/..", "in/sub/../C.MD")]
)
def test_paths_stay_as_given(tree, argument, first):
    assert _shown(find([argument], SUFFIXES))[0] == first


def test_named_files_come_as_they_are_whatever_they_are(tree):
    found = find(["in/notes.txt", "-", "in/.hidden.md", "missing.docx", "-"], SUFFIXES)
    assert _shown(found) == ["in/notes.txt", "-", "in/.hidden.md", "missing.docx"]
    assert all(entry.named for entry in found.inputs)
    assert found.inputs[1].path is None
    assert [path.name for path in found.paths()] == ["notes.txt", ".hidden.md", "missing.docx"]


def test_a_file_that_is_reached_twice_comes_once(tree):
    assert _shown(find(["in/b.md", "in", "in/sub", "./in/b.md"], SUFFIXES)) == [
        "in/b.md",
        "in/C.MD",
        "in/a.docx",
        "in/sub/deep/y.docx",
        "in/sub/z.md",
    ]


def test_a_folder_without_agreements_is_said(tree):
    found = find(["empty", "in/b.md"], SUFFIXES)
    assert found.inputs[0] == Useless("empty", "folder-without-agreements")
    assert isinstance(found.inputs[1], Input)


def test_links_are_followed_and_loops_are_not(tree):
    (tree / "in" / "sub" / "up").symlink_to(tree / "in", target_is_directory=True)
    (tree / "in" / "zlink.md").symlink_to(tree / "in" / "b.md")
    (tree / "in" / "broken.md").symlink_to(tree / "nowhere.md")
    (tree / "in" / "self.md").symlink_to(tree / "in" / "self.md")
    found = _shown(find(["in"], SUFFIXES))
    assert found.count("in/b.md") == 1
    assert {"in/zlink.md", "in/broken.md", "in/self.md"} < set(found)
    assert not any("/up/" in path for path in found)


def test_two_links_to_each_other_end(tree):
    (tree / "in" / "l1").symlink_to(tree / "other", target_is_directory=True)
    (tree / "other").mkdir()
    (tree / "other" / "l2").symlink_to(tree / "in", target_is_directory=True)
    (tree / "other" / "o.md").write_bytes(b"x")
    assert "in/l1/o.md" in _shown(find(["in"], SUFFIXES))


def test_a_folder_that_fails_is_said_and_the_rest_goes_on(tree, monkeypatch):
    whole = type(tree).iterdir

    def iterdir(path):
        if path.name == "sub":
            raise PermissionError(13, "no")
        return whole(path)

    monkeypatch.setattr(type(tree), "iterdir", iterdir)
    found = find(["in"], SUFFIXES)
    assert Useless("in/sub", "folder-not-readable") in found.inputs
    assert "in/b.md" in _shown(found)


def test_very_deep_folders_are_walked(tree):
    path = tree / "deep"
    for _ in range(300):
        path = path / "d"
    path.mkdir(parents=True)
    (path / "x.md").write_bytes(b"x")
    assert len(find(["deep"], SUFFIXES).inputs) == 1
