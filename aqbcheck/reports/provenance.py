"""Where the answers of a report come from, so that a reader can tell and repeat the run."""

from collections.abc import Iterable

from aqbcheck.engine.report import FileReport, Report
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible

_DIGITS = 12


def run_facts(report: Report, version: str) -> dict[str, str]:
    """What holds for the whole run, by names that programs know and that stay the same in both languages."""
    left_out = report.left_out
    return {
        "tool": f"aqbcheck {version}",
        "rulebook": report.rulebook,
        "rulebook-sha256": report.rulebook_sha256,
        "profile": report.profile,
        "select": ",".join(left_out.select),
        "ignore": ",".join(left_out.ignore),
        "excerpts": "yes" if left_out.excerpts else "no",
    }


def run_rows(report: Report, version: str) -> list[tuple[str, str]]:
    """What holds for the whole run, as labels and texts for a person."""
    language = report.language
    return [
        (message("origin-tool", language), f"aqbcheck {version}"),
        (message("origin-rulebook", language), report.rulebook),
        (message("origin-rulebook-digest", language), report.rulebook_sha256),
        (message("origin-profile", language), message(f"profile-{report.profile}", language) if _known(report) else report.profile),
        (message("origin-left-out", language), left_out(report, language)),
        *([(message("origin-baseline", language), report.baseline.sha256)] if report.baseline else []),
    ]


def file_rows(file: FileReport, language: Language) -> list[tuple[str, str]]:
    """What holds for one file, as labels and texts for a person."""
    return [
        (message("origin-file", language), path_words(file, language)),
        (message("origin-file-digest", language), file.sha256 or "–"),
        (message("origin-edition", language), file.edition or "–"),
    ]


def provenance_lines(report: Report, file: FileReport, version: str) -> list[str]:
    """Run and file in one list of lines."""
    return [f"{label}: {text}" for label, text in (*run_rows(report, version), *file_rows(file, report.language))]


def origin_line(report: Report, files: Iterable[FileReport], version: str) -> str:
    """Tool, rulebook and files in one line, with the beginnings of the digests: the machine's formats have them whole."""
    digests = ", ".join(file.sha256[:_DIGITS] for file in files if file.sha256)
    sort = "origin-one-file" if digests else "origin-files"
    told = {"version": version, "rulebook": report.rulebook, "digest": report.rulebook_sha256[:_DIGITS], "profile": report.profile}
    return message(sort, report.language, **told, file=digests, left_out=left_out(report, report.language))


def path_words(file: FileReport, language: Language) -> str:
    """The file as the user named it; standard input by name."""
    return message("standard-input", language) if file.path == "-" else visible(file.path)


def left_out(report: Report, language: Language) -> str:
    """What the call left out, in words."""
    chosen = report.left_out
    said = []
    if chosen.select:
        said.append(message("left-out-others", language, rules=", ".join(chosen.select)))
    if chosen.ignore:
        said.append(message("left-out-rules", language, rules=", ".join(chosen.ignore)))
    if not chosen.excerpts:
        said.append(message("left-out-words", language))
    return "; ".join(said) or message("left-out-nothing", language)


def _known(report: Report) -> bool:
    return report.profile in ("draft", "signed", "template")
