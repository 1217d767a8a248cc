"""The words around a finding: shortened, but between words."""

from answering import AGREEMENTS, MARKDOWN, answers_on


def test_the_words_around_a_finding_are_cut_between_words():
    text = (AGREEMENTS / "fulda-2025.md").read_text(encoding="utf-8")
    before, after = "Vorangestellte Wörter " * 30, " und nachgestellte Wörter" * 30
    long = text.replace("964.310,00 €", f"{before}96431,00 €{after}", 1)
    (finding,) = answers_on(long.encode(), MARKDOWN)["AQB303"].findings
    assert finding.excerpt == "96431,00 €"
    assert finding.before.startswith(("… Vorangestellte ", "… Wörter "))
    assert finding.before.endswith("Wörter ")
    assert finding.after.startswith(" und nachgestellte")
    assert finding.after.endswith((" und …", " nachgestellte …", " Wörter …"))
    assert all(150 < len(words) < 210 for words in (finding.before, finding.after))


def test_a_word_without_end_is_cut_inside():
    text = (AGREEMENTS / "fulda-2025.md").read_text(encoding="utf-8").replace("964.310,00 €", f"{'x' * 500}/96431,00 €", 1)
    for finding in answers_on(text.encode(), MARKDOWN)["AQB303"].findings:
        assert len(finding.before) < 210
