"""What plays cues and says words, on each system by what it has."""
