"""The table of rules in the README, made from the rulebook: run it to write the table anew."""

from pathlib import Path

from aqbcheck.rulebook import Rulebook, find_rules, load

README = Path(__file__).parents[2] / "README.md"
BEGIN = "<!-- rules: written by tests/tools/readme_rules.py -->"
END = "<!-- end of rules -->"


def table(rulebook: Rulebook) -> str:
    """The rules as a Markdown table, one row each."""
    rows = [f"| {rule.id} | {rule.words.name} | {rule.words.severity} | {rule.words.requirement.en} |" for rule in rulebook.rules]
    return "\n".join([BEGIN, "", "| id | name | severity | what it requires |", "|---|---|---|---|", *rows, "", END])


def written(text: str) -> str:
    """The table that stands in a README; raises ValueError where there is none."""
    return text[text.index(BEGIN) : text.index(END) + len(END)]


if __name__ == "__main__":
    old = README.read_text(encoding="utf-8")
    README.write_text(old.replace(written(old), table(load(find_rules("aqb")))), encoding="utf-8")
