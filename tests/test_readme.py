import os
import subprocess
import sys

import pytest
from answering import AGREEMENTS
from readme_rules import README, table, written

from aqbcheck.cli.formats import FORMATS
from aqbcheck.cli.per_file import PER_FILE
from aqbcheck.rulebook import find_rules, load


def test_the_table_of_rules_is_the_rulebook():
    assert written(README.read_text(encoding="utf-8")) == table(load(find_rules("aqb")))


@pytest.mark.parametrize(("language", "name"), [("en", "draft.md"), ("de", "entwurf.md")])
def test_the_screen_is_what_the_program_shows(tmp_path, language, name):
    text = (AGREEMENTS / "wetteraukreis-2025.md").read_text(encoding="utf-8")
    (tmp_path / name).write_text(text.replace("1 140 300 EUR", "0 EUR"), encoding="utf-8")
    command = [sys.executable, "-m", "aqbcheck", "check", "--lang", language, name]
    environment = {**os.environ, "COLUMNS": "100", "PYTHONUTF8": "1"}
    shown = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).stdout.decode("utf-8").rstrip("\n")
    above_provenance = shown[: shown.rindex("\n\n")]
    assert f"```\n{above_provenance}\n```" in README.read_text(encoding="utf-8")


def test_both_halves_name_the_same_formats_commands_and_exit_codes():
    english, german = README.read_text(encoding="utf-8").split("## Auf Deutsch")
    for half in (english, german):
        assert {name for name in (*FORMATS, *PER_FILE) if f"`{name}" in half or f"--format {name}" in half} == {*FORMATS, *PER_FILE}
        for command in ("check", "compare", "watch", "extract", "explain", "schema"):
            assert f"aqbcheck {command} " in half
        assert [line[:4] for line in half.splitlines() if line.startswith(("| 0 ", "| 1 ", "| 2 "))] == ["| 0 ", "| 1 ", "| 2 "]
