"""The journal in SQLite: rows in, facts out.

`store` is the way in. SQLAlchemy stays in here; Alembic is loaded only when an older
file has to be brought up to date.
"""
