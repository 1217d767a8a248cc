"""The main job on Word files: the real agreement in each of its forms, and what is no Word file."""

import json

import pytest

FORMS = ("styled", "unstyled")


@pytest.fixture(params=FORMS)
def agreement(request, agreements, unstyled, tmp_path, monkeypatch):
    """The real agreement as a Word file, once with heading styles and once without any style."""
    monkeypatch.chdir(tmp_path)
    data = (agreements / "darmstadt-dieburg-2025.docx").read_bytes()
    if request.param == "unstyled":
        data = unstyled((agreements / "darmstadt-dieburg-2025.md").read_text(encoding="utf-8"))
    path = tmp_path / "agreement.docx"
    path.write_bytes(data)
    return path


def _answers(result):
    return json.loads(result.out)["files"][0]["answers"]


@pytest.mark.parametrize("profile", ["draft", "signed"])
def test_the_real_agreement_conforms_in_word(agreement, run, profile):
    result = run("check", agreement, "--profile", profile, "--format", "json")
    assert result.code == 0
    assert [answer["rule"] for answer in _answers(result) if answer["status"] == "not-checked"] == []


def test_word_and_markdown_get_the_same_answers(agreement, agreements, run):
    twins = (agreement, agreements / "darmstadt-dieburg-2025.md")
    word, markdown = (
        {
            answer["rule"]: (answer["status"], [(finding["case"], finding["excerpt"]) for finding in answer["findings"]])
            for answer in _answers(run("check", path, "--format", "json"))
            if not answer["rule"].startswith(("AQB8", "AQB9"))
        }
        for path in twins
    )
    assert word == markdown


@pytest.mark.parametrize("name", ["a.docm", "a.dotx", "a.dotm", "a.DOCX", "in/b.docx"])
def test_word_files_of_every_ending_are_found_in_folders(agreement, run, tmp_path, name):
    folder = tmp_path / "folder"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes(agreement.read_bytes())
    (folder / "~$a.docx").write_bytes(b"x")
    result = run("check", folder, "--quiet")
    assert result.code == 0
    assert f"{name}: conforms" in result.out


def test_a_word_file_is_one_whatever_it_is_called(agreement, run, tmp_path):
    other = tmp_path / "agreement.md"
    other.write_bytes(agreement.read_bytes())
    assert run("check", other, "--quiet").code == 0
