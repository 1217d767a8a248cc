import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from aqbcheck.readers.json_nodes import read_json
from aqbcheck.readers.nodes import MOST, NodeError, Nodes
from aqbcheck.readers.yaml_nodes import read_yaml
from aqbcheck.texts.messages import message

Read = Callable[[bytes], Nodes]


@pytest.mark.parametrize("written", ["1.288", "1_288_930", "010", "02.08", "2025-08-02", "no", "null", "~", "0x1F", "1e3"])
def test_yaml_scalars_arrive_as_written(written: str) -> None:
    assert read_yaml(f"a: {written}".encode()).value == {"a": written}


@pytest.mark.parametrize("written", ["0", "-1", "1.2880", "1288930", "12345678901234567890.10", "1E+5", "0.0"])
def test_json_numbers_keep_their_digits(written: str) -> None:
    assert read_json(f'{{"a": {written}}}'.encode()).value == {"a": written}


def test_places_are_one_based_and_lead_to_key_and_value() -> None:
    for nodes, column in (
        (read_yaml("eins: 1\nzwei:\n  - drei: vier\n".encode("utf-8-sig")), 11),
        (read_json('{"eins": 1, "zwei":\n [\n   {"drei":"vier"}]}'.encode("utf-16")), 12),
    ):
        assert (nodes.place_of(("zwei", 0, "drei")).line, nodes.place_of(("zwei", 0, "drei")).column) == (3, column)
        assert nodes.key_place_of(("zwei", 0, "drei")).column == 5
        assert nodes.place_of(("zwei", 0, "nicht da")).line == 3


@pytest.mark.parametrize(
    ("data", "fault", "place"),
    [
        (b"a: 1\na: 2", "data-key-twice", (2, 1)),
        (b"a: 1\nb: ]", "data-yaml-bracket", (2, 4)),
        (b"a: [1, 2\nb: 1", "data-yaml-bracket", (2, 2)),
        (b"a: 1\n---\nb: 2", "data-several", (2, 1)),
        (b"--- a\n...\n--- b\n", "data-several", (3, 1)),
        (b"a: &x [1]\nb: *x", "data-alias", (2, 4)),
        (b"*a: 1", "data-alias", (1, 1)),
        (b"a: !foo b", "data-tag", (1, 4)),
        (b"!!python/object:os.system a: 1", "data-tag", (1, 1)),
        (b"? [1]\n: 2", "data-key-no-text", (1, 3)),
        (b"a:\n\tb: 1", "data-yaml-tab", (2, 1)),
        (b"a: @b", "data-yaml-sign", (1, 4)),
        (b"a: b: c", "data-yaml-colon", (1, 5)),
        (b"a: 'x\nb: 2\n", "data-yaml-quote", (1, 4)),
        (b"- a\nb: 1", "data-yaml-indentation", (2, 1)),
        (b'a: "\\q"', "data-unparsable", (1, 5)),
        (b"a: \x1bb", "data-character", (1, 4)),
        (b"a: \xff", "data-encoding", (1, 1)),
        (b"", "data-empty", (1, 1)),
        (b"# nothing\n", "data-empty", (1, 1)),
        (b"[" * 500, "data-too-deep", (1, 34)),
        (b"- " * 500, "data-too-deep", (1, 67)),
        (b"? " * 100_000, "data-key-no-text", (1, 3)),
        (b"[" + b"a," * MOST + b"]", "data-too-many", (1, 2 * MOST)),
        (b"a: " + b"x" * 8 * 1024 * 1024, "data-too-large", (1, 1)),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else None,
)
def test_faults_of_yaml(data: bytes, fault: str, place: tuple[int, int]) -> None:
    _refused(read_yaml, data, fault, place)


@pytest.mark.parametrize("sign", [b"[", b"- "])
def test_what_is_deeper_than_the_parser_itself_goes_is_too_deep(sign: bytes) -> None:
    with pytest.raises(NodeError) as caught:
        read_yaml(sign * 100_000)
    assert caught.value.message == "data-too-deep"


@pytest.mark.parametrize(
    ("data", "fault", "place"),
    [
        (b'{"a": 1,\n "a": 2}', "data-key-twice", (2, 2)),
        (b'{"a": {"b": 1}} {}', "data-several", (1, 17)),
        (b'{"a": 1}\n{"a": 1}', "data-several", (2, 1)),
        (b'{"a": true}', "data-json-typed", (1, 7)),
        (b'{"a": null}', "data-json-typed", (1, 7)),
        (b'{"a": NaN}', "data-json-value", (1, 7)),
        (b'{"a": 010}', "data-json-value", (1, 7)),
        (b"[1.288.930]", "data-json-value", (1, 2)),
        (b"[1,]", "data-json-value", (1, 4)),
        (b"[", "data-json-value", (1, 2)),
        (b"// x\n{}", "data-json-value", (1, 1)),
        (b'{"a": 1,}', "data-json-key", (1, 9)),
        (b"{'a': 1}", "data-json-key", (1, 2)),
        (b"{", "data-json-key", (1, 2)),
        (b'{"a" 1}', "data-json-colon", (1, 6)),
        (b'{"a": 1 "b": 2}', "data-json-comma", (1, 9)),
        (b"[1", "data-json-comma", (1, 3)),
        (b'{"a": "x', "data-json-string", (1, 7)),
        (b'["x\ny"]', "data-json-escape", (1, 4)),
        (b'["\\q"]', "data-json-escape", (1, 3)),
        (b'["\\ud800"]', "data-json-escape", (1, 2)),
        (b"", "data-empty", (1, 1)),
        (b"[" * 100_000, "data-too-deep", (1, 34)),
        (b'{"a":' * 100_000, "data-too-deep", (1, 166)),
        (b"[" + b"1," * MOST + b"1]", "data-too-many", (1, 2 * MOST)),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else None,
)
def test_faults_of_json(data: bytes, fault: str, place: tuple[int, int]) -> None:
    _refused(read_json, data, fault, place)


def _refused(read: Read, data: bytes, fault: str, place: tuple[int, int]) -> None:
    with pytest.raises(NodeError) as caught:
        read(data)
    assert (caught.value.message, (caught.value.line, caught.value.column)) == (fault, place)
    for language in ("de", "en"):
        assert str(place[0]) in message(fault, language, **caught.value.facts) or place == (1, 1)


TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=8)
VALUES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12)


@given(VALUES, st.sampled_from([None, 2]), st.booleans())
def test_json_comes_back(value: Any, indent: int | None, ascii_only: bool) -> None:
    written = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    if not written.strip():
        return
    assert read_json(written.encode()).value == value


@given(VALUES, st.booleans())
def test_yaml_comes_back(value: Any, flow: bool) -> None:
    written = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True, default_style='"')
    assert read_yaml(written.encode()).value == value


@given(st.binary(max_size=60) | st.text(alphabet="{}[]:,-\"'\\ \n\t&*!|>#%@a1", max_size=40).map(str.encode))
def test_nothing_but_a_fault_with_a_place_comes_of_anything(data: bytes) -> None:
    for read in (read_yaml, read_json):
        fault = _fault_of(read, data)
        assert fault is None or (fault.line >= 1 and fault.column >= 1 and message(fault.message, "de", **fault.facts))


def _fault_of(read: Read, data: bytes) -> NodeError | None:
    try:
        read(data)
    except NodeError as error:
        return error
    return None
