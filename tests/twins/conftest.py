"""The answers on an agreement in any format, in a form in which twins can be compared."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from aqbcheck.agreement import Agreement, understand, understand_data
from aqbcheck.engine import judge
from aqbcheck.engine.report import FileReport
from aqbcheck.readers import read_document, read_nodes
from aqbcheck.rulebook import Rulebook, load

ROOT = Path(__file__).parents[2]
Answers = Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]
"""For every rule its status, and case and sentence (with the quoted words) of each finding."""


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load(ROOT / "rules" / "aqb")


@pytest.fixture(scope="session")
def understood(rulebook: Rulebook) -> Callable[[bytes, str], Agreement]:
    def read(data: bytes, kind: str) -> Agreement:
        if kind in ("yaml", "json"):
            return understand_data(read_nodes(data, kind), rulebook.form)
        return understand(read_document(data, kind), rulebook.form)

    return read


@pytest.fixture(scope="session")
def report(rulebook: Rulebook, understood: Callable[[bytes, str], Agreement]) -> Callable[..., FileReport]:
    def make(data: bytes | str, kind: str, profile: str = "draft", **options: Any) -> FileReport:
        written = data.encode() if isinstance(data, str) else data
        agreement = understood(written, kind)
        return judge(agreement, rulebook, profile=profile, language="en", path="x", sha256="0" * 64, **options)

    return make


@pytest.fixture(scope="session")
def answers(report: Callable[..., FileReport]) -> Callable[..., Answers]:
    def make(data: bytes | str, kind: str, profile: str = "draft") -> Answers:
        return {
            answer.rule: (answer.status, tuple(sorted((finding.case, finding.message) for finding in answer.findings)))
            for answer in report(data, kind, profile).answers
        }

    return make
