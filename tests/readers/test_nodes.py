import pytest

from aqbcheck.readers.nodes import NodeError, read_yaml


@pytest.mark.parametrize("written", ["1.288", "1_288_930", "010", "02.08", "2025-08-02", "no", "null", "~", "0x1F", "1e3"])
def test_scalars_arrive_as_written(written: str) -> None:
    assert read_yaml(f"a: {written}".encode()).value == {"a": written}


def test_places_are_one_based_and_lead_to_key_and_value() -> None:
    nodes = read_yaml("eins: 1\nzwei:\n  - drei: vier\n".encode("utf-8-sig"))
    assert (nodes.place_of(("zwei", 0, "drei")).line, nodes.place_of(("zwei", 0, "drei")).column) == (3, 11)
    assert nodes.key_place_of(("zwei", 0, "drei")).column == 5
    assert nodes.place_of(("zwei", 0, "nicht da")).line == 3


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (b"a: 1\na: 2", "data-key-twice", 2),
        (b"a: 1\nb: ]", "data-unparsable", 2),
        (b"a: 1\n---\nb: 2", "data-unparsable", 2),
        (b"a: &x [1]\nb: *x", "data-alias", 1),
        (b"? [1]\n: 2", "data-key-no-text", 1),
        (b"a: \xff", "data-encoding", 1),
        (b"", "data-empty", 1),
        (b"[" * 100_000, "data-too-deep", 1),
    ],
)
def test_faults_have_a_place(data: bytes, message: str, line: int) -> None:
    with pytest.raises(NodeError) as caught:
        read_yaml(data)
    assert (caught.value.message, caught.value.line) == (message, line)
