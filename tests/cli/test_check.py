"""The command ``check``: exit codes, formats, targets, selection and bad input."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from aqbcheck.cli import progress


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.md"], 0),
        (["bad.md"], 1),
        (["none.md"], 2),
        (["good.md", "bad.md"], 1),
        (["bad.md", "none.md", "good.md"], 2),
        (["good.md", "--select", "AQB301"], 0),
        (["bad.md", "--ignore", "AQB301"], 0),
        (["bad.md", "--select", "AQB1"], 0),
        (["."], 1),
    ],
)
def test_exit_codes_the_highest_wins(folder, run, arguments, code):
    assert run("check", *arguments).code == code


def test_fail_on_makes_lighter_findings_count(folder, run):
    text = (folder / "good.md").read_text(encoding="utf-8").replace("1.288.930 Euro", "1288930 Euro")
    (folder / "odd.md").write_text(text, encoding="utf-8")
    codes = [run("check", "odd.md", "--select", "AQB303", "--fail-on", level).code for level in ("error", "warning", "info")]
    assert codes == [0, 1, 1]


def test_a_missing_file_is_one_line_and_the_others_are_checked(folder, run):
    result = run("check", "none.md", "good.md", "--quiet")
    first, second = result.out.splitlines()
    assert first.startswith("none.md: unreadable. ")
    assert second.startswith("good.md: conforms, ")
    assert result.err == ""


BAD_INPUT = {
    "empty.md": b"",
    "empty.docx": b"",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "print.pdf": b"%PDF-1.7\n",
    "renamed.docx": b"%PDF-1.7\n",
    "text.docx": b"just text",
    "truncated.docx": b"PK\x03\x04\x14\x00",
    "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
    "page.xml": b"\xef\xbb\xbf<?xml version='1.0'?><page/>",
    "open.odt": b"PK\x03\x04" + b"mimetypeapplication/vnd.oasis.opendocument.text",
    "page.html": b"<!DOCTYPE html><html></html>",
    "rich.rtf": b"{\\rtf1}",
    "binary.md": b"\x00\xff\xfe\x00\x81",
    "~$owner.docx": b"\x05owner",
    "what.xyz": b"what",
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_is_one_clear_line(folder, run, name, language):
    (folder / name).write_bytes(BAD_INPUT[name])
    result = run("check", name, "good.md", "--quiet", "--lang", language)
    first, second = result.out.splitlines()
    unreadable, conforms = ("nicht lesbar", "Form eingehalten") if language == "de" else ("unreadable", "conforms")
    assert first.startswith(f"{name}: {unreadable}. ")
    assert len(first) > len(f"{name}: {unreadable}. ") + 20
    assert second.startswith(f"good.md: {conforms}")
    assert result.code == 2


def test_a_folder_without_agreements_is_one_line(folder, run):
    (folder / "empty").mkdir()
    result = run("check", "empty")
    assert result.code == 2
    assert result.out.startswith("empty: unreadable. The folder holds no file that can be checked")


def test_owner_files_and_other_documents_are_noted(folder, run):
    (folder / "~$good.docx").write_bytes(b"x")
    (folder / "old.doc").write_bytes(b"x")
    out = " ".join(run("check", ".").out.split())
    assert "./~$good.docx is no agreement but Word's note of an open document; it was skipped." in out
    assert "Documents in other formats than" in out
    assert "were not checked: 1 (./old.doc)." in out


def test_json_has_every_answer_and_nothing_else_on_standard_output(folder, run):
    result = run("check", "good.md", "bad.md", "none.md", "--format", "json")
    data = json.loads(result.out)
    assert [file["verdict"] for file in data["files"]] == ["conforms", "violates", "unreadable"]
    assert len(data["files"][0]["answers"]) == len(data["files"][1]["answers"]) > 10
    assert result.err.startswith("none.md: ")
    assert len(result.err.splitlines()) == 1


def test_the_same_input_gives_the_same_bytes(folder, run):
    assert run("check", ".", "--format", "json").out == run("check", ".", "--format", "json").out


def test_two_formats_go_to_two_targets(folder, run):
    result = run("check", "good.md", "--format", "terminal", "--format", "json=report.json")
    assert result.out.startswith("good.md: conforms")
    assert json.loads((folder / "report.json").read_bytes())["summary"]["conforms"] == 1


def test_a_target_is_never_an_input(folder, run):
    before = (folder / "good.md").read_bytes()
    result = run("check", ".", "--format", "json=good.md")
    assert result.code == 2
    assert result.err == "Error: good.md is itself checked and is not written over; name another file.\n"
    assert (folder / "good.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name at least one file or folder; aqbcheck check . checks the current folder."),
        (["x.md", "--verbose", "--quiet"], "--verbose and --quiet exclude each other; leave one of them out."),
        (["x.md", "--format", "pdf"], "There is no format pdf; there are: terminal, json,"),
        (["x.md", "--profile", "drft"], "There is no profile drft; there are: draft, signed, template."),
        (["x.md", "--edition", "1999"], "The rulebook has no edition 1999; it has: 2025, 2026."),
        (["x.md", "--select", "AQB999"], "There is no rule AQB999"),
        (["x.md", "--select", "AQB3", "--ignore", "AQB"], "--select and --ignore leave no rule over; there would be nothing to check."),
        (["x.md", "--rules", "nix"], "The rulebook “nix” is not there."),
        (["x.md", "--fail-on", "never"], "--fail-on takes one of these: error, warning, info."),
        (["x.md", "--edition", "soon"], "The value of --edition is not allowed."),
        (["x.md", "--qiet"], "There is no option --qiet. Did you mean --quiet?"),
    ],
)
def test_usage_faults_are_a_sentence_and_exit_code_2(folder, run, arguments, sentence):
    result = run("check", *arguments)
    assert result.code == 2
    assert result.err.startswith(f"Error: {sentence}")
    assert result.out == ""


def test_the_language_of_the_locale_is_spoken(folder, run, monkeypatch):
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert run("check", "good.md").out.startswith("good.md: Form eingehalten")
    assert run("check", "--profil").err.startswith("Fehler: Die Option --profil gibt es nicht.")
    assert run("check", "--help").out.startswith("Aufruf: aqbcheck check [OPTIONEN] [PFADE]...")
    assert run("check", "good.md", "--lang", "en").out.startswith("good.md: conforms")


@pytest.mark.parametrize("wish", ["aqb301,aqb302", "AQB301, AQB302", "AQB30*"])
def test_selection_in_several_notations(folder, run, wish):
    data = json.loads(run("check", "bad.md", "--select", wish, "--format", "json").out)
    asked = {answer["rule"] for answer in data["files"][0]["answers"] if "Not selected" not in (answer["reason"] or "")}
    assert {"AQB301", "AQB302"} <= asked
    assert all(rule.startswith("AQB30") for rule in asked)


def _stdin(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_standard_input(folder, run, monkeypatch):
    _stdin(monkeypatch, (folder / "good.md").read_bytes())
    result = run("check", "-", "--input-format", "markdown")
    assert result.code == 0
    assert result.out.startswith("standard input: conforms")


def test_standard_input_of_an_unknown_kind_is_said(folder, run, monkeypatch):
    _stdin(monkeypatch, b"# Zielvereinbarung\n")
    result = run("check", "-")
    assert result.code == 2
    assert "--input-format" in result.out


def test_no_excerpts_leaves_no_word_of_the_agreement_out(folder, run):
    odd = "1,288,930"
    (folder / "odd.md").write_text((folder / "good.md").read_text(encoding="utf-8").replace("1.288.930", odd), encoding="utf-8")
    shown = [run("check", "odd.md", "--verbose", "--format", name).out for name in ("terminal", "json")]
    hidden = [run("check", "odd.md", "--verbose", "--no-excerpts", "--format", name).out for name in ("terminal", "json")]
    assert all(odd in text for text in shown)
    assert not any(word in text for text in hidden for word in (odd, "KarriereZeit", "Hofmann", "Sprößler"))


def test_a_faulty_rulebook_is_placed_lines(folder, run):
    rules = folder / "rules"
    rules.mkdir()
    (rules / "form.yaml").write_text("titel: [x]\n", encoding="utf-8")
    result = run("check", "good.md", "--rules", "rules")
    assert result.code == 2
    first, *faults = result.err.splitlines()
    assert first == "Error: The rulebook has faults and cannot be used:"
    assert faults
    assert all(line.startswith("rules/") for line in faults)


@pytest.mark.parametrize(
    ("files", "terminal", "late", "shown"),
    [(3, True, True, True), (3, True, False, False), (3, False, True, False), (1, True, True, False)],
)
def test_a_bar_shows_after_two_seconds_at_a_terminal(monkeypatch, files, terminal, late, shown):
    stream = io.StringIO()
    stream.isatty = lambda: terminal
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", -1.0 if late else 60.0)
    assert list(progress.each(range(files), "Files")) == list(range(files))
    assert ("Files" in stream.getvalue()) is shown
