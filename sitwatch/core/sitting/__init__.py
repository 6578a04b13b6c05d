"""Sitting: what the facts say of posture, how sure that is, and what it adds up to."""
