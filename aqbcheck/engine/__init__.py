"""Rulebook and agreement to report: one answer per rule, none left out."""
