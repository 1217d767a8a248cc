"""The measures of a section: its categories and their projects.

The lines that are a category by name define how categories look; a line with the same look is a
category that is unknown, everything else that stands in the list is a project.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.agreement.categories import CategoryNames
from aqbcheck.agreement.measure_columns import (
    Heads,
    across,
    below_inner_heads,
    is_count,
    is_in_list,
    line_holds,
    project_columns,
    without_repetition,
    without_side_columns,
)
from aqbcheck.agreement.measure_lines import Entry, Line, lines_of
from aqbcheck.agreement.measure_rows import (
    counted_behind,
    is_counted_through,
    is_one_count,
    owned_by_rows,
    with_numbered_rows,
    without_count,
)
from aqbcheck.agreement.measure_sentences import SentenceMeasures
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Form
from aqbcheck.language.words import Word, folded, keys

_SHORT_SENTENCE = 5
"""Words from which on a line with a full stop behind a list is a sentence."""


_PARTS = re.compile(r":|\t| -+ ")
"""What parts a category from its project on one line."""


class MeasureFinder:
    """Finds measures in the passage that lists them; built once for a form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._names = CategoryNames(form)
        self._numbers = {category.id: category.number for category in form.measures.categories}
        self._fillers = frozenset(keys(filler) for filler in form.lexicon.slots.fillers)
        self._headwords = frozenset(keys(word) for word in form.measures.headwords)
        self._joins = folded(form.lexicon.parties.joined_by)
        self._leads = form.measures.leads
        self._other_leads = form.measures.other_leads
        self._heads = Heads(form.measures.side_columns, form.measures.project_words, self._heads_projects)
        self._currency = folded(form.lexicon.money.currency)
        self._sentences = SentenceMeasures(form, self._names)

    def find(self, passage: Passage) -> tuple[Measure, ...]:
        """The measures in order; without a list, the categories that a running sentence names."""
        read = below_inner_heads(passage, list(self._entries(passage)), self._heads)
        read = across(without_side_columns(passage, read, self._heads))
        read = with_numbered_rows(passage, read, self._numbers)
        looks = frozenset(entry.line.look for entry in read if entry.category)
        entries = _with_ends(passage, self._with_paragraphs(passage, read, looks))
        entries = without_repetition(passage, self._without_other_lists(passage, entries))
        if not looks:
            said = self._sentences.find(passage, self._list_lines(passage, entries))
            return owned_by_rows(said) or tuple(self._listed(passage, entries, frozenset()))
        through = self._runs_through(passage, entries, looks)
        if through or is_one_count(entries, looks, self._numbers):
            entries = [without_count(entry) for entry in entries]
        if not through and self._tells(entries, looks):
            return owned_by_rows(tuple(self._listed(passage, entries, looks)))
        return owned_by_rows(tuple(self._listed(passage, entries, frozenset(), self._doubtful(entries, looks, through))))

    def _entries(self, passage: Passage) -> Iterator[Entry]:
        behind = 0
        for line in lines_of(passage, self._form):
            if line.start < behind and line.label is None:
                following = passage.words[at] if (at := passage.word_at(behind)) < len(passage.words) else None
                if project := self._project_behind(passage, line, behind, following):
                    yield project
                continue  # the rest of a name that runs over several lines
            at = passage.word_at(line.start)
            named = self._names.at(passage.words, at) if at < len(passage.words) and passage.words[at].start < line.end else None
            if named:
                end = passage.words[named.after - 1].end
                following = passage.words[named.after] if named.after < len(passage.words) else None
                inside = following if following and following.start < line.end else None
                if self._names.goes_on(passage.text, passage.words, named, line.end):
                    behind = end
                    project = self._project_behind(passage, line, end, inside)
                    yield Entry(line, named.category, end if project else max(end, line.end))
                    if project:
                        yield project
                    continue
            yield Entry(line, None, line.end)

    def _with_paragraphs(self, passage: Passage, entries: Sequence[Entry], looks: frozenset[object]) -> list[Entry]:
        """The entries; sentences behind a number of a paragraph are prose. Where categories look alike, so are those
        around them that end with a stop, and before them one that leads to them as to measures."""
        named = [at for at, entry in enumerate(entries) if entry.category]
        found: list[Entry] = []
        for at, entry in enumerate(entries):
            line = entry.line
            if line.look not in looks:
                prose = line.paragraph
            else:
                outside = at < named[0] or at > named[-1]
                leads = at + 1 == named[0] and line.paragraph and line_holds(passage, line, self._leads)
                prose = entry.category is None and line.numbered and ((line.said and outside) or leads)
            found.append(replace(entry, line=replace(line, prose=True)) if prose else entry)
        return counted_behind(found, looks, self._numbers) if named else found

    def _list_lines(self, passage: Passage, entries: Sequence[Entry]) -> list[Line]:
        """The lines that are entries of a list or cells, and those right before that lead to them."""
        found: list[Line] = []
        lead: Line | None = None
        for line in (entry.line for entry in entries):
            if line.said or self._is_nothing(passage, line) or is_count(passage, line):
                continue
            if line.listed and not line.prose:
                found += [lead, line] if lead else [line]
            lead = None if line.listed else line
        return found

    def _without_other_lists(self, passage: Passage, entries: Sequence[Entry]) -> list[Entry]:
        """The entries without the lists to which a sentence leads as to something else, as far as no category stands there."""
        heads = [at for at, entry in enumerate(entries) if entry.line.prose]
        left: list[Entry] = list(entries[: heads[0]] if heads else entries)
        for at, end in pairwise([*heads, len(entries)]):
            others = self._leads_elsewhere(passage, entries[at].line) and not any(entry.category for entry in entries[at:end])
            left += entries[at : at + 1] if others else entries[at:end]
        return left

    def _leads_elsewhere(self, passage: Passage, line: Line) -> bool:
        if not passage.text[line.start : line.end].rstrip().endswith(":"):
            return False
        return line_holds(passage, line, self._other_leads) and not line_holds(passage, line, self._leads)

    def _project_behind(self, passage: Passage, line: Line, end: int, following: Word | None) -> Entry | None:
        """The project that stands behind a category and a colon, a tab or a dash; an amount there is none."""
        if (
            following is None
            or following.start >= line.end
            or not _PARTS.search(passage.text, end, following.start)
            or passage.text[line.end - 1 : line.end] == ":"
        ):
            return None
        if _is_price(passage, following.start, line.end, self._currency):
            return None
        return Entry(replace(line, start=following.start, label=None, look=(":", *line.look[1:])), None, line.end)

    def _tells(self, entries: Sequence[Entry], looks: frozenset[object]) -> bool:
        """Whether the look of categories tells them from projects.

        It does where the categories are numbered as one count of their own, or where what has another look
        stands in the list too; in a flat list of bullets it does not.
        """
        alike = [entry for entry in entries if entry.line.look in looks and not entry.line.prose]
        numbers = [number for entry in alike if entry.line.label and (number := entry.line.label.count) is not None]
        if len(numbers) == len(alike):
            return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        others = [e for e in entries if e.line.look not in looks and (e.line.labelled or e.line.cell) and not e.line.prose]
        if not others or all(entry.line.labelled or entry.line.cell for entry in alike):
            return bool(others)
        return all(_stands_out(entry.line) for entry in alike) and self._each_heads_a_list(entries, looks)

    def _each_heads_a_list(self, entries: Sequence[Entry], looks: frozenset[object]) -> bool:
        """Whether every line with the look of categories that names none stands like one: between two lists."""
        begun = False
        for at, entry in enumerate(entries):
            begun = begun or entry.category is not None
            if entry.category or entry.line.look not in looks:
                continue
            around = (*entries[at - 1 : at], *entries[at + 1 : at + 2])
            if not begun or len(around) < 2 or not all(beside.line.labelled and beside.line.look not in looks for beside in around):
                return False
        return True

    def _runs_through(self, passage: Passage, entries: Sequence[Entry], looks: frozenset[object]) -> bool:
        """Whether nothing but one count through categories and projects alike is listed."""
        others = (entry.line for entry in entries if entry.line.look not in looks and entry.line.listed and not entry.line.prose)
        if not all(is_count(passage, line) or self._is_nothing(passage, line) for line in others):
            return False
        return is_counted_through(passage, entries, looks, self._numbers)

    def _doubtful(self, entries: Sequence[Entry], looks: frozenset[object], through: bool) -> frozenset[object]:
        """The looks of which nobody can tell categories from projects: those of a flat list in which a category of the
        form is missing, so that it may stand there under another name, or has fewer projects than categories by one count."""
        listed = {entry.category for entry in entries if entry.category}
        if len(listed) < len(self._form.measures.categories):
            return looks
        alike = [entry for entry in entries if entry.line.look in looks]
        few = len(alike) < 2 * sum(entry.category is not None for entry in alike)
        return looks if few and through else frozenset()

    def _listed(
        self,
        passage: Passage,
        entries: Sequence[Entry],
        looks: frozenset[object],
        doubtful: frozenset[object] = frozenset(),
    ) -> Iterator[Measure]:
        owner: int | None = None
        count = 0
        last = max((at for at, entry in enumerate(entries) if entry.category), default=-1)
        rows = {(cell.table, cell.row) for entry in entries if entry.category and (cell := entry.line.cell)}
        columns = project_columns(entries, rows) | self._headed(passage, entries)
        for at, entry in enumerate(entries):
            line = entry.line
            label, number = (line.label.sign, line.label.count) if line.label else ("", None)
            if line.prose:
                owner = owner if at < last else None
                continue
            unknown = entry.category is None and line.look in looks
            bare = unknown and number is not None and not keys(passage.text[line.start : line.end])
            if (not bare and self._is_nothing(passage, line)) or (not unknown and is_count(passage, line)):
                continue
            if entry.category or unknown:
                near = self._near(passage, line) if unknown else None
                yield Measure(passage, line.start, entry.end, kind=CATEGORY, label=label, number=number, category=entry.category, near=near)
                owner = count
            elif owner is not None or line.labelled or is_in_list(line.cell, rows, columns):
                certain = line.look not in doubtful
                yield Measure(passage, line.start, line.end, kind=PROJECT, label=label, number=number, owner=owner, certain=certain)
            else:
                continue
            count += 1

    def _headed(self, passage: Passage, entries: Sequence[Entry]) -> frozenset[tuple[int, int]]:
        """The columns of categories, by table, whose first row is their head: what stands below it is listed."""
        cells = [(entry, cell) for entry in entries if (cell := entry.line.cell)]
        named = {(cell.table, cell.column) for entry, cell in cells if entry.category}
        heads = {(cell.table, cell.column) for entry, cell in cells if cell.row == 0 and self._is_nothing(passage, entry.line)}
        return frozenset(named & heads)

    def _near(self, passage: Passage, line: Line) -> str | None:
        return self._names.nearest(passage.words[passage.word_at(line.start) : passage.word_at(line.end)])

    def _is_nothing(self, passage: Passage, line: Line) -> bool:
        """Whether a line is a filler, the head of a column or of a list, or no word at all."""
        written = keys(passage.text[line.start : line.end])
        headed = line.cell is not None or passage.text[line.start : line.end].rstrip().endswith(":")
        return not written or written in self._fillers or (headed and self._is_head(written))

    def _heads_projects(self, passage: Passage, line: Line) -> bool:
        """Whether a line is the head of a column of projects and nothing else."""
        return self._is_nothing(passage, line) and line_holds(passage, line, self._form.measures.project_words)

    def _is_head(self, written: tuple[str, ...]) -> bool:
        """Whether words are the head of a column, or several of them joined."""
        if written in self._headwords:
            return True
        parts: list[list[str]] = [[]]
        for key in written:
            if key in self._joins or tuple(parts[-1]) in self._headwords:
                parts.append([])
            if key not in self._joins:
                parts[-1].append(key)
        return all(tuple(part) in self._headwords for part in parts if part) and any(parts)


def _is_price(passage: Passage, start: int, end: int, currency: frozenset[str]) -> bool:
    return all(key.isdigit() or key in currency for key in keys(passage.text[start:end]))


def _with_ends(passage: Passage, entries: Sequence[Entry]) -> list[Entry]:
    """The entries; behind a project of the last category, a line outside the list that leads to something else, or is
    a short sentence, is prose."""
    last = max((at for at, entry in enumerate(entries) if entry.category), default=len(entries))
    found = list(entries[: last + 1])
    filled = False
    for entry in entries[last + 1 :]:
        filled = filled or entry.line.labelled
        ends = filled and not (entry.line.listed or entry.line.bold) and _ends_list(passage, entry.line)
        found.append(replace(entry, line=replace(entry.line, prose=True)) if ends else entry)
    return found


def _ends_list(passage: Passage, line: Line) -> bool:
    written = passage.text[line.start : line.end].rstrip()
    return written.endswith(":") or (written.endswith(".") and len(keys(written)) >= _SHORT_SENTENCE)


def _stands_out(line: Line) -> bool:
    return line.bold and not line.cell
