"""Hand-written stand-ins for the ports; each passes the same contract test."""
