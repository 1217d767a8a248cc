"""Functions of persons who sign, with the words that belong to them."""

from collections.abc import Collection

from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.lines import Line
from aqbcheck.agreement.signatures.persons import DIVIDERS


def functions_of(passage: Passage, line: Line, articles: Collection[str]) -> tuple[Candidate, ...]:
    """The functions in a line, each from the first of the capital words right before it ("Erste Kreisbeigeordnete")
    that are neither a person's name nor anything else."""
    ends = [line.start, *(part.end for part in line.parts), *(person.end for person in line.persons)]
    found = []
    for part in p.of_kind(line.parts, p.FUNCTION):
        behind = max(end for end in ends if end <= part.start)
        behind = max((divider.end() for divider in DIVIDERS.finditer(passage.text, behind, part.start)), default=behind)
        start = part.start
        for word in reversed(passage.words[passage.word_at(behind) : passage.word_at(part.start)]):
            if not passage.text[word.start].isupper() or word.key in articles:
                break
            start = word.start
        found.append(Candidate(passage, start, part.end))
    return tuple(found)
