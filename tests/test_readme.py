import os
import subprocess
import sys

from answering import AGREEMENTS
from readme_rules import README, table, written

from aqbcheck.rulebook import find_rules, load


def test_the_table_of_rules_is_the_rulebook():
    assert written(README.read_text(encoding="utf-8")) == table(load(find_rules("aqb")))


def test_the_screen_is_what_the_program_shows(tmp_path):
    text = (AGREEMENTS / "wetteraukreis-2025.md").read_text(encoding="utf-8")
    (tmp_path / "draft.md").write_text(text.replace("1 140 300 EUR", "0 EUR"), encoding="utf-8")
    command = [sys.executable, "-m", "aqbcheck", "check", "--lang", "en", "draft.md"]
    environment = {**os.environ, "COLUMNS": "100", "PYTHONUTF8": "1"}
    shown = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).stdout.decode("utf-8").rstrip("\n")
    above_provenance = shown[: shown.rindex("\n\n")]
    assert f"```\n{above_provenance}\n```" in README.read_text(encoding="utf-8")
