"""How a file of structured data says that it is an agreement: by naming the schema."""

KEY = "$schema"
"""The key that names the JSON Schema in the data itself."""
NAME = "aqbcheck-agreement"
"""What the name of the schema holds wherever a file names it."""
