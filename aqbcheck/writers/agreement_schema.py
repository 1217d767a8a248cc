"""The JSON Schema of an agreement as structured data, for editors and whoever makes such files."""

import json

from aqbcheck.agreement.data_border import json_schema


def render() -> str:
    """The schema as JSON text with a line break at its end."""
    return f"{json.dumps(json_schema(), ensure_ascii=False, indent=2)}\n"
