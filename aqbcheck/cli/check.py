"""The command ``check``: finds the files, has each judged, brings the report to its targets."""

from collections.abc import Iterable, Iterator

from aqbcheck.cli.delivery import deliver
from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.files import Found, Input, Useless, find
from aqbcheck.cli.formats import FORMATS
from aqbcheck.cli.judging import file_report, shown_suffixes
from aqbcheck.cli.per_file import PER_FILE, refuse_unusable_files
from aqbcheck.cli.progress import each
from aqbcheck.cli.request import FAIL_ON, Request
from aqbcheck.cli.rulebook import load_rulebook, refuse_unknown
from aqbcheck.cli.sources import Sources
from aqbcheck.cli.targets import parse, refuse_unusable
from aqbcheck.cli.watched import Watched
from aqbcheck.engine.report import UNREADABLE, FileReport, LeftOut, Report
from aqbcheck.engine.rulebook_shown import rosters, rules_shown
from aqbcheck.readers.sniff import SUFFIXES
from aqbcheck.rulebook import Rulebook
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

CONFORMING = 0
FINDINGS = 1
NOT_CHECKED = 2


def check(request: Request) -> int:
    """Check what the call names and return the exit code; raises CommandFault for a call that cannot be carried out."""
    outputs = parse(request.formats or ("terminal",), (*FORMATS, *PER_FILE))
    if request.verbose and request.quiet:
        raise CommandFault("verbose-and-quiet")
    if not request.paths:
        raise CommandFault("paths-missing")
    rulebook = load_rulebook(request.rules)
    refuse_unknown(rulebook, request)
    found = find(request.paths, SUFFIXES)
    refuse_unusable(outputs, found.paths(), PER_FILE)
    sources = Sources(request.raise_bounds)
    refuse_unusable_files(outputs, [entry for entry in found.inputs if isinstance(entry, Input)], sources)
    report = judged(request, rulebook, found, sources)
    if request.baseline is not None:
        from aqbcheck.cli.baseline import with_baseline  # reading a report costs more to load than to do

        report = with_baseline(report, request.baseline)
    inputs = tuple(entry if isinstance(entry, Input) else None for entry in found.inputs)
    deliver(report, outputs, request, inputs, sources)
    return exit_code(report, request.fail_on)


def _reports(
    entries: Iterable[Input | Useless], several: bool, request: Request, rulebook: Rulebook, sources: Sources
) -> Iterator[FileReport]:
    """The report on each input; of several files each is watched, one alone is judged here, which is faster."""
    watched = Watched(request)
    try:
        for entry in entries:
            if several and isinstance(entry, Input) and entry.path is not None:
                yield watched.report(entry)
            else:
                yield file_report(entry, request, rulebook, sources)
    finally:
        watched.close()


def judged(request: Request, rulebook: Rulebook, found: Found, sources: Sources) -> Report:
    """The report on what was found, by the options of a call."""
    entries = each(found.inputs, message("progress", request.language))
    files = tuple(_reports(entries, len(found.inputs) > 1, request, rulebook, sources))
    return _report(rulebook, request, files, _notes(found, request.language))


def _report(rulebook: Rulebook, request: Request, files: tuple[FileReport, ...], notes: tuple[str, ...]) -> Report:
    language = request.language
    return Report(
        rulebook.id,
        rulebook.sha256,
        request.profile,
        language,
        files,
        notes,
        LeftOut(request.select, request.ignore, request.excerpts),
        rules_shown(rulebook, request.profile, language),
        rosters(rulebook, (file.edition for file in files if file.edition), language),
    )


def exit_code(report: Report, fail_on: str) -> int:
    """2 where a file could not be checked, else 1 where one has a finding at or above ``fail_on`` or is undecided, else 0;
    what a baseline has too does not count."""
    grave = FAIL_ON[: FAIL_ON.index(fail_on) + 1]
    if report.count(UNREADABLE) or not report.files:
        return NOT_CHECKED
    return FINDINGS if any(file.has_new(*grave) for file in report.files) else CONFORMING


def _notes(found: Found, language: Language) -> tuple[str, ...]:
    notes = [message("owner-file-skipped", language, path=path) for path in found.owner_files]
    others = found.other_documents
    if others:
        notes.append(message("other-documents-skipped", language, count=len(others), paths=", ".join(others), suffixes=shown_suffixes()))
    return tuple(notes)
