"""The sentences of the program itself, by the room that needs them; those of rules stand with the rules."""
