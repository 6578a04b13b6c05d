"""The pure heart: facts in, verdicts and orders out; no clock, no disk, no screen."""
