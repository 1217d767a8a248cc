"""The cases of the rules in ``fixtures/cases``, and the answers on a text with what they put into it."""

from functools import cache

import yaml
from answering import DOCX, MARKDOWN, ROOT, Answer, answers_on
from wordconstructs import with_construct
from wordmaking import word_from_markdown

FOLDER = ROOT / "fixtures" / "cases"
ENTRIES = [entry for path in sorted(FOLDER.glob("*.yaml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
COVERED = {entry["rule"]: entry for entry in ENTRIES}


def kinds_of(entry: dict, case: dict) -> tuple[str, ...]:
    """The kinds of file that can carry a case."""
    return (DOCX,) if "word" in case else tuple(entry.get("kinds", (MARKDOWN, DOCX)))


def consequences(case: dict) -> dict[str, tuple[str, set[str]]]:
    """What else changes by a case, for a reason that it gives: the rules' status and cases."""
    return {
        name: (entry["now"], set(entry.get("cases", ()))) for entry in case.get("may", ()) for name in entry["rules"] if entry["because"]
    }


@cache
def case_answers(text: str, kind: str, profile: str, construct: tuple[str, ...] = ()) -> dict[str, Answer]:
    """The answers on Markdown or on the Word file made of it, with a construct in that."""
    if kind == MARKDOWN:
        return answers_on(text.encode("utf-8"), kind, profile)
    data = word_from_markdown(text)
    return answers_on(with_construct(data, *construct) if construct else data, kind, profile)
