"""Rulebook and agreement to report: one answer per rule, none left out."""

from aqbcheck.engine.judge import judge, unreadable

__all__ = ["judge", "unreadable"]
