"""The ways of hearing of lock, sleep and user switch."""
