"""Which blocks of a document are headings, and of what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aqbcheck.agreement import labels
from aqbcheck.agreement.categories import CategoryNames
from aqbcheck.agreement.heading_titles import HeadingTitles
from aqbcheck.agreement.labels import Label
from aqbcheck.agreement.passage import Span
from aqbcheck.agreement.titles import Titles
from aqbcheck.document import Block, Document
from aqbcheck.form import Form
from aqbcheck.language.sentences import is_complete
from aqbcheck.language.words import fold, folded, keys, words

SECTION = "section"
PART = "part"
ANNEX = "annex"

_LONGEST_ANNEX = 12
_LED = re.compile(r"\s*[(\[]?[^\W\d]{1,20}[.:)\]]*(?:\s+[^\W\d]{1,20}|\s*§)?\s+(\d{1,2})(?:\.0)?[.):]*[ \t\u00a0]*[-–—:|]*\s+")
"""A word or two with a number, and what stands between them and a heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: what it begins, its label and number, and the spans of its words.

    ``title`` are the spans without the number. ``first`` and ``last`` are the zero-based blocks
    that it covers; ``rest`` is the offset in ``last`` at which the text begins that follows in
    the same block, ``None`` where nothing does. ``part`` is the form's id of a part.
    """

    kind: str
    first: int
    last: int
    rest: int | None
    label: str
    number: int | None
    title: tuple[Span, ...]
    part: str = ""

    def text(self, document: Document) -> str:
        """The written heading without its number, on one line."""
        return " ".join(" ".join(document.blocks[span.block].text[span.start : span.end] for span in self.title).split())


class HeadingFinder:
    """Finds the headings of sections, parts and annexes in the body of a document."""

    def __init__(self, document: Document, body: Sequence[int], form: Form, titles: Titles, annex: int | None = None) -> None:
        self._known_annex = annex
        self._document = document
        self._body = body
        self._form = form
        self._titles = titles
        self._abbreviations = folded(form.lexicon.abbreviations)
        self._no_heading = folded(form.lexicon.section.tails) | folded(form.lexicon.parties.joined_by)
        self._labels = {at: labels.block_label(self._block(at), self._block(at).text, form.lexicon) for at in range(len(body))}
        self._titled = HeadingTitles(document, body, titles, form.lexicon, self._labels)
        self._categories = CategoryNames(form)
        self._scheme = self._section_scheme()
        self._inner = self._inner_counts()

    def find(self) -> tuple[Heading, ...]:
        """All headings in order; nothing behind the heading of an annex is one."""
        found, at = list[Heading](), 0
        while at < len(self._body):
            tiny = self._labels[at] is None and len(self._block(at).text) < 3  # no name of a heading is so short
            heading = None if tiny else self._part(at) or self._numbered(at) or self._unnumbered(at) or self._annex(at)
            if heading is None:
                at += 1
                continue
            found.append(heading)
            if heading.kind == ANNEX:
                break
            at = self._body.index(heading.last, at) + 1
        return tuple(found)

    def _block(self, at: int) -> Block:
        return self._document.blocks[self._body[at]]

    def _section_scheme(self) -> frozenset[tuple[str, int | None]]:
        """The looks of plain-numbered headings that are section headings in this document.

        Where sections bear their sign, plain numbers are sub-headings; else those are sections
        that look like the ones with a prescribed heading.
        """
        looks: dict[tuple[str, int | None], int] = {}
        for at, label in self._labels.items():
            if label is None:
                continue
            if label.kind == labels.SECTION and self._stands_out(at):
                return frozenset()
            if label.kind in (labels.NUMBER, labels.ROMAN) and self._titles.exact(self._after_label(at, label)):
                look = (label.style, self._block(at).look.level)
                looks[look] = looks.get(look, 0) + 1
        return frozenset(look for look, count in looks.items() if count > 1)

    def _inner_counts(self) -> frozenset[int]:
        """What looks like a section and is none: a category of measures, and a count from 1 on between two sections
        of which the second goes on behind the first."""
        inner: set[int] = set()
        run: list[int] = []
        outer = due = 0
        for at, label, number in self._plain():
            title = self._after_label(at, label)
            exact = self._titles.exact(title) is not None
            if not exact and self._categories.at(words(title), 0):
                inner.add(at)
            elif exact or number != max(due, 1) or number > outer:
                inner |= set(run if number == outer + 1 else ())
                outer, due, run = number, 0, []
                continue
            else:
                run.append(at)
            due = number + 1
        return frozenset(inner)

    def _plain(self) -> Iterator[tuple[int, Label, int]]:
        """The blocks whose number and look are those of sections without a sign."""
        for at, label in self._labels.items():
            if label is not None and label.number is not None and (label.style, self._block(at).look.level) in self._scheme:
                yield at, label, label.number

    def _stands_out(self, at: int) -> bool:
        look = self._block(at).look
        return look.level is not None or look.bold or look.centred or bool(look.label)

    def _after_label(self, at: int, label: Label) -> str:
        return self._block(at).text[label.end :]

    def _part(self, at: int) -> Heading | None:
        block = self._block(at)
        number = self._body[at]
        if block.look.depth is not None and not (block.look.bold or block.look.centred or block.look.level is not None):
            return None  # an entry of a list, as a survey of what follows has it
        first_line, _, following = block.text.partition("\n")
        for text in (block.text, first_line):
            label = labels.typed_label(text, self._form.lexicon)
            start = label.end if label else 0
            part = self._titles.part(text[start:])
            if part:
                rest = len(text) + 1 if len(text) < len(block.text) and following.strip() else None
                return Heading(PART, number, number, rest, "", None, (Span(number, start, len(text)),), part)
        return None

    def _numbered(self, at: int) -> Heading | None:
        label = self._labels[at]
        if label is None or label.number is None:
            return None
        rest = self._after_label(at, label)
        if label.kind != labels.SECTION:
            look = (label.style, self._block(at).look.level)
            listed = self._block(at).look.depth is not None and not self._block(at).look.bold
            stands_out = look[1] is not None or (self._stands_out(at) and not listed)
            in_scheme = look in self._scheme and stands_out and any(map(str.isalpha, rest))
            if (not in_scheme or at in self._inner) and self._titles.exact(rest) is None:
                return None
        elif not self._begins_section(at, rest):
            return None
        return self._with_title(at, label)

    def _begins_section(self, at: int, rest: str) -> bool:
        """Whether a section number at the start of a block is its heading and no reference in a sentence."""
        first = keys(rest)[:1]
        if not first:
            following = self._next_text(at)
            return self._stands_out(at) or not following[:1].islower() or bool(self._titled.behind_note(following, 0))
        if self._titles.exact(rest) or self._titles.run_in(rest) or self._titled.behind_note(rest, 0):
            return True
        if first[0] in self._no_heading or any(_law(first[0], law) for law in self._form.lexicon.laws):
            return False
        in_level = self._block(at).look.level is not None and not is_complete(rest, self._abbreviations)
        return in_level or not rest.lstrip("\"'„“”»«([*").strip()[:1].islower()

    def _next_text(self, at: int) -> str:
        return self._block(at + 1).text.lstrip() if at + 1 < len(self._body) else ""

    def _with_title(self, at: int, label: Label) -> Heading:
        """The heading with its title: behind the number, in the next line, or in the next block."""
        number = self._body[at]
        text = self._block(at).text
        start = self._titled.behind_note(text, label.end)
        end, rest = self._titled.end(at, start)
        if text[start:end].strip():
            return self._section(label, number, at, Span(number, start, end), rest)
        if rest is None and at + 1 < len(self._body) and not self._part(at + 1) and self._titled.is_title(at + 1):
            start = self._titled.behind_note(self._block(at + 1).text, 0)
            end, rest = self._titled.end(at + 1, start)
            return self._section(label, number, at + 1, Span(self._body[at + 1], start, end), rest)
        return Heading(SECTION, number, number, rest, label.sign, label.number, ())

    def _section(self, label: Label, number: int, at: int, begun: Span, rest: int | None) -> Heading:
        """The heading whose title begins at a position of the body and may go on behind it."""
        title = [begun]
        last = at if rest is not None else self._titled.continued(at, title)
        return Heading(SECTION, number, self._body[last], rest, label.sign, label.number, tuple(title))

    def _unnumbered(self, at: int) -> Heading | None:
        """A prescribed heading that lost its number, or bears it behind a word of the writer's own."""
        block = self._block(at)
        if block.look.depth is not None or block.contents:
            return None
        led = _LED.match(block.text)
        start = led.end() if led and self._titles.exact(block.text[led.end() :]) else 0
        if not start and self._titles.exact(block.text) is None:
            return None
        number = self._body[at]
        label, count = (led[0].rstrip(" \t:.)–—-"), int(led[1])) if led and start else ("", None)
        return Heading(SECTION, number, number, None, label, count, (Span(number, start, len(block.text)),))

    def _annex(self, at: int) -> Heading | None:
        block = self._block(at)
        written = keys(block.text)
        number = self._body[at]
        if number == self._known_annex:
            return Heading(ANNEX, number, number, None, "", None, (Span(number, 0, len(block.text)),))
        if not written or written[0] not in {fold(name) for name in self._form.annexes} or len(written) > _LONGEST_ANNEX:
            return None
        numbered_only = len(written) <= 2 and ":" not in block.text and not is_complete(block.text, self._abbreviations)
        if not (self._stands_out(at) or numbered_only) or block.look.depth is not None or is_complete(block.text, self._abbreviations):
            return None
        return Heading(ANNEX, number, number, None, "", None, (Span(number, 0, len(block.text)),))


def _law(key: str, law: str) -> bool:
    name = fold(law)
    if name.startswith("*") or name.endswith("*"):
        return name.strip("*") in key and len(key) > len(name.strip("*")) and (name.endswith("*") or key.endswith(name.strip("*")))
    return key == name
