"""AQB803, 804 and 901 to 904 on the real agreement with one thing in it, in the three profiles."""

import io
import json
import zipfile

import pytest

RUN = "<w:r><w:rPr>{}</w:rPr><w:t>Rest</w:t></w:r>"
CASES = {
    "insertion": ('<w:ins w:id="1" w:author="A">' + RUN.format("") + "</w:ins>", "AQB901", "error", "error", "warning"),
    "deletion": ('<w:del w:id="1" w:author="A"><w:r><w:delText>Rest</w:delText></w:r></w:del>', "AQB901", "error", "error", "warning"),
    "move": ('<w:moveTo w:id="1" w:author="A">' + RUN.format("") + "</w:moveTo>", "AQB901", "error", "error", "warning"),
    "format": (RUN.format('<w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'), "AQB901", "warning", "warning", "warning"),
    "hidden": (RUN.format("<w:vanish/>"), "AQB903", "error", "error", "warning"),
    "white": (RUN.format('<w:color w:val="FFFFFF"/>'), "AQB903", "error", "error", "warning"),
    "tiny": (RUN.format('<w:sz w:val="2"/>'), "AQB903", "error", "error", "warning"),
    "struck": (RUN.format("<w:strike/>"), "AQB804", "warning", "error", "warning"),
    "highlight": (RUN.format('<w:highlight w:val="yellow"/>'), "AQB804", "warning", "error", "warning"),
    "link": ('<w:fldSimple w:instr="INCLUDETEXT x.docx">' + RUN.format("") + "</w:fldSimple>", "AQB904", "error", "error", "error"),
    "field": (
        '<w:fldSimple w:instr="REF x"><w:r><w:t>Fehler! Verweisquelle konnte nicht gefunden werden.</w:t></w:r></w:fldSimple>',
        "AQB803", "error", "error", "error",
    ),
}  # fmt: skip
FILE_RULES = ("AQB803", "AQB804", "AQB901", "AQB902", "AQB903", "AQB904")


def _with(data, content):
    """The file with something at the end of its first long paragraph."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                at = text.index(b"</w:p>", text.index(b"Arbeitsmarktpolitik"))
                text = text[:at] + content.encode() + text[at:]
            copy.writestr(name, text)
    return target.getvalue()


def _answers(run, path, profile, language="en"):
    out = run("check", path, "--profile", profile, "--format", "json", "--lang", language).out
    return {answer["rule"]: answer for answer in json.loads(out)["files"][0]["answers"]}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("case", CASES)
def test_each_trace_is_its_rules_finding(case, language, run, agreements, tmp_path):
    content, rule, *severities = CASES[case]
    path = tmp_path / "a.docx"
    path.write_bytes(_with((agreements / "darmstadt-dieburg-2025.docx").read_bytes(), content))
    for profile, severity in zip(("draft", "signed", "template"), severities, strict=True):
        answers = _answers(run, path, profile, language)
        (finding,) = answers[rule]["findings"]
        assert (finding["case"], finding["severity"]) == (case, severity)
        assert finding["location"]["block"] == 7
        assert ("Rest" in finding["message"]) == (rule != "AQB904" and case != "field")
        assert [name for name in FILE_RULES if answers[name]["status"] != "met"] == [rule]


def test_markdown_holds_none_but_struck_text(run, agreements):
    answers = _answers(run, agreements / "darmstadt-dieburg-2025.md", "draft")
    assert {answers[name]["status"] for name in FILE_RULES if name != "AQB804"} == {"not-applicable"}
    assert answers["AQB901"]["reason"] == "Only a Word file can hold such a thing."
    assert answers["AQB804"]["status"] == "met"
