"""Reads the answers of a run out of every format again, with that format's own parser.

An answer is (file, rule, status, cases in the order of the alphabet); a file that could not be read
is (file, "", "unreadable", ()). ``READERS`` says how a format is read and what it has no place for,
``FILE_READERS`` the same of the formats that hold one file of a run each.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import docx
from commented import comments_of
from lxml import html
from markdown_it import MarkdownIt

from aqbcheck.engine.report import ERROR, NOT_CHECKED, SEVERITIES, STATUSES, UNREADABLE, VERDICTS, VIOLATED, Answer, Report
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible

Said = tuple[str, str, str, tuple[str, ...]]
_CASE = r"\(([a-z-]+)\)"


@dataclass(frozen=True)
class Reader:
    """How a format is read, which statuses it has a place for, and whether it names cases.

    ``left_out`` says in words what a reader of the format does not get.
    """

    read: Callable[[str, Language], Iterator[Said]]
    left_out: str = "nothing"
    statuses: tuple[str, ...] = STATUSES
    cases: bool = True

    def answers(self, text: str, language: Language) -> list[Said]:
        """What stands in a report of this format."""
        return sorted((_path(file), rule, status, cases) for file, rule, status, cases in self.read(text, language))

    def due(self, answers: Iterable[Said]) -> list[Said]:
        """What must stand there of these answers."""
        kept = (said for said in answers if said[2] in (*self.statuses, UNREADABLE))
        return sorted((file, rule, status, cases if self.cases else ()) for file, rule, status, cases in kept)


def answers_of(report: Report) -> list[Said]:
    """The answers of a report that was not written yet."""
    found: list[Said] = []
    for file in report.files:
        if file.verdict == UNREADABLE:
            found.append((_path(file.path), "", UNREADABLE, ()))
        for answer in file.answers:
            found.append((_path(file.path), answer.rule, answer.status, _cases(finding.case for finding in answer.findings)))
    return sorted(found)


def _path(written: str) -> str:
    """A path as people see it; a spreadsheet has an apostrophe before one that it would compute."""
    return visible(written).strip().removeprefix("'")


def _cases(cases: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(cases))


def _statuses(language: Language) -> dict[str, str]:
    return {message(f"status-{status}", language): status for status in STATUSES}


def _verdicts(language: Language) -> dict[str, str]:
    return {message(f"verdict-{verdict}", language): verdict for verdict in VERDICTS}


def _json(text: str, _: Language) -> Iterator[Said]:
    for file in json.loads(text)["files"]:
        if file["verdict"] == UNREADABLE:
            yield file["path"], "", UNREADABLE, ()
        for answer in file["answers"]:
            yield file["path"], answer["rule"], answer["status"], _cases(finding["case"] for finding in answer["findings"])


def _jsonl(text: str, language: Language) -> Iterator[Said]:
    for line in text.removesuffix("\n").split("\n"):
        yield from _json(line, language)


def _terminal(text: str, language: Language) -> Iterator[Said]:
    statuses, file = _statuses(language), ""
    for line in text.split("\n"):
        if found := re.match(rf"( ?\S.*): ({'|'.join(_verdicts(language))})(?=[,.]|$)", line):
            file = found[1]
            if _verdicts(language)[found[2]] == UNREADABLE:
                yield file, "", UNREADABLE, ()
        elif found := re.match(rf"  (AQB\d+) [a-z0-9-]+: ({'|'.join(statuses)})", line):
            yield file, found[1], statuses[found[2]], ()


def _html(text: str, _: Language) -> Iterator[Said]:
    for file in html.document_fromstring(text).iter("article"):
        path = file.get("data-file", "")
        if file.get("data-verdict") == UNREADABLE:
            yield path, "", UNREADABLE, ()
        cases = defaultdict(list)
        for finding in file.xpath(".//*[@data-case]"):
            cases[finding.get("data-rule")].append(finding.get("data-case"))
        for row in file.xpath(".//tr[@data-rule]"):
            yield path, row.get("data-rule"), row.get("data-status"), _cases(cases[row.get("data-rule")])


def _sarif(text: str, _: Language) -> Iterator[Said]:
    (run,) = json.loads(text)["runs"]
    cases = defaultdict(list)
    for result in run["results"]:
        at = result["locations"][0]["physicalLocation"]["artifactLocation"]["index"]
        if result["kind"] == "fail":
            cases[at, result["ruleId"]].append(result["properties"]["case"])
        else:
            assert run["artifacts"][at]["properties"]["answers"][result["ruleId"]] == NOT_CHECKED
    for at, file in enumerate(run["artifacts"]):
        path = unquote(file["location"]["uri"], errors="surrogateescape")
        if file["properties"]["verdict"] == UNREADABLE:
            yield path, "", UNREADABLE, ()
        for rule, status in file["properties"]["answers"].items():
            yield path, rule, status, _cases(cases[at, rule])


def _junit(text: str, _: Language) -> Iterator[Said]:
    for test in ElementTree.fromstring(text.encode("utf-8")).iter("testcase"):
        file, rule = test.get("classname", ""), test.get("name", "").split()[0]
        kinds = {element.get("type", "") for element in test.iter() if element.tag in ("skipped", "error")}
        if UNREADABLE in kinds:
            yield file, "", UNREADABLE, ()
            continue
        lines = (test.findtext("system-out") or "").split("\n")
        cases = [failure.get("type", "") for failure in test.iter("failure")]
        if cases or lines[0] == VIOLATED:
            kinds = {VIOLATED}
            cases += [found[1] for line in lines if (found := re.match(r"(?:error|warning|info) ([a-z-]+): ", line))]
        (status,) = kinds or {lines[0]}
        yield file, rule, status, _cases(cases)


def _listed(findings: Iterable[tuple[str, str, str]]) -> Iterator[Said]:
    """Answers from a list of what is wrong or open, each as file, rule and case."""
    cases = defaultdict(list)
    for file, rule, case in findings:
        if rule == UNREADABLE:
            yield file, "", UNREADABLE, ()
        else:
            cases[file, rule].append(case)
    for (file, rule), found in cases.items():
        yield (file, rule, NOT_CHECKED, ()) if found == [NOT_CHECKED] else (file, rule, VIOLATED, _cases(found))


def _gitlab(text: str, _: Language) -> Iterator[Said]:
    issues = json.loads(text)
    names = ((issue["location"]["path"], *issue["check_name"].partition("/")[::2]) for issue in issues)
    return _listed(names)


def _github(text: str, _: Language) -> Iterator[Said]:
    def plain(written: str) -> str:
        for code, char in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            written = written.replace(code, char)
        return written

    findings = []
    for line in text.removesuffix("\n").split("\n"):
        command = re.fullmatch(r"::(?:error|warning|notice) ([^:]*)::.*", line)
        assert command, line
        about = {name: plain(value) for name, value in (part.split("=", 1) for part in command[1].split(","))}
        if found := re.fullmatch(rf"(AQB\d+) [a-z0-9-]+ {_CASE}", about["title"]):
            findings.append((about["file"], found[1], found[2]))
        elif about["title"] == UNREADABLE:
            findings.append((about["file"], UNREADABLE, ""))
    return _listed(findings)


def _markdown(text: str, language: Language) -> Iterator[Said]:
    statuses, file = _statuses(language), ""
    cases: dict[tuple[str, str], list[str]] = defaultdict(list)
    page = html.document_fromstring(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    for element in page.iter("h3", "li", "tr"):
        said = " ".join(element.text_content().split())
        if element.tag == "h3":
            file, _, verdict = said.rpartition(": ")
            if _verdicts(language)[verdict] == UNREADABLE:
                yield file, "", UNREADABLE, ()
        elif element.tag == "li" and (found := re.match(rf"\S+ (AQB\d+) [a-z0-9-]+ {_CASE}", said)) and len(element.xpath(".//strong")):
            cases[file, found[1]].append(found[2])
        elif element.tag == "tr" and element.xpath("ancestor::details") and (cells := element.xpath("./td")):
            rule, _, status, _ = (cell.text_content() for cell in cells)
            yield file, rule, statuses[status], _cases(cases[file, rule])


def _csv(text: str, language: Language) -> Iterator[Said]:
    for row in csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";" if language == "de" else ",", strict=True):
        if row["verdict"] == UNREADABLE:
            yield row["file"], "", UNREADABLE, ()
        for rule, cell in row.items():
            if re.fullmatch(r"AQB\d+", rule) and cell:
                status, _, cases = cell.removesuffix(")").partition(" (")
                yield row["file"], rule, status, _cases(cases.split(", ") if cases else ())


_FINDINGS: dict[str, Any] = {
    "statuses": (VIOLATED, NOT_CHECKED),
    "left_out": "what calls for nothing: rules that are met or not applicable",
}
READERS = {
    "terminal": Reader(_terminal, "the case, which is told as a sentence; without --verbose, met and not-applicable rules", cases=False),
    "json": Reader(_json),
    "jsonl": Reader(_jsonl),
    "html": Reader(_html),
    "sarif": Reader(_sarif),
    "junit": Reader(_junit),
    "gitlab": Reader(_gitlab, **_FINDINGS),
    "github": Reader(_github, **_FINDINGS),
    "markdown": Reader(_markdown),
    "csv": Reader(_csv),
}


@dataclass(frozen=True)
class FileReader:
    """How a file is read of a format that holds one file of a run: rule and status, once for each finding.

    ``asks`` are the severities of the rules that it names where they could not be checked.
    """

    read: Callable[[bytes, Language], Iterator[tuple[str, str]]]
    left_out: str
    asks: tuple[str, ...] = SEVERITIES

    def answers(self, data: bytes, language: Language) -> list[tuple[str, str]]:
        """What stands in the file."""
        return sorted(self.read(data, language))

    def due(self, answers: Iterable[Answer]) -> list[tuple[str, str]]:
        """What must stand there of the answers on one file."""
        found = [(answer.rule, VIOLATED) for answer in answers for _ in answer.findings]
        asked = [(answer.rule, NOT_CHECKED) for answer in answers if answer.status == NOT_CHECKED and answer.severity in self.asks]
        return sorted(found + asked)


def _comments(data: bytes, language: Language) -> Iterator[tuple[str, str]]:
    open_ = message(f"status-{NOT_CHECKED}", language)
    for comment in comments_of(data):
        if found := re.fullmatch(r"\S+ (AQB\d+) [a-z0-9-]+", comment.lines[0]):
            yield found[1], VIOLATED
        for line in comment.lines:
            if found := re.match(rf"{open_}: (AQB\d+) ", line):
                yield found[1], NOT_CHECKED


def _letter(data: bytes, language: Language) -> Iterator[tuple[str, str]]:
    if data.startswith(b"PK"):
        lines = [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]
    else:
        page = html.document_fromstring(MarkdownIt("commonmark", {"html": True}).render(data.decode("utf-8")))
        lines = [element.text_content() for element in page.iter("h2", "li")]
    asked = False
    for line in lines:
        if line in {message(f"letter-{name}", language) for name in ("change", "clarify-first", "hints")}:
            asked = False
        elif line == message("letter-clarify", language):
            asked = True
        elif found := re.search(r"\((AQB\d+)\)$", line.strip()):
            yield found[1], NOT_CHECKED if asked else VIOLATED


FILE_READERS = {
    "docx": FileReader(_comments, "files other than Word's; rules that are met or not applicable; the case, which is told as a sentence"),
    "letter": FileReader(_letter, "the same, and open rules that are no errors: what nobody need do anything about", asks=(ERROR,)),
}
