"""Two drafts, two reports, or one of each side by side; and checks that are held against an earlier report."""

import json

import pytest

ALWAYS = ("AQB405", "AQB507", "AQB802")
"""What the real agreement is told in any case, warnings and infos."""


@pytest.fixture
def drafts(folder):
    """Three drafts: ``old.md`` has a figure of zero and no § 7, ``new.md`` a negative figure and no § 7, ``good.md`` is right."""
    good = (folder / "good.md").read_text(encoding="utf-8")
    (folder / "old.md").write_text(good.replace("1.288.930 Euro", "0 Euro").replace("## **§ 7", "## **§ 8"), encoding="utf-8")
    (folder / "new.md").write_text(f"\n\n{good}".replace("1.288.930 Euro", "-5 Euro").replace("## **§ 7", "## **§ 8"), encoding="utf-8")
    return folder


def _changes(result):
    pairs = json.loads(result.out)["pairs"]
    found = [(change["kind"], change["rule"]) for pair in pairs for change in pair["changes"]]
    return [(kind, rule) for kind, rule in found if rule not in ALWAYS]


def test_two_drafts(drafts, run):
    result = run("compare", "old.md", "new.md", "--format", "json")
    assert _changes(result) == [("open", "AQB121"), ("reworded", "AQB304")]
    assert result.code == 0
    assert _changes(run("compare", "new.md", "good.md", "--format", "json")) == [("resolved", "AQB121"), ("resolved", "AQB304")]
    worse = run("compare", "good.md", "new.md", "--format", "json")
    assert _changes(worse) == [("new", "AQB121"), ("new", "AQB304")]
    assert worse.code == 1


def test_reports_and_drafts_mix_and_say_the_same(drafts, run):
    for name in ("old", "new"):
        assert run("check", f"{name}.md", "--format", f"json={name}.json").code == 1
    both = [("old.md", "new.md"), ("old.json", "new.md"), ("old.md", "new.json"), ("old.json", "new.json")]
    shown = [run("compare", *pair) for pair in both]
    assert {result.code for result in shown} == {0}
    assert len({result.out for result in shown}) == 1


def test_what_a_person_reads(drafts, run):
    result = run("compare", "old.md", "new.md", "--lang", "de", "--ignore", ",".join(ALWAYS))
    assert "old.md (Form verletzt) → new.md (Form verletzt)" in result.out
    assert "Umformuliert, aber noch nicht richtig\n  FEHLER AQB304" in result.out
    assert "vorher: Der Betrag ist null: „0 Euro“" in result.out
    assert "\nNeu: 0, umformuliert: 1, noch offen: 1, erledigt: 0, nicht mehr beurteilt: 0.\n" in result.out


def test_folders_are_compared_file_by_file(drafts, run):
    for name in ("a", "b"):
        (drafts / name).mkdir()
    (drafts / "a" / "x.md").write_bytes((drafts / "old.md").read_bytes())
    (drafts / "b" / "x.md").write_bytes((drafts / "good.md").read_bytes())
    assert {kind for kind, _ in _changes(run("compare", "a", "b", "--format", "json"))} == {"resolved"}
    (drafts / "b" / "y.md").write_bytes((drafts / "good.md").read_bytes())
    lone = run("compare", "a", "b")
    assert lone.code == 2
    assert "(no file) → b/y.md (conforms)" in lone.out
    assert "Not compared, because a file is missing or unreadable: 1." in lone.out


def test_a_rule_that_cannot_be_checked_any_more_is_no_success(drafts, run):
    for name in ("old.md", "new.md"):
        run("check", name, "--format", f"json={name}.json")
    report = json.loads((drafts / "new.md.json").read_text(encoding="utf-8"))
    for answer in report["files"][0]["answers"]:
        if answer["rule"] == "AQB304":
            answer |= {"status": "not-checked", "findings": [], "reason": "Not read."}
    (drafts / "gap.json").write_text(json.dumps(report), encoding="utf-8")
    result = run("compare", "old.md.json", "gap.json", "--format", "json")
    assert ("unjudged", "AQB304") in _changes(result)
    assert json.loads(result.out)["pairs"][0]["unchecked"] == [{"rule": "AQB304", "name": "budget-plausible", "reason": "Not read."}]
    assert result.code == 1


def test_other_rules_profiles_and_words_are_told(drafts, run):
    run("check", "old.md", "--profile", "signed", "--no-excerpts", "--ignore", "AQB9", "--format", "json=odd.json")
    result = run("compare", "odd.json", "new.md")
    for words in ("different profiles (signed, draft)", "Different rules were selected", "compared without them"):
        assert words in result.out
    assert "different rules;" not in result.out


@pytest.mark.parametrize("text", ["{}", "[]", "nonsense", '{"schema": "aqbcheck-report/2"}', '{"schema": "aqbcheck-report/1"}', '"' * 9])
def test_what_is_no_report_is_one_line(drafts, run, text):
    (drafts / "odd.json").write_text(text, encoding="utf-8")
    result = run("check", "good.md", "--baseline", "odd.json")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Error: odd.json is of no use as a JSON report: ")
    assert len(result.err.splitlines()) == 1


def test_a_call_that_cannot_be(drafts, run):
    assert run("compare", "old.md").code == 2
    assert run("compare", "old.md", "none.md").code == 2
    assert "is itself checked" in run("compare", "old.md", "new.md", "--format", "json=new.md").err
    assert "There is no format html; there are: terminal, json." in run("compare", "old.md", "new.md", "--format", "html").err


@pytest.fixture
def baseline(drafts, run):
    """The report on ``old.md`` under the name of the draft that will be checked."""
    (drafts / "draft.md").write_bytes((drafts / "old.md").read_bytes())
    run("check", "draft.md", "--format", "json=known.json")
    return drafts / "draft.md"


def test_what_is_known_does_not_fail(baseline, run):
    baseline.write_text("\n\n" + baseline.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("check", "draft.md", "--baseline", "known.json", "--ignore", ",".join(ALWAYS))
    assert result.code == 0
    first = result.out.splitlines()[0]
    assert first.startswith("draft.md: violates, ")
    assert first.endswith(" rules checked, no new error")
    assert result.out.count("[known]") == 2
    assert "none is new. The verdict stays what it is." in " ".join(result.out.split())


def test_what_is_new_fails_and_what_is_gone_is_told(baseline, run):
    baseline.write_bytes((baseline.parent / "new.md").read_bytes())
    result = run("check", "draft.md", "--baseline", "known.json", "--ignore", ",".join(ALWAYS))
    assert result.code == 1
    assert "What   The amount is negative" in result.out
    told = " ".join(result.out.split())
    assert "This can go from the earlier report: draft.md, AQB304 budget-plausible" in told
    assert result.out.count("[known]") == 1
    gone = run("check", "draft.md", "--baseline", "known.json", "--format", "json", "--ignore", ",".join(ALWAYS))
    assert "AQB304" in gone.err
    shown = json.loads(gone.out)
    assert [entry.split(",")[1].split()[0] for entry in shown["baseline"]["gone"]] == ["AQB304"]
    known = {finding["case"]: finding["known"] for answer in shown["files"][0]["answers"] for finding in answer["findings"]}
    assert sorted(known.values()) == [False, True]


def test_every_format_shows_what_is_known(baseline, run):
    for name in ("terminal", "json", "html", "sarif", "gitlab", "github", "markdown", "letter", "junit"):
        result = run("check", "draft.md", "--baseline", "known.json", "--format", name)
        assert result.code == 0
        assert "[known]" in result.out.replace("\\[", "[").replace("\\]", "]"), name
    assert "<failure" not in run("check", "draft.md", "--baseline", "known.json", "--format", "junit").out
    assert "::error" not in run("check", "draft.md", "--baseline", "known.json", "--format", "github").out
    sarif = json.loads(run("check", "draft.md", "--baseline", "known.json", "--format", "sarif").out)
    assert {result["baselineState"] for result in sarif["runs"][0]["results"] if result["kind"] == "fail"} == {"unchanged"}


def test_a_baseline_of_another_file_knows_nothing(baseline, run):
    result = run("check", "new.md", "--baseline", "known.json")
    assert result.code == 1
    assert "[known]" not in result.out
    told = " ".join(result.out.split())
    assert "draft.md stands in the earlier report and was not checked now" in told
    assert "This can go" not in told


def _changed(baseline, change):
    """The earlier report with its one file changed, written back."""
    path = baseline.parent / "known.json"
    report = json.loads(path.read_text(encoding="utf-8"))
    change(report)
    path.write_text(json.dumps(report), encoding="utf-8")


def test_what_has_become_graver_is_new(baseline, run):
    def lighter(report):
        for answer in report["files"][0]["answers"]:
            for finding in answer["findings"]:
                finding["severity"] = "warning" if answer["rule"] == "AQB304" else finding["severity"]

    assert run("check", "draft.md", "--baseline", "known.json", "--quiet").code == 0
    _changed(baseline, lighter)
    assert run("check", "draft.md", "--baseline", "known.json", "--quiet").code == 1


def test_a_baseline_made_otherwise_is_told(baseline, run):
    _changed(baseline, lambda report: report.update(profile="signed", rulebook={"id": "aqb", "sha256": "0" * 64}))
    told = " ".join(run("check", "draft.md", "--baseline", "known.json").out.split())
    assert "different profiles (signed, draft)" in told
    assert "different rules" in told
    assert "compared without them" not in told
    told = " ".join(run("check", "draft.md", "--baseline", "known.json", "--no-excerpts").out.split())
    assert "compared without them" in told
