"""The ways of seeing that there was input, and the choice between them."""
