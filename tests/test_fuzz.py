"""A few seconds of changed Word files; ``tests/tools/fuzzing.py`` goes on for as long as one likes."""

from fuzzing import run


def test_changed_files_are_read_without_loss_and_never_pass_without_what_is_due():
    count = run(120.0, seed=7, most=60)
    print(f"{count.inputs} inputs, {count.understood / count.inputs:.0%} understood")
    assert count.understood >= 0.3 * count.inputs > 0
