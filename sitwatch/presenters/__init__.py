"""Core values turned into words, fractions and colour roles.

Whatever a window shows can be tested here, without a window.
"""
