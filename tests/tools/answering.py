"""The program's answers on bytes, inside this process, for tests that know it from outside only."""

from functools import cache, lru_cache
from pathlib import Path

from aqbcheck.agreement import Agreement, understand
from aqbcheck.engine import judge
from aqbcheck.engine.report import Answer, FileReport
from aqbcheck.readers import read_document
from aqbcheck.rulebook import Rulebook, load

ROOT = Path(__file__).parents[2]
AGREEMENTS = ROOT / "fixtures" / "agreements"
MARKDOWN = "markdown"
DOCX = "docx"


@cache
def rulebook() -> Rulebook:
    """The rules of the AQB, loaded once."""
    return load(ROOT / "rules" / "aqb")


@lru_cache(maxsize=8)
def understood(data: bytes, kind: str) -> Agreement:
    """What a file of this kind says; kept for a while, because tests judge one text by several profiles."""
    return understand(read_document(data, kind), rulebook().form)


def report_on(data: bytes, kind: str, profile: str = "draft", language: str = "de") -> FileReport:
    """The whole report on a file of this kind."""
    return judge(understood(data, kind), rulebook(), profile=profile, language=language, path="x", sha256="")


def answers_on(data: bytes, kind: str, profile: str = "draft") -> dict[str, Answer]:
    """Every rule's answer by its id."""
    return {answer.rule: answer for answer in report_on(data, kind, profile).answers}


def said(answer: Answer) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """What an answer says, without its places: status, and (case, severity, quoted words) of its findings."""
    return answer.status, tuple((finding.case, finding.severity, finding.excerpt) for finding in answer.findings)
