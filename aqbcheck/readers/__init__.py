"""Files as documents and as nodes with places; no idea of what an agreement is."""
