"""Signature blocks: where they stand, and what each of them holds.

First the areas without prose are found, then their lines are put into flows as they are read
(columns of a table one by one), each flow is cut into blocks, and each block is taken apart by
subtraction: dates, marks, parties and functions first; what remains and looks like a name is one.
"""

from aqbcheck.agreement.signatures.finder import SignatureFinder, Signing

__all__ = ["SignatureFinder", "Signing"]
