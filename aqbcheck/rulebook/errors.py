"""Faults in rule files, each with its place."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a rule file: one-based line and column, a message id and its facts."""

    file: str
    line: int
    column: int
    message: str
    facts: dict[str, str | int] = field(default_factory=dict)


class RulebookError(Exception):
    """A rulebook that cannot be used, with every fault that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{f.file}:{f.line}:{f.column}: {f.message} {f.facts}" for f in self.faults))
