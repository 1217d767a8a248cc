"""The form from its files."""

from pathlib import Path

from aqbcheck.form import Form
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.nodes import NodeError, NodePlace, Nodes
from aqbcheck.readers.nodes import Path as NodePath
from aqbcheck.readers.source import read_source
from aqbcheck.readers.yaml_nodes import read_yaml
from aqbcheck.rulebook.border import validate
from aqbcheck.rulebook.errors import Fault, RulebookError

FORM_FILES = ("form.yaml", "parties.yaml", "categories.yaml", "signatures.yaml", "lexicon.yaml")


def load_form(folder: Path) -> Form:
    """Read the form of a rulebook, which is divided over five files; raises RulebookError."""
    values: dict[str, object] = {}
    files: dict[str | int, str] = {}
    places: dict[NodePath, NodePlace] = {(): NodePlace(1, 1)}
    keys: dict[NodePath, NodePlace] = {}
    for name in FORM_FILES:
        nodes = read_nodes(folder / name)
        if not isinstance(nodes.value, dict):
            raise RulebookError([_fault(name, nodes.place_of(()), "rule-no-mapping")])
        for key, value in nodes.value.items():
            if key in values:
                raise RulebookError([_fault(name, nodes.key_place_of((key,)), "rule-key-elsewhere", key=key)])
            values[key] = value
            files[key] = name
        places |= {path: place for path, place in nodes.places.items() if path}
        keys |= nodes.key_places

    def file_of(path: NodePath) -> str:
        return files.get(path[0], FORM_FILES[0]) if path else FORM_FILES[0]

    return validate(Form, values, Nodes(values, places, keys), file_of)


def read_nodes(path: Path) -> Nodes:
    """The nodes of a rule file; raises RulebookError where it is not there or not readable."""
    try:
        return read_yaml(read_source(path))
    except NodeError as error:
        raise RulebookError([Fault(path.name, error.line, error.column, error.message, dict(error.facts))]) from None
    except ReadingError as error:
        raise RulebookError([Fault(path.name, 1, 1, error.message, dict(error.facts))]) from None


def _fault(file: str, place: NodePlace, message: str, **facts: str | int) -> Fault:
    return Fault(file, place.line, place.column, message, dict(facts))
