from readme_rules import README, table, written

from aqbcheck.rulebook import find_rules, load


def test_the_table_of_rules_is_the_rulebook():
    assert written(README.read_text(encoding="utf-8")) == table(load(find_rules("aqb")))
