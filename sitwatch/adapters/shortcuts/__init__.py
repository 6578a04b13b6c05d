"""Keys that work in every program."""
