"""Messages of the desktop: by D-Bus with buttons, by plyer without, or not at all.

`pick` is the way in.
"""
