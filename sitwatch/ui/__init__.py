"""The windows, the tray and all that is drawn: it shows values and posts facts."""
