"""One part's bytes as an element tree: no DOCTYPE, no entity, no network, within bounds."""

import codecs
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lxml import etree

from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS, Budget
from aqbcheck.readers.docx.names import STRICT
from aqbcheck.readers.errors import ReadingError

_DOCTYPE = b"<!DOCTYPE"
_STRICT_BASE = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(rb"(=\s*[\"'])http://purl\.oclc\.org/ooxml/(" + b"|".join(name for name, _ in STRICT) + rb")(?=[\"'])")
_STRICT_MEANING = {name: meaning.encode() for name, meaning in STRICT}
_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_KNOWN = frozenset({"utf-8", "ascii", "iso8859-1", "iso8859-15", "cp1252"})


def parse(chunks: Iterable[bytes], name: str, budget: Budget, *, whole: bool = False) -> etree._Element:
    """The root element of a part whose bytes come in ``chunks``; ``name`` is for the message.

    A part is read without its XML comments and processing instructions, one of a Strict file as
    a transitional one; ``whole`` leaves everything as it stands, for whoever writes it again.

    Bytes, elements and attributes are counted while the bytes come, before anything is built:
    every element costs a ``<`` that is not followed by ``/``, every attribute a ``=``. Raises
    ReadingError over a bound, for a DOCTYPE, an unknown encoding and malformed XML.
    """
    read: list[bytes] = []
    size = elements = 0
    tail = b""
    for chunk in _in_utf8(chunks, name):
        seen = tail + chunk
        if _DOCTYPE in seen:
            raise ReadingError("word-doctype", part=name)
        found = chunk.count(b"<") - (seen.count(b"</") - tail.count(b"</"))
        size += len(chunk)
        elements += found
        budget.take(len(chunk), found, chunk.count(b"="))
        budget.check("part", size)
        budget.check("part_elements", elements)
        read.append(chunk)
        tail = seen[-len(_DOCTYPE) :]
    return _tree(b"".join(read), name, budget, whole)


def _in_utf8(chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
    """The same characters in UTF-8, so that a scan of bytes is a scan of characters."""
    decoder: codecs.IncrementalDecoder | None = None
    first = True
    try:
        for chunk in chunks:
            if first:
                decoder, first = _decoder(chunk, name), False
            yield chunk if decoder is None else decoder.decode(chunk).encode()
        if decoder is not None:
            decoder.decode(b"", final=True)
    except UnicodeError as error:
        raise ReadingError("word-malformed", part=name) from error


def _decoder(start: bytes, name: str) -> codecs.IncrementalDecoder | None:
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return codecs.getincrementaldecoder(encoding)()
    declared = _DECLARED.match(start)
    try:
        encoding = codecs.lookup(declared[1].decode("ascii")).name if declared else "utf-8"
    except LookupError as error:
        raise ReadingError("word-malformed", part=name) from error
    if encoding not in _KNOWN:
        raise ReadingError("word-malformed", part=name)
    return None if encoding in ("utf-8", "ascii") else codecs.getincrementaldecoder(encoding)()


def _tree(data: bytes, name: str, budget: Budget, whole: bool) -> etree._Element:
    if _STRICT_BASE in data and not whole:
        data = _STRICT_NAME.sub(lambda found: found[1] + _STRICT_MEANING[found[2]], data)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=not whole,
        remove_pis=not whole,
        huge_tree=budget.bounds.depth > DEFAULT_BOUNDS.depth,  # else the parser's own bounds hold too
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(str(error), name, budget) from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise ReadingError("word-doctype", part=name)
    if _deeper_than(budget.bounds.depth)(root):
        raise ReadingError("word-over-depth", most=budget.bounds.depth)
    return root


def _refusal(said: str, name: str, budget: Budget) -> ReadingError:
    """What the parser says where one of its own bounds is passed is no fault of the XML."""
    if "Excessive depth" in said:
        return ReadingError("word-over-depth", most=budget.bounds.depth)
    if "huge text node" in said or "too long" in said:
        return ReadingError("word-over-characters", most=budget.bounds.characters)
    return ReadingError("word-malformed", part=name)


@lru_cache(maxsize=8)
def _deeper_than(depth: int) -> etree.XPath:
    """One step per level: linear in the elements, where counting the ancestors of each is not."""
    return etree.XPath("boolean(" + "/*" * (depth + 1) + ")")
