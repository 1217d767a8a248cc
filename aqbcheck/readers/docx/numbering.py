"""The automatic numbers of a Word file: which list a paragraph belongs to and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from aqbcheck.readers.docx.names import VAL, w
from aqbcheck.readers.docx.styles import ParagraphStyle
from aqbcheck.readers.docx.symbols import plain
from aqbcheck.readers.docx.values import is_on, switch, value, whole

LEVELS = 9
_LONGEST_TEXT = 100


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. ``restart`` is the one-based level at or above which it starts anew.

    ``text`` holds ``%1`` … ``%9`` for the numbers of the levels; 0 as ``restart``: never.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list as paragraphs name it: the definition whose counters it shares, and its levels.

    ``restarts`` holds the levels that begin again when this list is met for the first time.
    """

    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    restarts: tuple[int, ...] = ()


class Numbering:
    """The definitions; ``root`` is the numbering part, ``None`` if the file has none.

    ``list_of_style`` gives the list to which a numbering style leads; a link is followed once.
    """

    def __init__(self, root: etree._Element | None, list_of_style: Callable[[str], int | None]) -> None:
        self._definitions: dict[str, etree._Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._instances: dict[int, etree._Element] = {}
        self._lists: dict[int, List | None] = {}
        self._list_of_style = list_of_style
        for definition in root.iterchildren(w("abstractNum")) if root is not None else ():
            self._definitions.setdefault(definition.get(w("abstractNumId"), ""), definition)
        for instance in root.iterchildren(w("num")) if root is not None else ():
            self._instances.setdefault(whole(instance.get(w("numId")), 0), instance)

    def list(self, list_id: int) -> List | None:
        """The list with this id, ``None`` for 0 and for what is not defined."""
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def place(self, style: ParagraphStyle, list_id: int | None, depth: int | None) -> tuple[int, int] | None:
        """List id and zero-based level of a paragraph from its own ``numPr`` and its style.

        A list that comes from the style has the level that is linked to the style, if one is.
        """
        named = style.list_id if list_id is None else list_id
        found = None if named is None else self.list(named)
        if named is None or found is None:
            return None
        if depth is None and list_id is None:
            for linked in (style.id, style.listed_by):
                depth = next((at for at, level in found.levels.items() if linked and level.style == linked), depth)
                if depth is not None:
                    break
        if depth is None:
            depth = style.list_level if style.list_level is not None else 0
        return named, depth

    def _read(self, list_id: int) -> List | None:
        instance = self._instances.get(list_id)
        if instance is None or list_id == 0:
            return None
        name = self._linked(value(instance, w("abstractNumId")) or "")
        if name not in self._definitions:
            return None
        if name not in self._levels:
            self._levels[name] = _levels(self._definitions[name])
        levels = dict(self._levels[name])
        restarts: list[int] = []
        for override in instance.iterchildren(w("lvlOverride")):
            at = whole(override.get(w("ilvl")), 0, 0, LEVELS - 1)
            levels |= _levels(override, at)
            start = value(override, w("startOverride"))
            if start is not None:
                known = levels.get(at, Level())
                levels[at] = Level(whole(start, 0), known.format, known.text, known.legal, known.restart, known.style)
                restarts.append(at)
        return List(name, levels, tuple(restarts))

    def _linked(self, name: str) -> str:
        """The definition to which another one leads by a numbering style, one step and no further."""
        definition = self._definitions.get(name)
        style = value(definition, w("numStyleLink"))
        list_id = None if style is None else self._list_of_style(style)
        instance = None if list_id is None else self._instances.get(list_id)
        return name if instance is None else value(instance, w("abstractNumId")) or name


def _levels(parent: etree._Element, only: int | None = None) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for level in parent.iterchildren(w("lvl")):
        at = only if only is not None else whole(level.get(w("ilvl")), 0, 0, LEVELS - 1)
        text = level.find(w("lvlText"))
        format_ = next(level.iter(w("numFmt")), None)
        form = "decimal" if format_ is None else format_.get(VAL, "decimal")
        restart = value(level, w("lvlRestart"))
        shown = "" if text is None or (text.get(w("null")) is not None and is_on(text.get(w("null")))) else text.get(VAL, "")
        fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
        found[at] = Level(
            start=whole(value(level, w("start")), 0),
            format=form,
            text=plain(shown[:_LONGEST_TEXT], fonts.get(w("ascii"), "") if fonts is not None and form == "bullet" else "", "•"),
            legal=switch(level, w("isLgl")),
            restart=None if restart is None else whole(restart, LEVELS, 0, LEVELS),
            style=value(level, w("pStyle")) or "",
        )
    return found
