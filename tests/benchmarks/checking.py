"""How long a check takes, as ratios measured in one run: ``python tests/benchmarks/checking.py [WORD FILE]``.

Inside the process: reading, understanding and judging beside the bare inflating and parsing of the same
parts. As a whole command: ``aqbcheck check`` beside Python opening the file with python-docx. The two of a
pair take turns, so that a machine that slows down slows both; what is printed is the median.
"""

import io
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from lxml import etree

from aqbcheck.agreement.understand import Understanding
from aqbcheck.engine import judge
from aqbcheck.readers import read_document
from aqbcheck.rulebook import find_rules, load

AGREEMENT = Path(__file__).parents[2] / "fixtures" / "agreements" / "darmstadt-dieburg-2025.docx"
ROUNDS_INSIDE = 30
ROUNDS_OUTSIDE = 9


def main() -> None:
    """Measure both pairs and print their medians and ratios."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else AGREEMENT
    data = source.read_bytes()
    rulebook = load(find_rules("aqb"))
    understanding = Understanding(rulebook.form)

    def check() -> None:
        agreement = understanding.read(read_document(data, "docx"))
        judge(agreement, rulebook, profile="draft", language="de", path=source.name, sha256="")

    _show("check in the process", "inflate and parse", *_in_turn(check, lambda: _bare(data), ROUNDS_INSIDE))
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        ours = [sys.executable, "-m", "aqbcheck", "check", "--format", f"terminal={report}", str(source)]
        theirs = [sys.executable, "-c", "import docx, sys; docx.Document(sys.argv[1])", str(source)]
        _show("aqbcheck check", "python-docx opens it", *_in_turn(lambda: _run(ours), lambda: _run(theirs), ROUNDS_OUTSIDE))


def _bare(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def _run(command: list[str]) -> None:
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode(errors="replace"))


def _in_turn(one: Callable[[], None], other: Callable[[], None], rounds: int) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):
        for run, found in zip((one, other), times, strict=True):
            start = time.perf_counter()
            run()
            found.append(time.perf_counter() - start)
    return median(times[0][1:]), median(times[1][1:])


def _show(one: str, other: str, first: float, second: float) -> None:
    print(f"{one}: {first * 1000:.1f} ms; {other}: {second * 1000:.1f} ms; ratio {first / second:.1f}")


if __name__ == "__main__":
    main()
