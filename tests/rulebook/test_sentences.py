"""Sentences that name a district: its article and its case, for all 27, against a list of their own."""

import pytest
from answering import rulebook
from districts import CITY, DISTRICTS

from aqbcheck.checks import naming
from aqbcheck.texts.facts import Named, Number, Quoted, Sign, fill

FORM = rulebook().form
SAMPLES = {Quoted: Quoted("Wortlaut"), Number: Number(4), Sign: Sign("§ 4"), Named: Named("Zielsteuerung")}
WITH_PARTY = [(rule, case) for rule in rulebook().rules for case, words in rule.words.cases.items() if "{party" in words.de]


def _party(district):
    ids = {party.name: party.id for party in FORM.role("district").parties}
    return naming.party(FORM, "district", ids[district.name])


@pytest.mark.parametrize("district", DISTRICTS, ids=[district.name for district in DISTRICTS])
def test_a_district_has_its_article_and_its_ending_in_every_case(district):
    feminine = district.gender == CITY
    assert dict(_party(district).forms) == {
        "nominative": f"{'die' if feminine else 'der'} {district.name}",
        "genitive": f"{'der' if feminine else 'des'} {district.form(genitive=True)}",
        "dative": f"{'der' if feminine else 'dem'} {district.name}",
        "accusative": f"{'die' if feminine else 'den'} {district.name}",
    }


@pytest.mark.parametrize(("rule", "case"), WITH_PARTY, ids=[f"{rule.id} {case}" for rule, case in WITH_PARTY])
def test_a_sentence_takes_every_district(rule, case):
    words, sorts = rule.words.cases[case], rule.check.cases[case].facts
    for district in DISTRICTS:
        facts = {name: SAMPLES[sort] for name, sort in sorts.items()} | {"party": _party(district)}
        for sentence, language in ((words.de, "de"), (words.en, "en")):
            filled = fill(sentence, facts, language)
            assert district.rest in filled
            assert not {"{", "}", "  ", " des der ", " im dem "} & {
                filled[at : at + size] for size in (1, 2, 9) for at in range(len(filled))
            }
