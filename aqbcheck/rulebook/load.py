"""A rulebook from its folder."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

from aqbcheck.checks import KINDS, Check
from aqbcheck.checks.base import NameOf
from aqbcheck.checks.spans import known_names
from aqbcheck.form import Form
from aqbcheck.language.nearness import nearest
from aqbcheck.language.phrases import parse
from aqbcheck.readers.nodes import NodePlace, Nodes
from aqbcheck.readers.nodes import Path as NodePath
from aqbcheck.rulebook.border import validate
from aqbcheck.rulebook.errors import Fault, RulebookError
from aqbcheck.rulebook.form_files import FORM_FILES, load_form, read_nodes
from aqbcheck.rulebook.rule import Binding, Rule, Rulebook, RuleWords
from aqbcheck.texts.facts import fields

BINDING = "rulebook.yaml"
REGIONS = ("title", "subject", "headings", "header", "footer", "footnote", "end", "body")
_KINDS = {kind.kind: kind for kind in KINDS}


def load(folder: Path) -> Rulebook:
    """Read form and rules; raises RulebookError with every fault of the first file that has any."""
    form = load_form(folder)
    nodes = read_nodes(folder / BINDING)
    binding = validate(Binding, nodes.value, nodes, lambda _: BINDING)
    rules: list[Rule] = []
    for name in binding.rules:
        rules += _rules(folder, name, form, binding)
    _refuse_unknown_names(rules, binding)
    files = [folder / name for name in (*FORM_FILES, BINDING, *binding.rules)]
    content = b"\0".join(path.read_bytes().replace(b"\r\n", b"\n") for path in files)
    return Rulebook(binding, form, tuple(rules), hashlib.sha256(content).hexdigest())


def find_rules(name: str) -> Path:
    """The folder of a rulebook: a path if it is one, else an id, looked for beside the package's
    modules first and then in the checkout. Raises RulebookError."""
    if _is(Path.is_dir, Path(name)):
        return Path(name)
    package = Path(__file__).parents[1]
    homes = [package / "rules", package.parent / "rules"]
    for home in homes:
        if _is(Path.is_file, home / name / BINDING):
            return home / name
    known = [path.parent.name for home in homes for path in home.glob(f"*/{BINDING}")]
    raise RulebookError([Fault(name, 1, 1, "rulebook-not-found", {"name": name, "near": nearest(name, known) or ", ".join(known)})])


def _is(what: Callable[[Path], bool], path: Path) -> bool:
    """What a path is; one that no system can hold is nothing."""
    try:
        return what(path)
    except OSError:
        return False


def _rules(folder: Path, name: str, form: Form, binding: Binding) -> Iterator[Rule]:
    nodes = read_nodes(folder / name)
    if not isinstance(nodes.value, list):
        raise RulebookError([Fault(name, 1, 1, "rule-no-list")])
    for at, value in enumerate(nodes.value):
        words = validate(RuleWords, value, nodes, lambda _: name, (at,))
        faults = _Faults(name, nodes)
        check = _check(words, nodes, name, at, form)
        faults.look(words.rank in binding.ranks, (at, "rank"), "rule-name-unknown", words.rank, binding.ranks)
        for case in words.cases:
            faults.look(case in check.cases, (at, "cases", case), "rule-case-unknown", case, check.cases)
        for case, meaning in check.cases.items():
            faults.look(case in words.cases, (at, "cases"), "rule-case-missing", case, ())
            texts = words.cases.get(case)
            for language, text in (("de", texts.de), ("en", texts.en)) if texts else ():
                for fact in sorted(fields(text)):
                    faults.look(fact in meaning.facts, (at, "cases", case, language), "rule-fact-unknown", fact, meaning.facts)
        faults.throw()
        yield Rule(words, check)


def _check(words: RuleWords, nodes: Nodes, name: str, at: int, form: Form) -> Check:
    parameters = dict(words.check)
    kind = parameters.pop("kind", "")
    faults = _Faults(name, nodes)
    faults.look(kind in _KINDS, (at, "check", "kind"), "rule-name-unknown", str(kind), _KINDS)
    faults.throw()
    check = validate(_KINDS[kind], parameters, nodes, lambda _: name, (at, "check"))
    known = {
        "section": [section.id for section in form.sections],
        "part": [part.id for part in form.parts],
        "role": [role.id for role in form.roles],
        "region": [*(s.id for s in form.sections), *(p.id for p in form.parts), *REGIONS],
    }
    for parameter, hint in get_type_hints(type(check), include_extras=True).items():
        for mark, value, path in _marked(hint, getattr(check, parameter), (at, "check", parameter)):
            if mark.what == "phrase":
                faults.look(_is_phrase(value, form), path, "rule-phrase", value, [])
            else:
                faults.look(value in known[mark.what], path, "rule-name-unknown", value, known[mark.what])
    faults.throw()
    return check


def _marked(hint: Any, value: Any, path: NodePath) -> Iterator[tuple[NameOf, str, NodePath]]:
    """Every text of a parameter, however deep in tuples, whose type says what it must name."""
    for mark in getattr(hint, "__metadata__", ()):
        if isinstance(mark, NameOf):
            yield mark, value, path
    if isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield from _marked(get_args(hint)[0], entry, (*path, at))


def _is_phrase(written: str, form: Form) -> bool:
    try:
        return parse(written).names() <= set(known_names(form))
    except ValueError:
        return False


def _refuse_unknown_names(rules: list[Rule], binding: Binding) -> None:
    ids = [rule.id for rule in rules]
    wrong = [name for rule in rules for name in (*rule.words.needs, *rule.words.stops) if name not in ids and not name.endswith("*")]
    wrong += [name for entry in binding.checklist for name in entry.rules if name not in ids]
    wrong += sorted({name for name in ids if ids.count(name) > 1})
    if wrong:
        raise RulebookError([Fault(BINDING, 1, 1, "rule-id", {"name": name}) for name in wrong])


class _Faults:
    def __init__(self, file: str, nodes: Nodes) -> None:
        self._file = file
        self._nodes = nodes
        self._found: list[Fault] = []

    def look(self, fine: bool, path: NodePath, message: str, name: str, known: Any) -> None:
        if fine:
            return
        place: NodePlace = self._nodes.place_of(path)
        near = nearest(name, list(known))
        self._found.append(Fault(self._file, place.line, place.column, message, {"name": name, "near": near or ""}))

    def throw(self) -> None:
        if self._found:
            raise RulebookError(self._found)
