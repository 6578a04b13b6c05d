"""The windows, the tray and everything drawn: the home of PySide6, which draws values and posts facts."""
