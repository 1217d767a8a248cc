"""The shape of the house: who may know whom, how large things are, and where the knowledge lives."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import aqbcheck
from aqbcheck.language.phrases import Phrase, parse
from aqbcheck.language.words import words
from aqbcheck.rulebook.form_files import load_form

PACKAGE = Path(aqbcheck.__file__).parent
FLOORS = {
    "__main__": 8,
    "cli": 7,
    "reports": 6,
    "writers": 6,
    "engine": 5,
    "rulebook": 4,
    "checks": 3,
    "agreement": 2,
    "readers": 1,
    "form": 1,
    "document": 0,
    "language": 0,
    "texts": 0,
    "__init__": 0,
}
ALLOWED_SIDEWAYS = frozenset[tuple[str, str]]()
LONGEST_FILE = 300
LONGEST_FUNCTION = 45
IGNORANT_ROOMS = ("form", "agreement", "checks", "engine")

MODULES = sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


TREES = {_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def _imported(module: str) -> Iterator[str]:
    """The modules of the package that a module imports, wherever in it."""
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively in line {node.lineno}"
            submodules = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in TREES else str(node.module) for name in submodules]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == "aqbcheck")


def test_every_room_has_a_floor():
    assert {_room(module) for module in TREES} <= set(FLOORS)


@pytest.mark.parametrize("module", TREES)
def test_imports_lead_down(module):
    here = _room(module)
    wrong = [
        other
        for other in _imported(module)
        if _room(other) != here and (FLOORS[_room(other)] >= FLOORS[here]) and (here, _room(other)) not in ALLOWED_SIDEWAYS
    ]
    assert wrong == []


def test_no_imports_in_a_circle():
    graph = {module: {other for other in _imported(module) if other != module} for module in TREES}
    left = dict(graph)
    while free := {module for module, others in left.items() if not others & left.keys()}:
        left = {module: others for module, others in left.items() if module not in free}
    assert left == {}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_files_are_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("module", TREES)
def test_functions_fit_on_a_screen(module):
    functions = [node for node in ast.walk(TREES[module]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [node.name for node in functions if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION]
    assert long == []


@pytest.mark.parametrize("module", TREES)
def test_only_named_failures_are_caught(module):
    broad = [
        node.lineno
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or {"Exception", "BaseException"} & set(re.findall(r"\w+", ast.unparse(node.type))))
        and not _raises_again(node)
    ]
    assert broad == []


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _form_names() -> Iterator[str]:
    """Every name, alias and heading of the form, its parties and its categories, as phrases."""
    form = load_form(PACKAGE.parent / "rules" / "aqb")
    yield from (*form.title, *form.subject.names, *form.subject.short, *form.annexes)
    yield from (name for part in form.parts for name in part.names)
    for section in form.sections:
        yield from (section.heading, *section.also, *section.hallmark.phrases)
    for role in form.roles:
        yield from (role.label.de, *role.principals, *role.organs)
        yield from (name for kind in role.kinds for name in (kind.word, *kind.functions))
        for party in role.parties:
            yield from (party.name, *party.also, *party.short, *party.seats)
    for category in form.measures.categories:
        yield from (category.name, *category.also, *category.misspelt)


def _written(tree: ast.Module) -> Iterator[str]:
    """The names and the text constants of a module; docstrings explain and are left out."""
    explained = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.value
        elif isinstance(node, ast.Name):
            yield _spaced(node.id)
        elif isinstance(node, ast.Attribute):
            yield _spaced(node.attr)
        elif isinstance(node, ast.arg):
            yield _spaced(node.arg)
        elif isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield _spaced(node.name)


def _spaced(identifier: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", identifier)


@cache
def _phrases() -> dict[str, list[Phrase]]:
    """The names by their first word; those that begin with ``*`` or end a word with it under an empty one."""
    table: dict[str, list[Phrase]] = {}
    for phrase in map(parse, sorted(set(_form_names()))):
        first = phrase.runs[0][0]
        table.setdefault(first.parts[0] if len(first.parts) == 1 else "", []).append(phrase)
    return table


def _names_in(tree: ast.Module) -> set[tuple[str, str]]:
    found = set()
    for text in set(_written(tree)):
        row = words(text)
        for key in {"", *(word.key for word in row)}:
            found |= {(phrase.written, text) for phrase in _phrases().get(key, ()) if phrase.find(row, 0, len(row), {})}
    return found


@pytest.mark.parametrize("module", [module for module in TREES if _room(module) in IGNORANT_ROOMS])
def test_no_name_of_the_form_stands_in_the_program(module):
    assert _names_in(TREES[module]) == set()


def test_the_search_for_names_finds_them():
    tree = ast.parse('"""Odenwaldkreis"""\nAQB_TITLE = 1\nstadtHanau = "im landkreis  Kassel, den Oberbürgermeister"')
    found = {name for name, _ in _names_in(tree)}
    assert {"AQB", "Landkreis Kassel", "Stadt Hanau", "*bürgermeister*"} <= found
    assert "Odenwaldkreis" not in found
