"""A run as JUnit XML, in the dialect of the schema that Jenkins publishes (junit-10.xsd): a file is a
suite, a rule a test.

A pipeline's test view turns red exactly where the file does not conform: errors in the agreement are
failures; what could not be checked, although it could be an error, is an error; warnings and hints
are told in the output of a test that passes.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from aqbcheck.engine.report import ERROR, MET, NOT_APPLICABLE, NOT_CHECKED, UNREADABLE, VIOLATED, Answer, FileReport, FindingShown, Report
from aqbcheck.reports.provenance import run_facts
from aqbcheck.texts.safety import visible

_READABLE = "readable"


def render(report: Report, version: str) -> str:
    """The report as XML text with a line break at its end; ``version`` is that of the tool."""
    facts = run_facts(report, version)
    suites = [_suite(file, facts) for file in report.files]
    root = Element("testsuites", {"name": "aqbcheck"} | _sums(suites))
    root.extend(suites)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _sums(suites: list[Element]) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures", "errors")}


def _suite(file: FileReport, facts: Mapping[str, str]) -> Element:
    cases = [_unreadable(file)] if file.verdict == UNREADABLE else [_case(file, answer) for answer in file.answers]
    suite = Element(
        "testsuite",
        {
            "name": visible(file.path),
            "tests": str(len(cases)),
            "failures": str(_count(cases, "failure")),
            "errors": str(_count(cases, "error")),
            "skipped": str(_count(cases, "skipped")),
        },
    )
    properties = SubElement(suite, "properties")
    about = {"verdict": file.verdict, "edition": file.edition or "", "sha256": file.sha256 or ""}
    for name, value in {**facts, **about}.items():
        SubElement(properties, "property", {"name": name, "value": visible(value)})
    suite.extend(cases)
    remarks = [visible(note) for note in file.notes]
    remarks += [visible(f"{gap.location.label if gap.location else ''} {gap.reason}").strip() for gap in file.gaps]
    if remarks:
        SubElement(suite, "system-out").text = "\n".join(remarks)
    return suite


def _unreadable(file: FileReport) -> Element:
    case = Element("testcase", {"name": _READABLE, "classname": visible(file.path)})
    SubElement(case, "error", {"type": UNREADABLE, "message": visible(file.error or "")})
    return case


def _case(file: FileReport, answer: Answer) -> Element:
    case = Element("testcase", {"name": f"{answer.rule} {answer.name}", "classname": visible(file.path)})
    errors = [finding for finding in answer.findings if _fails(finding)]
    others = [finding for finding in answer.findings if not _fails(finding)]
    for finding in errors:
        failure = SubElement(case, "failure", {"type": finding.case, "message": visible(finding.message)})
        failure.text = _details(finding)
    if answer.status == NOT_CHECKED:
        tag = "error" if answer.severity == ERROR and not answer.known else "skipped"
        SubElement(case, tag, {"type": answer.status, "message": visible(answer.reason or "")})
    elif answer.status == NOT_APPLICABLE:
        SubElement(case, "skipped", {"type": answer.status, "message": visible(answer.reason or "")})
    lines = [f"{finding.severity} {finding.case}: {visible(finding.message)} {_details(finding)}".strip() for finding in others]
    if answer.status == MET:
        lines = [visible(shown.text) for shown in answer.evidence]
    if answer.status in (MET, VIOLATED) and not errors:
        SubElement(case, "system-out").text = "\n".join([answer.status, *lines])
    elif lines:
        SubElement(case, "system-out").text = "\n".join(lines)
    return case


def _fails(finding: FindingShown) -> bool:
    return finding.severity == ERROR and not finding.known


def _details(finding: FindingShown) -> str:
    place = finding.location.label if finding.location else ""
    return " | ".join(visible(text) for text in (place, finding.excerpt, finding.remedy) if text)


def _count(cases: list[Element], tag: str) -> int:
    return sum(case.find(tag) is not None for case in cases)
