"""Formats and their targets: read from the call, refused before any work, written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.targets import Output, parse, refuse_unusable, write_whole

KNOWN = ("terminal", "json")


@pytest.mark.parametrize(
    ("wishes", "outputs"),
    [
        (["json"], (Output("json", "-"),)),
        (["json=-"], (Output("json", "-"),)),
        (["json=a=b.json", "terminal"], (Output("json", "a=b.json"), Output("terminal", "-"))),
    ],
)
def test_name_and_target(wishes, outputs):
    assert parse(wishes, KNOWN) == outputs


@pytest.mark.parametrize(
    ("wishes", "message"),
    [
        (["yaml"], "format-unknown"),
        (["json="], "target-empty"),
        (["json", "terminal"], "target-twice"),
        (["json=a", "terminal=./a"], "target-twice"),
    ],
)
def test_wishes_that_cannot_be_met(wishes, message):
    with pytest.raises(CommandFault) as caught:
        parse(wishes, KNOWN)
    assert caught.value.message == message


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in.md").write_text("x", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "in.md")
    os.link(tmp_path / "in.md", tmp_path / "hard.md")
    (tmp_path / "sub").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("in.md", "target-is-input"),
        ("sub/../in.md", "target-is-input"),
        ("link.md", "target-is-input"),
        ("hard.md", "target-is-input"),
        ("sub", "target-is-folder"),
        ("none/out.json", "target-without-folder"),
    ],
)
def test_unusable_targets_are_refused(folder, target, message):
    with pytest.raises(CommandFault) as caught:
        refuse_unusable([Output("json", str(folder / target))], [folder / "in.md"])
    assert caught.value.message == message
    assert caught.value.facts == {"target": str(folder / target)}


def test_usable_targets_pass(folder):
    refuse_unusable([Output("json", str(folder / "out.json")), Output("terminal", "-")], [folder / "in.md"])


def test_a_file_is_replaced_and_nothing_else_is_left(folder):
    target = folder / "out.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    write_whole(str(target), b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in folder.iterdir()) == ["hard.md", "in.md", "link.md", "out.json", "sub"]


def test_a_new_file_gets_the_usual_permissions(folder):
    old = os.umask(0o027)
    try:
        write_whole(str(folder / "new.json"), b"x")
    finally:
        os.umask(old)
    assert (folder / "new.json").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(folder):
    (folder / "out.json").symlink_to(folder / "sub" / "real.json")
    write_whole(str(folder / "out.json"), b"x")
    assert (folder / "out.json").is_symlink()
    assert (folder / "sub" / "real.json").read_bytes() == b"x"


def test_a_device_is_written_to_and_stays(folder):
    write_whole(os.devnull, b"x")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("number", "says"), [(errno.ENOSPC, "target-without-room"), (errno.EROFS, "target-forbidden"), (errno.EIO, "target-not-written")]
)
def test_what_fails_half_way_leaves_the_old_file(folder, monkeypatch, number, says):
    target = folder / "out.json"
    target.write_text("old", encoding="utf-8")

    def fail(*_):
        raise OSError(number, "in the words of the system")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CommandFault) as caught:
        write_whole(str(target), b"new")
    assert caught.value.message == says
    assert caught.value.facts == {"target": str(target)}
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["hard.md", "in.md", "link.md", "out.json", "sub"]


def test_a_write_protected_file_is_not_replaced(folder, monkeypatch):
    target = folder / "out.json"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(CommandFault):
        write_whole(str(target), b"new")
    assert target.read_text(encoding="utf-8") == "old"
