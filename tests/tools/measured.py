"""Runs the program in this process and prints what it cost: exit code, CPU seconds, peak memory, verdicts, sentences.

``python measured.py ARGUMENTS…`` is ``aqbcheck check --format json=… ARGUMENTS…``; the last line of output is the measure.
"""

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from aqbcheck.cli.main import main


def peak() -> int:
    """The most memory in MiB that this process held so far.

    Linux says it of this program alone; ``getrusage`` counts what the process was before it was this program.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) >> 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)


def measure(arguments: list[str]) -> dict[str, object]:
    """Check what the arguments name and say what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "report.json")
        code = main(["check", *arguments, "--lang", "en", "--format", f"json={target}"])
        found = json.loads(target.read_text(encoding="utf-8"))["files"] if target.exists() else []
    seconds = time.process_time()
    said = [(file["verdict"], file.get("error") or "") for file in found]
    return {"code": code, "seconds": round(seconds, 2), "peak": peak(), "files": said}


if __name__ == "__main__":
    os.environ["COLUMNS"] = "100"
    print(json.dumps(measure(sys.argv[1:])))
