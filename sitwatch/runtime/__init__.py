"""What puts the parts together and keeps them going, live and in replay."""
