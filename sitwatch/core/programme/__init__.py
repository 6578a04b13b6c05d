"""The training programme: what there is, what comes next, how it looks."""
