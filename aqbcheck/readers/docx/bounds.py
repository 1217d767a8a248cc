"""How much of a file is read at most: a small file must not take hours or gigabytes."""

from dataclasses import dataclass, fields

from aqbcheck.readers.errors import ReadingError

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of one reading, far above honest files.

    The largest of some 2,000 public Word files unpack to 16.6 MB in 356 entries, 29 elements
    deep, one part 224 times as large as packed. ``file``, ``part`` and ``unpacked`` are bytes
    (of the file, of one part and of all parts that are read); ``elements`` and ``part_elements``
    count XML elements in all and in one part, ``attributes`` attributes in all; ``columns`` is
    the grid width of a table row, ``cells`` the table cells of the file, ``paragraphs`` those of
    all parts, ``characters`` those of their text; ``styles`` and ``numbering`` count definitions.
    """

    file: int = 64 * _MIB
    entries: int = 10_000
    part: int = 48 * _MIB
    unpacked: int = 64 * _MIB
    part_elements: int = 1_000_000
    elements: int = 1_000_000
    attributes: int = 1_000_000
    depth: int = 200
    columns: int = 1_000
    cells: int = 200_000
    paragraphs: int = 250_000
    characters: int = 5_000_000
    styles: int = 50_000
    numbering: int = 50_000

    def raised(self, factor: int) -> "Bounds":
        """Each bound times a factor."""
        return Bounds(*(getattr(self, bound.name) * factor for bound in fields(self)))


DEFAULT_BOUNDS = Bounds()


class Budget:
    """What is left of the bounds while one file is read; raises ReadingError when one is passed."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self._bytes = 0
        self._elements = 0
        self._attributes = 0
        self._cells = 0

    def check(self, bound: str, amount: int) -> None:
        """Hold an amount against the bound with this name (a field of ``Bounds``)."""
        most: int = getattr(self.bounds, bound)
        if amount > most:
            raise ReadingError(f"word-over-{bound.replace('_', '-')}", most=most)

    def take(self, size: int, elements: int, attributes: int) -> None:
        """Count bytes, elements and attributes of a part that is being read."""
        self._bytes += size
        self._elements += elements
        self._attributes += attributes
        self.check("unpacked", self._bytes)
        self.check("elements", self._elements)
        self.check("attributes", self._attributes)

    def take_cell(self, columns: int) -> None:
        """Count a table cell that ends at this grid column of its row."""
        self._cells += 1
        self.check("cells", self._cells)
        self.check("columns", columns)
