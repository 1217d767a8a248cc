"""The rulebook for people: all rules as a table, one rule as a page."""

from rich.text import Text

from aqbcheck.reports.canvas import Drawn, Sheet, draw, indented, joined, labelled, words
from aqbcheck.rulebook import Rule, Rulebook
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.facts import Sign, fields, fill
from aqbcheck.texts.messages import message

_BLANK = Sign("…")


def list_rules(rulebook: Rulebook, sheet: Sheet, language: Language) -> str:
    """Every rule in the order of the rulebook: id, severity, name, and what it requires."""
    heading = message("rules-heading", language, rulebook=rulebook.id, count=len(rulebook.rules))
    content: list[Drawn] = [words(heading), Text("")]
    for rule in rulebook.rules:
        content.append(_title(rule, language))
        content.append(indented(words(rule.words.requirement.in_(language))))
    return draw(content, sheet)


def explain(rule: Rule, sheet: Sheet, language: Language) -> str:
    """One rule: what it requires and why, what to do, what it reports, and where it comes from."""
    text = rule.words
    remedy = text.remedy.de if language == "de" else text.remedy.en
    rows = [
        ("rule-requirement", text.requirement.in_(language)),
        ("rule-why", text.why.in_(language)),
        ("rule-remedy", remedy),
        ("rule-remedy-signed", text.remedy.signed.in_(language) if text.remedy.signed else ""),
        ("rule-profiles", ", ".join(text.profiles)),
        ("rule-needs", ", ".join(text.needs)),
        ("rule-source", text.source),
    ]
    content: list[Drawn] = [_title(rule, language)]
    content.append(indented(labelled((message(label, language), said) for label, said in rows if said)))
    content.append(words(message("rule-cases", language)))
    content += [indented(words(f"{name} ({_severities(rule, name, language)}): {_case(rule, name, language)}")) for name in text.cases]
    return draw(content, sheet)


def rule_table(rulebook: Rulebook, language: Language) -> str:
    """All rules as a Markdown table, for the README."""
    heads = [message(head, language) for head in ("rule-column", "rule-name", "rule-severity", "rule-requirement")]
    rows = [heads, ["---"] * len(heads)]
    for rule in rulebook.rules:
        rows.append([rule.id, rule.words.name, _severity(rule.words.severity, language), rule.words.requirement.in_(language)])
    return "".join(f"| {' | '.join(map(_cell, row))} |\n" for row in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _title(rule: Rule, language: Language) -> Text:
    return joined(Text(f"{rule.id} {rule.words.name}", style="bold"), f" ({_severity(rule.words.severity, language)})")


def _severity(severity: str, language: Language) -> str:
    return message(f"severity-{severity}", language)


def _severities(rule: Rule, case: str, language: Language) -> str:
    by_profile = rule.words.cases[case].profiles
    usual = rule.words.cases[case].severity or rule.words.severity
    return ", ".join(
        [_severity(usual, language), *(f"{profile}: {_severity(severity, language)}" for profile, severity in by_profile.items())]
    )


def _case(rule: Rule, case: str, language: Language) -> str:
    """What a case says, with a blank for each fact that it will state."""
    texts = rule.words.cases[case]
    sentence = texts.de if language == "de" else texts.en
    return fill(sentence, dict.fromkeys(fields(sentence), _BLANK), language)
