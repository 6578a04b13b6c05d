"""Lines to the servers of the desktop, on which several adapters speak."""
