"""The ways of starting with the user's session."""
