"""The commands that show the rulebook."""

import os
import sys

from aqbcheck import __version__
from aqbcheck.cli.request import RULEBOOK
from aqbcheck.cli.rulebook import load_rulebook, unknown_rule
from aqbcheck.cli.screen import columns, draws_lines, say, shows_colour
from aqbcheck.reports.canvas import Sheet
from aqbcheck.reports.rule_pages import explain as rule_page
from aqbcheck.reports.rule_pages import list_rules as rule_list
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message


def list_rules(rulebook: str, language: Language) -> int:
    """Show every rule; raises CommandFault as ``load_rulebook`` does."""
    say(rule_list(load_rulebook(rulebook), _sheet(), language))
    return 0


def explain(rule_id: str, rulebook: str, language: Language) -> int:
    """Show one rule; raises CommandFault for one that does not exist."""
    known = load_rulebook(rulebook)
    ids = [rule.id for rule in known.rules]
    if rule_id.upper() not in ids:
        raise unknown_rule(rule_id.upper(), ids)
    say(rule_page(known.rule(rule_id.upper()), _sheet(), language))
    return 0


def show_version(language: Language) -> int:
    """Show the versions of the tool and of the rulebook that it comes with."""
    rulebook = load_rulebook(RULEBOOK)
    editions = ", ".join(map(str, rulebook.binding.editions))
    say(message("version", language, version=__version__, rulebook=rulebook.id, editions=editions) + "\n")
    return 0


def _sheet() -> Sheet:
    out = sys.stdout
    return Sheet(columns(out, os.environ), shows_colour(out, os.environ), not draws_lines(out))
