"""Breaks: when one is due, when the moment is good, and whether it was taken."""
