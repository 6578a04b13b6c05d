"""Whether the user has asked the desktop for less movement."""
