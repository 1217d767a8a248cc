"""Which prescribed section each section of a document is."""

from collections.abc import Callable, Sequence

from aqbcheck.agreement.agreement import EXACT, HALLMARK, WORD
from aqbcheck.agreement.amounts import AmountFinder
from aqbcheck.agreement.headings import Heading
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.titles import Titles
from aqbcheck.document import Document
from aqbcheck.form import Form, FormSection, Hallmark
from aqbcheck.language.phrases import holds

Identity = tuple[FormSection | None, str]


def identify(
    document: Document, headings: Sequence[Heading], bodies: Sequence[Passage], form: Form, titles: Titles, amounts: AmountFinder
) -> list[Identity]:
    """The prescribed section of each heading and how it was known.

    Exact headings are given out first over the whole document, those with their own number before
    others; then number and word; then number and hallmark.
    """
    found: list[Identity] = [(None, "")] * len(headings)
    texts = [heading.text(document) for heading in headings]
    exact = [titles.exact(text) for text in texts]
    taken: set[str] = set()

    def give(known_by: str, fits: Callable[[int, FormSection], bool]) -> None:
        for at in range(len(headings)):
            for section in form.sections:
                if found[at][0] is None and section.id not in taken and fits(at, section):
                    found[at] = (section, known_by)
                    taken.add(section.id)

    give(EXACT, lambda at, section: headings[at].number == section.number and exact[at] is section)
    give(EXACT, lambda at, section: exact[at] is section)
    give(WORD, lambda at, section: headings[at].number == section.number and titles.word_fits(texts[at], section))
    give(
        HALLMARK,
        lambda at, section: headings[at].number == section.number and _bears(bodies[at], section.hallmark, form, amounts),
    )
    return found


def _bears(body: Passage, hallmark: Hallmark, form: Form, amounts: AmountFinder) -> bool:
    if hallmark.candidate == "amount":
        return bool(amounts.find(body))
    phrases = hallmark.phrases
    if hallmark.candidate == "category":
        phrases = tuple(name for category in form.measures.categories for name in (category.name, *category.also))
    return holds(phrases, body.words, 0, len(body.words))
