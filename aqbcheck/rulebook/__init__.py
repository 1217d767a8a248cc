"""Rule files as a form and rules, every fault named with its place."""

from aqbcheck.rulebook.errors import Fault, RulebookError
from aqbcheck.rulebook.form_files import load_form
from aqbcheck.rulebook.load import find_rules, load
from aqbcheck.rulebook.rule import Rule, Rulebook

__all__ = ["Fault", "Rule", "Rulebook", "RulebookError", "find_rules", "load", "load_form"]
