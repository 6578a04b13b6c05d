"""A settings file as somebody keeps it by hand."""

from __future__ import annotations

MINE = """\
# how I like it
[day]
rollover = '05:00'   # early bird

[breaks]
# my knees asked for this
after_min=30 # half an hour
rest_s  =  90

[hours]
mon = [
    "09:00-12:00", # morning
    "13:00-17:00",
]
"""
