"""What stands in the margin of a Word copy: a summary, then each finding and each passage that was not read."""

import pytest

from aqbcheck.reports.remarks import remarks


@pytest.mark.parametrize("name", ["conforming", "violating", "undecided"])
def test_golden(report, golden, name):
    made = report(name)
    shown = ("".join(f"{line}\n" for line in (f"[{remark.where}]", *remark.lines)) for remark in remarks(made, made.files[0], "1.2.3"))
    golden(f"{name}.remarks.txt", "\n".join(shown))
