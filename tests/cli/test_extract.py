import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_extract_writes_what_check_accepts(run: Callable[..., Any], folder: Path) -> None:
    for output, name in (("yaml", "good.yaml"), ("json", "good.json")):
        made = run("extract", "good.md", "--format", output)
        assert (made.code, made.err) == (0, "")
        (folder / name).write_text(made.out, encoding="utf-8")
        assert run("check", name).code == 0
    assert "# § 4, paragraph 2 (:57)" in (folder / "good.yaml").read_text(encoding="utf-8")


def test_bad_data_is_one_line_with_its_place(run: Callable[..., Any], folder: Path) -> None:
    (folder / "bad.yaml").write_text("title: x\nbudgt: 5\nsections: x\n", encoding="utf-8")
    found = run("check", "bad.yaml")
    assert found.code == 2
    assert "Line 2, column 1: There is no key “budgt”; “budget” is probably meant." in found.out
    assert "Line 3, column 11: sections must be a list." in " ".join(found.out.split())
    told = run("extract", "bad.yaml", "--lang", "de")
    assert (told.code, told.out) == (2, "")
    assert "bad.yaml: Zeile 2, Spalte 1: Den Schlüssel „budgt“ gibt es nicht." in told.err


def test_in_a_folder_only_data_that_names_the_schema_counts(run: Callable[..., Any], folder: Path) -> None:
    made = run("extract", "good.md").out
    for name in ("good.md", "bad.md"):
        (folder / name).unlink()
    (folder / "other.json").write_text('{"name": "x"}', encoding="utf-8")
    (folder / "other.yml").write_text("on: push\n", encoding="utf-8")
    (folder / "twin.yaml").write_text(made, encoding="utf-8")
    (folder / "twin.json").write_text(json.dumps({"$schema": "../aqbcheck-agreement.schema.json", "title": "x"}), encoding="utf-8")
    found = run("check", ".", "--format", "json")
    assert [file["path"] for file in json.loads(found.out)["files"]] == ["./twin.json", "./twin.yaml"]
    assert json.loads(run("check", "other.json", "--format", "json").out)["files"][0]["verdict"] == "unreadable"


@pytest.mark.parametrize("text", ["{}", "title: ''", "sections: []"])
def test_data_that_says_nothing_is_no_agreement(run: Callable[..., Any], folder: Path, text: str) -> None:
    (folder / "empty.yaml").write_text(text, encoding="utf-8")
    found = run("check", "empty.yaml")
    assert found.code == 2
    assert "The file holds no data" in found.out
