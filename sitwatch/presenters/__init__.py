"""Core values turned into words, fractions and colour roles, so that what a window shows is testable without a window."""
