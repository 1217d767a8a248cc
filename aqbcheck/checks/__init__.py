"""The kinds of check, one per file."""
