"""Texts as words and sentences; no word of any language stands here."""
