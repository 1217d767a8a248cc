"""The JSON Schema of the JSON report, for whoever builds on it.

The published schema allows further keys, because a later version of the tool may add some
without breaking what is there. ``$schema`` is draft 2020-12.
"""

import json
from typing import Any

from aqbcheck.engine.report import NOT_APPLICABLE, NOT_CHECKED, SEVERITIES, STATUSES, UNREADABLE, VERDICTS, VIOLATED
from aqbcheck.reports.json import SCHEMA

Schema = dict[str, Any]

_SHA256 = {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 in lower-case hexadecimal digits"}
_COUNT = {"type": "integer", "minimum": 0}


def render() -> str:
    """The schema as JSON text with a line break at its end."""
    return f"{json.dumps(report_schema(), ensure_ascii=False, indent=2)}\n"


def report_schema() -> Schema:
    """The schema as plain data."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "Report of aqbcheck",
        "description": "The answers of one run. Within one version of the schema keys are only added.",
        **_object(
            schema={"const": SCHEMA},
            tool=_object(name={"const": "aqbcheck"}, version=_text("version of the tool")),
            rulebook=_object(id=_text("id of the rulebook"), sha256=_SHA256),
            profile=_text("the profile that the files were judged by: draft, signed or template"),
            language={"enum": ["de", "en"], "description": "language of all sentences"},
            left_out=_left_out(),
            baseline=_baseline(),
            files=_list("#/$defs/file", "every file of the run, in the order in which it was checked"),
            summary=_object(files=_COUNT, **dict.fromkeys(VERDICTS, _COUNT)),
        ),
        "$defs": {
            "file": _file(),
            "gap": _gap(),
            "answer": _answer(),
            "evidence": _object(text=_text("what the answer rests on"), location=_ref("#/$defs/location")),
            "finding": _finding(),
            "location": _location(),
        },
    }


def _left_out() -> Schema:
    ids = {"type": "array", "items": {"type": "string"}}
    return _object(
        select={**ids, "description": "beginnings of the ids of the rules that were asked; empty for all"},
        ignore={**ids, "description": "beginnings of the ids of rules that were not asked"},
        excerpts={"type": "boolean", "description": "false where no words of the documents are in the report"},
    ) | {"description": "what the call left out"}


def _baseline() -> Schema:
    gone = {"type": "array", "items": {"type": "string"}, "description": "findings of it that are gone, in words"}
    return {
        **_object(path=_text("its path as it was given"), sha256=_SHA256, gone=gone),
        "type": ["object", "null"],
        "description": "the older report that this one was held against; null where there was none",
    }


def _file() -> Schema:
    unreadable = {
        "if": {"properties": {"verdict": {"const": UNREADABLE}}},
        "then": {"properties": {"error": {"type": "string"}, "answers": {"maxItems": 0}}},
        "else": {"properties": {"error": {"type": "null"}, "sha256": {"type": "string"}, "answers": {"minItems": 1}}},
    }
    return unreadable | _object(
        path=_text("the path as it was given, with / everywhere; - for standard input"),
        sha256={**_SHA256, "type": ["string", "null"], "description": "of the file's bytes; null where they could not be read"},
        edition=_text("the year whose form and rules were used; null where nothing was judged", null=True),
        verdict={"enum": list(VERDICTS), "description": "conforms says: the rules of this run found no error in the form"},
        error=_text("why the file could not be used, and what to do", null=True),
        gaps=_list("#/$defs/gap", "what was not read of the file"),
        notes={"type": "array", "items": {"type": "string"}, "description": "what a user should know about the reading"},
        answers=_list("#/$defs/answer", "one answer of every rule; none for an unreadable file"),
    )


def _gap() -> Schema:
    hides = {"enum": ["text", "amounts", "marks", "everything"]}
    return _object(
        location=_ref("#/$defs/location"),
        hides={"type": "array", "items": hides, "description": "what the passage may hold"},
        reason=_text("why it was not read"),
    )


def _answer() -> Schema:
    by_status = {
        "allOf": [
            {
                "if": {"properties": {"status": {"const": VIOLATED}}},
                "then": {"properties": {"findings": {"minItems": 1}}},
                "else": {"properties": {"findings": {"maxItems": 0}}},
            },
            {
                "if": {"properties": {"status": {"enum": [NOT_CHECKED, NOT_APPLICABLE]}}},
                "then": {"properties": {"reason": {"type": "string"}}},
            },
        ]
    }
    return by_status | _object(
        rule=_text("stable id of the rule"),
        name=_text("name of the rule: a statement that holds when all is well"),
        status={"enum": list(STATUSES)},
        severity={"enum": list(SEVERITIES), "description": "of the rule in this profile; a finding may differ"},
        reason=_text("why the rule was not checked or does not apply", null=True),
        known={"type": "boolean", "description": "true where the baseline could not check this rule either"},
        evidence=_list("#/$defs/evidence", "what the answer rests on"),
        findings=_list("#/$defs/finding", "what is wrong"),
    )


def _finding() -> Schema:
    return _object(
        case=_text("the way in which the rule is broken; stable"),
        severity={"enum": list(SEVERITIES)},
        known={"type": "boolean", "description": "true where the baseline has the same finding"},
        message=_text("what is wrong"),
        remedy=_text("what to do"),
        excerpt=_text("the words concerned; empty for something missing, and where no words were to be shown"),
        location=_ref("#/$defs/location"),
    )


def _location() -> Schema:
    position = {"type": "integer", "minimum": -1, "description": "zero-based position of the block; -1 is before the first"}
    place = {"type": ["integer", "null"], "minimum": 1, "description": "one-based; null where the format has none"}
    return {
        **_object(
            section=_text("printed number of the section; null outside of sections", null=True),
            block=position,
            end_block=position,
            label=_text("the place in words that a person finds again"),
            line=place,
            column=place,
        ),
        "type": ["object", "null"],
        "description": "null where the whole file is meant",
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _text(description: str, null: bool = False) -> Schema:
    return {"type": ["string", "null"] if null else "string", "description": description}


def _list(ref: str, description: str) -> Schema:
    return {"type": "array", "items": _ref(ref), "description": description}


def _ref(ref: str) -> Schema:
    return {"$ref": ref}
