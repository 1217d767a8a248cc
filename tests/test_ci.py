"""What runs in other people's pipelines: the action's own shell steps, the pre-commit hook, the example in the README."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
AGREEMENT = ROOT / "fixtures" / "agreements" / "fulda-2025.docx"


@pytest.fixture
def job(tmp_path):
    """Runs the action's step *Check* with these inputs in a folder; gives exit code, log, summary and outputs."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "aqbcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m aqbcheck "$@"\n', encoding="utf-8")
    (programs / "aqbcheck").chmod(0o755)
    (tmp_path / "temp").mkdir()
    (tmp_path / "work").mkdir()
    shutil.copy(AGREEMENT, tmp_path / "work" / "a b.docx")
    (step,) = (step for step in ACTION["runs"]["steps"] if step.get("id") == "check")

    def run(**inputs):
        given = {name: inputs.get(name.replace("-", "_"), entry["default"]) for name, entry in ACTION["inputs"].items()}
        names = {variable: re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1] for variable, value in step["env"].items()}
        environment = {
            **os.environ,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "RUNNER_TEMP": str(tmp_path / "temp"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            **{variable: given[name] for variable, name in names.items()},
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(
            command, cwd=tmp_path / "work", env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120
        )
        return done, tmp_path

    return run


needs_bash = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="bash is not installed")


@needs_bash
def test_the_action_checks_a_folder_and_writes_a_summary(job):
    done, folder = job(sarif="out.sarif")
    assert (done.returncode, done.stderr) == (0, "")
    assert "::notice title=" in done.stdout
    assert "Form eingehalten" in (folder / "summary.md").read_text(encoding="utf-8")
    assert (folder / "output").read_text(encoding="utf-8") == "exit-code=0\n"
    assert (folder / "work" / "out.sarif").exists()


@needs_bash
def test_the_action_fails_and_still_writes_its_summary(job):
    done, folder = job(paths="a b.docx\nnone.md\n", lang="en", profile="signed")
    assert done.returncode == 2
    assert "::error title=unreadable" in done.stdout
    summary = (folder / "summary.md").read_text(encoding="utf-8")
    assert "none.md" in summary
    assert (folder / "output").read_text(encoding="utf-8") == "exit-code=2\n"
    assert job(profile="none")[0].returncode == 2  # in the same job, and without a report
    assert (folder / "summary.md").read_text(encoding="utf-8") == summary


@needs_bash
def test_a_summary_is_not_longer_than_github_shows(job, tmp_path):
    stub = [
        "#!/bin/sh",
        "for argument; do case $argument in markdown=*) target=${argument#markdown=};; esac; done",
        'for row in $(seq 40000); do echo "| AQB101 | title-present | erfüllt | äöü |"; done >"$target"',
    ]
    (tmp_path / "bin" / "aqbcheck").write_text("\n".join(stub) + "\n", encoding="utf-8")
    done, folder = job()
    assert (done.returncode, done.stderr) == (0, "")
    text = (folder / "summary.md").read_text(encoding="utf-8")
    assert 900_000 < len(text.encode("utf-8")) < 1024 * 1024
    *rows, blank, end, _, told = text.splitlines()
    assert set(rows) == {"| AQB101 | title-present | erfüllt | äöü |"}
    assert (blank, end, "too long" in told) == ("", "</details>", True)


@needs_bash
def test_no_input_of_the_action_is_an_option_or_a_command(job):
    done, folder = job(paths="--help\n$(touch made)\n; touch made")
    assert done.returncode == 2
    assert not (folder / "work" / "made").exists()
    assert "Usage" not in done.stdout


def test_the_inputs_of_the_action_reach_no_shell_but_as_variables():
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])


def test_the_hook_takes_word_files_and_no_readme():
    (hook,) = HOOKS
    assert hook["entry"] == "aqbcheck check"
    wanted = re.compile(hook["files"])
    for name in ("a.docx", "b/c.docm", "f.dotx", "g.dotm"):
        assert wanted.search(name)
    for name in ("a.doc", "b.yaml", "c.json", "README.md", "e.py"):
        assert not wanted.search(name)


def test_the_example_for_gitlab_asks_for_formats_that_exist():
    (example,) = re.findall(r"```yaml\n(aqbcheck:\n.*?)```", README, re.DOTALL)
    job = yaml.safe_load(example)["aqbcheck"]
    reports = job["artifacts"]["reports"]
    command = job["script"][-1]
    assert f"--format gitlab={reports['codequality']}" in command
    assert f"--format junit={reports['junit']}" in command
