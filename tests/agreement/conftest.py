from collections.abc import Callable
from pathlib import Path

import pytest

from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.agreement.understand import Understanding
from aqbcheck.document import Block, Document
from aqbcheck.form import Form
from aqbcheck.rulebook.form_files import load_form


@pytest.fixture(scope="session")
def form() -> Form:
    return load_form(Path(__file__).parents[2] / "rules" / "aqb")


@pytest.fixture(scope="session")
def passage(form: Form) -> Callable[..., Passage]:
    """A passage of paragraphs, as the outline would compose it."""

    def compose(*texts: str) -> Passage:
        document = Document("markdown", tuple(map(Block, texts)))
        lexicon = form.lexicon
        composer = Composer(document, frozenset(lexicon.suspended), frozenset(map(str.casefold, lexicon.abbreviations)))
        return composer.compose("section", [Span(at, 0, len(text)) for at, text in enumerate(texts)])

    return compose


@pytest.fixture(scope="session")
def understanding(form: Form) -> Understanding:
    return Understanding(form)
