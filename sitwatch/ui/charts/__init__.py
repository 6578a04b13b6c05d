"""What the window draws of days and weeks.

Only the window's own process imports this package: pyqtgraph and numpy come with it,
and their weight must not lie on the process that stays all day.
"""
