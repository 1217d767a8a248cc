"""SARIF and JUnit against the schemas that others published, hostile words of a file included."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import FormatChecker
from jsonschema.validators import validator_for
from lxml import etree
from published_schemas import JUNIT, SARIF, VARIABLE, Published

from aqbcheck.reports import junit, sarif

ALL = ("conforming", "violating", "undecided", "unreadable")


def _schema(published: Published) -> bytes:
    folder = os.environ.get(VARIABLE)
    if not folder:
        pytest.skip(f"{published.name} is not here; get it by tests/tools/published_schemas.py and name its folder in {VARIABLE}")
    return (Path(folder) / published.name).read_bytes()


def _sarif_faults(text):
    schema = json.loads(_schema(SARIF))
    faults = validator_for(schema)(schema, format_checker=FormatChecker()).iter_errors(json.loads(text))
    return [fault.message for fault in faults]


def _junit_faults(text):
    schema = etree.XMLSchema(etree.fromstring(_schema(JUNIT)))
    schema.validate(etree.fromstring(text.encode("utf-8")))
    return [fault.message for fault in schema.error_log]


@pytest.mark.parametrize("language", ["de", "en"])
def test_reports_are_as_published(report, language):
    given = report(*ALL, language=language, notes=("Ein Hinweis.",))
    assert _sarif_faults(sarif.render(given, "1.2.3")) == []
    assert _junit_faults(junit.render(given, "1.2.3")) == []


def test_hostile_words_are_as_published(hostile):
    _, given = hostile
    assert _sarif_faults(sarif.render(given, "1.2.3")) == []
    assert _junit_faults(junit.render(given, "1.2.3")) == []


def test_the_schemas_would_have_seen_a_fault(report):
    given = report("violating")
    assert _sarif_faults(sarif.render(given, "1.2.3").replace('"ruleId"', '"rule"')) != []
    assert _junit_faults(junit.render(given, "1.2.3").replace("<failure", "<fault").replace("</failure", "</fault")) != []
