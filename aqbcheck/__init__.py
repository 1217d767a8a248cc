"""Checks whether a drafted agreement is complete, by declarative rules."""

__version__ = "0.1.0"
