"""What makes a finding the same in two runs, wherever it has moved in the file."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from aqbcheck.engine.report import Answer, FileReport, FindingShown


def fingerprints(file: FileReport) -> Iterator[tuple[Answer, FindingShown, str]]:
    """Every finding of a file with its fingerprint: 64 lower-case hexadecimal digits, no two alike in a file.

    It is made from path, rule, case, section and quoted words, and from no line, paragraph or
    sentence of ours; findings that are alike in these are numbered in their order. Where the report
    shows no words of the file, none go into it.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for answer in file.answers:
        for finding in answer.findings:
            section = finding.location.section if finding.location else None
            parts = (file.path, answer.rule, finding.case, section or "", finding.excerpt)
            yield answer, finding, fingerprint(*parts, str(seen[parts]))
            seen[parts] += 1


def fingerprint(*parts: str) -> str:
    """The digest of several texts; no two rows of texts have the same one."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b," % (len(data), data))
    return digest.hexdigest()
