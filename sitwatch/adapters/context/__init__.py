"""What goes on around the person: calls, media, full screen, do not disturb."""
