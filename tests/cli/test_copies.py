"""Annotated copies by the command line: where they go, what is refused, and that no original is touched."""

import io
import re
import sys
import zipfile
from types import SimpleNamespace

import pytest
from commented import comments_of
from wordmaking import word_from_markdown


@pytest.fixture
def words(folder):
    """The folder with the two agreements as Word files too; gives it, and their bytes by their names."""
    for name in ("good", "bad"):
        (folder / f"{name}.docx").write_bytes(word_from_markdown((folder / f"{name}.md").read_text(encoding="utf-8")))
    (folder / "out").mkdir()
    return folder, {path.name: path.read_bytes() for path in folder.glob("*.*")}


def _unchanged(words):
    folder, before = words
    return all((folder / name).read_bytes() == data for name, data in before.items())


def _typed(data, kind, *, default=False):
    """A Word file whose main part has another type, by its name or as the one of all ``.xml``."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(b"vnd.openxmlformats-officedocument.wordprocessingml.document.main", kind.encode() + b".main")
                if default:
                    part = re.sub(rb'<Override PartName="/word/document.xml" ContentType="([^"]*)"/>', b"", part)
                    part = re.sub(
                        rb'(<Default Extension="xml" ContentType=")[^"]*', rb"\1application/" + kind.encode() + b".main+xml", part
                    )
            new.writestr(name, part)
    return out.getvalue()


KINDS = {
    ".docm": "vnd.ms-word.document.macroEnabled",
    ".dotx": "vnd.openxmlformats-officedocument.wordprocessingml.template",
    ".dotm": "vnd.ms-word.template.macroEnabledTemplate",
}


@pytest.mark.parametrize(("ending", "default"), [*((ending, False) for ending in KINDS), (".docm", True)])
def test_a_copy_has_the_ending_of_what_it_is(words, run, monkeypatch, ending, default):
    folder, before = words
    data = _typed(before["bad.docx"], KINDS[ending], default=default)
    (folder / f"draft{ending}").write_bytes(data)
    (folder / "wrong.docx").write_bytes(data)
    (folder / f"other{ending}").write_bytes(before["bad.docx"])
    assert run("check", f"draft{ending}", "wrong.docx", f"other{ending}", "--format", "docx=out").code == 1
    assert sorted(path.name for path in (folder / "out").iterdir()) == sorted([f"draft{ending}", f"wrong{ending}", "other.docx"])
    with zipfile.ZipFile(folder / "out" / f"draft{ending}") as copy:
        assert KINDS[ending].encode() in copy.read("[Content_Types].xml")
    for source in (f"draft{ending}", "-"):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        refused = run("check", source, "--format", "docx=copy.docx")
        assert refused.code == 2
        assert f"copy.docx has not the ending that is needed here ({ending})" in refused.err
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        assert run("check", source, "--format", f"docx=copy{ending}").code == 1


def test_a_copy_has_the_findings_and_the_original_stays(words, run):
    result = run("check", "bad.docx", "--format", "docx=copy.docx", "--format", "terminal")
    assert result.code == 1
    assert result.err == ""
    assert "AQB301" in result.out
    copy = (words[0] / "copy.docx").read_bytes()
    summary, *findings = comments_of(copy)
    assert summary.lines[0] == "aqbcheck: violates"
    assert "ERROR AQB301 budget-present" in [comment.lines[0] for comment in findings]
    assert _unchanged(words)
    assert run("check", "bad.docx", "--format", "docx=copy.docx").code == 1
    assert (words[0] / "copy.docx").read_bytes() == copy


def test_the_summary_says_where_the_answers_come_from(words, run):
    run("check", "bad.docx", "--format", "docx=copy.docx", "--ignore", "AQB122", "--lang", "de")
    lines = comments_of((words[0] / "copy.docx").read_bytes())[0].lines
    assert any(line.startswith("Form verletzt") or "Form verletzt" in line for line in lines)
    for start in ("Programm: aqbcheck", "Regelwerk: aqb", "Profil: draft", "Weggelassen: die Regeln AQB122", "Datei: bad.docx"):
        assert any(line.startswith(start) for line in lines), start


def test_several_files_go_into_a_folder(words, run):
    result = run("check", ".", "--format", "docx=out")
    assert result.code == 1
    assert sorted(path.name for path in (words[0] / "out").iterdir()) == ["bad.docx", "good.docx"]
    assert result.err == "docx exists for Word files only; left without: ./bad.md, ./good.md.\n"
    assert _unchanged(words)


def test_files_of_the_same_name_keep_apart(words, run):
    (words[0] / "sub").mkdir()
    (words[0] / "sub" / "GOOD.docx").write_bytes(words[1]["good.docx"])
    assert run("check", "good.docx", "sub", "--format", "docx=out").code == 0
    assert sorted(path.name for path in (words[0] / "out").iterdir()) == ["GOOD-2.docx", "good.docx"]


@pytest.mark.parametrize(
    ("arguments", "words_of_the_fault"),
    [
        (["good.docx", "--format", "docx"], "docx needs a target"),
        (["good.docx", "--format", "docx=good.docx"], "good.docx is itself checked"),
        (["good.docx", "--format", "docx=."], "good.docx is itself checked"),
        (["good.docx", "bad.docx", "--format", "docx=copy.docx"], "copy.docx is no folder"),
        (["good.docx", "--format", "docx=none/"], "The folder for none/ does not exist"),
        (["good.docx", "--format", "docx=copy.doc"], "copy.doc has not the ending that is needed here (.docx)"),
        (["form.dotm", "--format", "docx=copy.docx"], "copy.docx has not the ending that is needed here (.dotm)"),
    ],
)
def test_targets_that_cannot_be(words, run, arguments, words_of_the_fault):
    (words[0] / "form.dotm").write_bytes(_typed(words[1]["good.docx"], "vnd.ms-word.template.macroEnabledTemplate"))
    before = sorted(words[0].rglob("*"))
    result = run("check", *arguments)
    assert result.code == 2
    assert result.err.startswith("Error: ")
    assert words_of_the_fault in result.err
    assert sorted(words[0].rglob("*")) == before
    assert _unchanged(words)


def test_a_file_of_another_format_has_no_copy(words, run):
    result = run("check", "good.md", "--format", "docx=copy.docx", "--format", "terminal")
    assert result.code == 2
    assert "good.md: conforms" in result.out
    assert result.err.startswith("Error: docx exists for Word files only, and there is none among these")
    assert not (words[0] / "copy.docx").exists()


def test_a_letter_goes_to_the_screen_or_a_file_of_either_kind(words, run):
    shown = run("check", "bad.md", "--format", "letter")
    assert shown.code == 1
    assert "## Please change" in shown.out
    arguments = ("--format", "docx=copy.docx", "--format", "letter=reply.md", "--format", "letter=reply.docx")
    assert run("check", "bad.md", *arguments).code == 2
    assert (words[0] / "reply.md").read_text(encoding="utf-8") == shown.out
    assert (words[0] / "reply.docx").read_bytes().startswith(b"PK")


def test_letters_on_several_files_go_into_a_folder(words, run):
    assert run("check", ".", "--format", "letter=out").code == 1
    assert sorted(path.name for path in (words[0] / "out").iterdir()) == ["bad-2.docx", "bad.docx", "good-2.docx", "good.docx"]
    refused = run("check", "good.md", "bad.md", "--format", "letter")
    assert (refused.code, refused.out) == (2, "")
    assert "letter holds one file per target" in refused.err
    assert "reply.txt has not the ending" in run("check", "good.md", "--format", "letter=reply.txt").err


def test_an_unreadable_file_has_no_copy(words, run):
    (words[0] / "cut.docx").write_bytes(words[1]["good.docx"][:500])
    result = run("check", "cut.docx", "good.docx", "--format", "docx=out", "--format", "terminal")
    assert result.code == 2
    assert "docx was not written for unreadable files; what is there under such a name is older: cut.docx." in result.err
    assert [path.name for path in (words[0] / "out").iterdir()] == ["good.docx"]
    (words[0] / "empty").mkdir()
    assert "not written" not in run("check", "empty", "good.docx", "--format", "docx=out").err


def test_standard_input_is_read_once(words, run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(words[1]["bad.docx"])))
    assert run("check", "-", "--format", "docx=copy.docx", "--input-format", "docx").code == 1
    assert len(comments_of((words[0] / "copy.docx").read_bytes())) > 1


def test_a_file_that_changes_meanwhile_is_not_copied(words, run, monkeypatch):
    from aqbcheck.cli import check

    judged = check.file_report

    def change(*arguments):
        found = judged(*arguments)
        (words[0] / "good.docx").write_bytes(words[1]["bad.docx"])
        return found

    monkeypatch.setattr(check, "file_report", change)
    result = run("check", "good.docx", "--format", "docx=copy.docx")
    assert result.code == 2
    assert "good.docx has changed while it was checked" in result.err
    assert not (words[0] / "copy.docx").exists()


@pytest.mark.parametrize("text", ["=1+1", "]]>", "<w:p/>", "&amp;", "\u202eumgedreht", "{x}", "\U000e0041", "::error::x"])
def test_hostile_words_in_comments_are_words(words, run, text):
    folder = words[0]
    markdown = (folder / "good.md").read_text(encoding="utf-8").replace("**1.288.930 Euro**", f"**{text} 12 Euro 99 Euro**")
    (folder / "odd.docx").write_bytes(word_from_markdown(markdown))
    assert run("check", "odd.docx", "--format", "docx=copy.docx").code == 1
    shown = comments_of((folder / "copy.docx").read_bytes())
    assert all(char.isprintable() for comment in shown for line in comment.lines for char in line)
