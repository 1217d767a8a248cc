"""What a document says, as candidates with their places."""
