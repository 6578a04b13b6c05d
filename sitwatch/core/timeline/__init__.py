"""Time as values: spans, days, ticks and the one line on which everything lies."""
