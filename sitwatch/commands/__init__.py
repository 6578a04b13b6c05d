"""The commands, one small module each.

At the top of these modules stands nothing heavier than click, so that `sitwatch --help`
answers at once; what a command needs is imported where it runs.
"""
