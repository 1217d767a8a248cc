"""Calls of the program inside this process, and the one real agreement to call it with."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from aqbcheck.cli.main import main

AGREEMENTS = Path(__file__).parents[2] / "fixtures" / "agreements"
REAL = (AGREEMENTS / "darmstadt-dieburg-2025.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """English and plain, whoever runs the tests."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def run(capsys) -> Callable[..., Result]:
    """Calls the program with these arguments."""

    def call(*arguments: str | os.PathLike[str]) -> Result:
        code = main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return Result(code, shown.out, shown.err)

    return call


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder to stand in: ``good.md`` is the real agreement, ``bad.md`` the same without its figure."""
    (tmp_path / "good.md").write_text(REAL, encoding="utf-8")
    (tmp_path / "bad.md").write_text(REAL.replace("**1.288.930 Euro**", ""), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
