"""Rule files as a form and rules, every fault named with its place."""
