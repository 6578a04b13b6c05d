"""One file per outside thing; adapters never know each other."""
