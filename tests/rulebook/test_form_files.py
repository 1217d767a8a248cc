import shutil
from pathlib import Path

import pytest

from aqbcheck.language.inflection import inflect
from aqbcheck.rulebook.errors import RulebookError
from aqbcheck.rulebook.form_files import load_form

RULES = Path(__file__).parents[2] / "rules" / "aqb"


def test_there_are_26_districts_until_2025_and_27_from_2026() -> None:
    district = load_form(RULES).role("district")
    assert [sum(party.valid_in(year) for party in district.parties) for year in (2025, 2026)] == [26, 27]


@pytest.mark.parametrize(
    ("party", "genitive"),
    [("06432", "Landkreises Darmstadt-Dieburg"), ("06437", "Odenwaldkreises"), ("06435", "Main-Kinzig-Kreises"), ("06611", "Stadt Kassel")],
)
def test_names_have_their_genitive(party: str, genitive: str) -> None:
    form = load_form(RULES)
    assert inflect(form.role("district").party(party).name, "genitive", form.lexicon.inflections) == genitive


@pytest.mark.parametrize(
    ("file", "old", "new", "message", "key"),
    [
        ("form.yaml", "hallmark:", "halmark:", "rule-key-unknown-near", "halmark"),
        ("parties.yaml", "one_body:", "onebody:", "rule-key-unknown-near", "onebody"),
        ("signatures.yaml", "openers:", "xyz:", "rule-key-unknown", "xyz"),
    ],
)
def test_an_unknown_key_is_named_at_its_place(tmp_path: Path, file: str, old: str, new: str, message: str, key: str) -> None:
    folder = tmp_path / "aqb"
    shutil.copytree(RULES, folder)
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load_form(folder)
    fault = caught.value.faults[0]
    line = text[: text.index(old)].count("\n") + 1
    assert (fault.file, fault.line, fault.message, fault.facts["key"]) == (file, line, message, key)
