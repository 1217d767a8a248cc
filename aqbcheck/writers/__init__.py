"""Agreements as files: structured data and its schema."""
