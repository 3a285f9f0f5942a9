"""The desk's SQLite store, through peewee: the only place that knows rows."""
